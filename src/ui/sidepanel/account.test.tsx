// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from '../../../test/unit/soon.ts';
import { starterStore } from '../../../test/unit/starter-store.ts';
import type { Identity } from '../../domain/identity.ts';
import { DEFAULT_MODELS } from '../../domain/workspace.ts';
import { edit, tag } from '../../store/deeds.ts';
import type { Store } from '../../store/store.ts';
import { App } from './app.tsx';
import { Panel } from './panel-state.ts';

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
});
afterEach(() => render(null, document.body));

async function lead(name: string, persona: string, stage = '4') {
  const target = {
    identities: [`email:${name.toLowerCase()}@x.example` as Identity],
    facts: { name, company: 'Nordwind GmbH' },
  };
  const { leads } = await tag(store, [target], { view: 'journey', model: DEFAULT_MODELS.journey, stage });
  const id = leads[0]?.id ?? '';
  if (persona) await edit(store, id, { persona });
  return id;
}
function open(id: string) {
  const link: Panel['link'] = {
    tab: signal(null),
    page: signal(null),
    wire: signal('closed'),
    send: () => {},
    insert: async () => true,
    patch: () => {},
    look: async () => {},
  };
  const panel = new Panel(store, link, vi.fn());
  render(<App panel={panel} access={signal({ kind: 'foreign' })} />, document.body);
  panel.where.opened.value = id;
}
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const people = () =>
  all('.colleague').map((row) => [row.querySelector('.person-name')?.textContent, row.querySelector('select')?.value]);
const sees = (text: string) => soon(() => expect(document.body.textContent).toContain(text));
function choose(select: HTMLSelectElement | null | undefined, value: string): void {
  if (!select) throw new Error('no list to choose from');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('what somebody does can be said by hand and left to the persona again; who leads the stage moves up', async () => {
  const kim = await lead('Kim', 'procurement');
  await lead('Ada', 'technical-evaluator');
  open(kim);
  await soon(() =>
    expect(people()).toEqual([
      ['Ada', ''],
      ['Kim', ''],
    ]),
  );
  await sees('seen nothing yet');
  choose(document.querySelector<HTMLSelectElement>('.colleague select[aria-label^="What Kim does"]'), 'driver');
  await sees('Kim at Supplier: leads it');
  choose(document.querySelector<HTMLSelectElement>('.colleague select[aria-label^="What Ada does"]'), 'uninvolved');
  await soon(() =>
    expect(people()).toEqual([
      ['Kim', 'driver'],
      ['Ada', 'uninvolved'],
    ]),
  );
  expect((await store.lead(kim))?.roles).toEqual({ 'buyers-journey/4': 'driver' });
  choose(document.querySelector<HTMLSelectElement>('.colleague select[aria-label^="What Kim does"]'), '');
  await soon(() =>
    expect(people()).toEqual([
      ['Kim', ''],
      ['Ada', 'uninvolved'],
    ]),
  );
  expect((await store.lead(kim))?.roles).toEqual({});
});

test('a stage that nobody leads can be given to somebody at once', async () => {
  const kim = await lead('Kim', 'procurement');
  open(kim);
  await sees('Nobody here leads Supplier');
  choose(document.querySelector<HTMLSelectElement>('.gap select[aria-label="Who leads 4 Supplier"]'), kim);
  await soon(() => expect(people()).toEqual([['Kim', 'driver']]));
  expect(document.body.textContent).not.toContain('Nobody here leads Supplier');
});

test('a sentence about somebody opens them, and the company has a page of its own', async () => {
  const ada = await lead('Ada', 'technical-evaluator');
  await lead('Kim', 'procurement');
  open(ada);
  await sees('Kim has a say');
  expect(document.querySelector('.section a[href*="accounts"]')?.getAttribute('href')).toBe(
    '/dashboard.html#/accounts?account=nordwind+gmbh',
  );
  all('.gap button')
    .find(({ textContent }) => textContent === 'Open Kim')
    ?.click();
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Kim'));
});
