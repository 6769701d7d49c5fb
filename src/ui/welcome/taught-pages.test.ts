import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { soon } from '../../../test/unit/soon.ts';
import { starterStore } from '../../../test/unit/starter-store.ts';
import { LIST, RECORD } from '../../../test/unit/taught-pages.ts';
import { taughtFile } from '../../domain/taught-file.ts';

const { browser, nudges } = vi.hoisted(() => {
  const nudges: unknown[] = [];
  const never = { addListener: () => {}, removeListener: () => {} };
  const sites = [{ site: 'taught', origin: 'https://club.example', mode: 'chips' }];
  return {
    nudges,
    browser: {
      storage: { onChanged: never, local: { get: async () => ({ sites }) } },
      tabs: {
        query: async () => [{ id: 1, url: 'https://club.example/fellows' }],
        sendMessage: async (_tab: number, message: unknown) => void nudges.push(message),
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));
const { TaughtPages } = await import('./taught-pages.ts');

let taught: InstanceType<typeof TaughtPages>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  nudges.length = 0;
  taught = new TaughtPages(starterStore());
  return taught.follow();
});

const names = () => taught.rows.value?.map(({ page }) => `${page.site} ${page.page}`);

describe('pages that were taught', () => {
  it('come in from a file, and open pages hear of it', async () => {
    const other = { ...LIST, origin: 'https://elsewhere.example' };
    await taught.import(taughtFile([RECORD, other]));
    expect(taught.says.value).toMatchObject({ tone: 'good', text: '2 pages imported.' });
    expect(taught.rows.value?.map(({ enabled }) => enabled)).toEqual([false, true]);
    expect(nudges).toContainEqual({ nudge: 'settings' });
  });

  it('of another site never take the place of those of this one, whatever their id; Undo takes an import back', async () => {
    await taught.import(taughtFile([RECORD]));
    await taught.import(taughtFile([{ ...RECORD, origin: 'https://copy.example', site: 'A copy' }]));
    expect(names()).toEqual(['A copy record', 'Our club record']);
    taught.says.value?.undo?.();
    await soon(() => expect(names()).toEqual(['Our club record']));
    await taught.import(taughtFile([{ ...RECORD, site: 'Renamed' }]));
    expect(names()).toEqual(['Renamed record']);
    taught.says.value?.undo?.();
    await soon(() => expect(names()).toEqual(['Our club record']));
  });

  it('a file that is wrong changes nothing and says why', async () => {
    await taught.import('{"pages":[]}');
    expect(taught.says.value).toMatchObject({ tone: 'bad', text: expect.stringMatching(/^Nothing was imported/) });
    expect(names() ?? []).toEqual([]);
  });

  it('are renamed', async () => {
    await taught.import(taughtFile([RECORD]));
    await taught.rename(RECORD, ' Fellows ');
    expect(names()).toEqual(['Fellows record']);
    await taught.rename(RECORD, '  ');
    expect(names()).toEqual(['Fellows record']);
  });

  it('are forgotten, and brought back', async () => {
    await taught.import(taughtFile([RECORD, LIST]));
    await taught.retire(RECORD);
    expect(names()).toEqual(['Our club list']);
    taught.says.value?.undo?.();
    await soon(() => expect(names()).toEqual(['Our club list', 'Our club record']));
  });
});
