import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { logTouchpoint, tag } from '../../store/deeds.ts';
import { PAIR } from '../../store/pair.ts';
import { starterEvents } from '../../store/presets.ts';
import { Store } from '../../store/store.ts';
import { adviceFor, briefReasons, channelOf, cuesFor, sharedWith } from './cue-state.ts';

const zoe = { identities: ['email:zoe@x.example'] as const, facts: { name: 'Zoë' } };
const now = Date.UTC(2026, 10, 21);

let store: Store;
let id: string;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = new Store(PAIR);
  await store.merge(starterEvents());
  id = (await tag(store, [zoe], { view: 'journey', model: PAIR.journey.id, stage: '3' })).leads[0]?.id ?? '';
});

async function shown() {
  const lead = await store.lead(id);
  if (!lead) throw new Error('no lead');
  const history = await store.history(id);
  return { lead, history, cues: cuesFor(await store.content(), { lead, history }, { channel: 'linkedin', now }) };
}

test('what was shared goes down the list, and up again when that is taken back', async () => {
  const best = (await shown()).cues[0]?.item.id ?? '';
  const { batch } = await logTouchpoint(store, id, { kind: 'share', direction: 'out', content: best });
  expect((await shown()).cues[0]?.item.id).not.toBe(best);
  await store.undo(batch);
  expect(sharedWith((await shown()).history).size).toBe(0);
  expect((await shown()).cues[0]?.item.id).toBe(best);
});

test('there is advice only when both views are known', async () => {
  expect(adviceFor((await shown()).lead)).toBeUndefined();
  await tag(store, [zoe], { view: 'funnel', model: PAIR.funnel.id, stage: 'D' });
  expect(adviceFor((await shown()).lead)).toMatchObject({ ahead: 'seller', by: 1 });
});

test('the short reasons are three, and always say whether it was shared', async () => {
  const [cue] = (await shown()).cues;
  const brief = briefReasons(cue?.reasons ?? []);
  expect(brief.split(' · ')).toHaveLength(3);
  expect(brief).toContain('fits 3 Requirements');
  expect(brief).toContain('not shared yet');
});

test('a network is answered on that network, everything else by e-mail', () => {
  expect([channelOf('linkedin'), channelOf('x'), channelOf('odoo'), channelOf(undefined)]).toEqual([
    'linkedin',
    'x',
    'email',
    'email',
  ]);
});
