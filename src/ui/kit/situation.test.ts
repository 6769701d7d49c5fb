import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { starterStore } from '../../../test/unit/starter-store.ts';
import { CueIndex } from '../../domain/cue-index.ts';
import type { Identity } from '../../domain/identity.ts';
import { DEFAULT_MODELS } from '../../domain/workspace.ts';
import { logTouchpoint, tag } from '../../store/deeds.ts';
import type { Store } from '../../store/store.ts';
import { adviceFor, reminderFor, situationOf } from './situation.ts';
import { loadTeam } from './team-view.ts';

const DAY = 86_400_000;
const zoe = { identities: ['email:zoe@x.example'] as Identity[], facts: { name: 'Zoë', title: 'Einkaufsleiterin' } };

let store: Store;
let id: string;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  id = (await tag(store, [zoe], { view: 'journey', model: DEFAULT_MODELS.journey, stage: '3' })).leads[0]?.id ?? '';
});

async function shown(at = id, now = Date.now()) {
  const lead = await store.lead(at);
  if (!lead) throw new Error('no lead');
  const team = await loadTeam(store, 'en');
  const lines = await store.history(at);
  const situation = situationOf(lead, team, { lines, sharedInAccount: new Map(), channel: 'email', now });
  const cues = new CueIndex(await store.content(), team.workspace.models).rank(situation);
  return { lead, team, situation, cues };
}

test('what was shared goes down the list, and up again when that is taken back', async () => {
  const best = (await shown()).cues[0]?.item.id ?? '';
  const { batch } = await logTouchpoint(store, id, { kind: 'share', direction: 'out', content: best });
  expect((await shown()).cues[0]?.item.id).not.toBe(best);
  await store.undo(batch);
  expect((await shown()).situation.shared.size).toBe(0);
  expect((await shown()).cues[0]?.item.id).toBe(best);
});

test('there is advice only when both views are known, and a basket left behind changes it', async () => {
  const advice = async () => {
    const { lead, team } = await shown();
    return adviceFor(lead, team);
  };
  expect(await advice()).toBeUndefined();
  await tag(store, [zoe], { view: 'funnel', model: DEFAULT_MODELS.funnel, stage: 'D' });
  expect(await advice()).toMatchObject({ ahead: 'seller', by: 1 });
  await tag(store, [zoe], { view: 'journey', model: DEFAULT_MODELS.journey, stage: '5' });
  expect((await advice())?.pattern).toBeUndefined();
  await logTouchpoint(store, id, { kind: 'basket left', direction: 'in' });
  expect((await advice())?.pattern).toBe('stalled-on-budget');
});

test('the persona comes from the title, with what it does at this stage', async () => {
  const { situation } = await shown();
  expect(situation).toMatchObject({ persona: 'procurement', cell: { persona: 'procurement', stage: '3' } });
});

test('somebody of whom only a profile was known was met on that network; an address says nothing of it', async () => {
  const ada = { identities: ['x:ada_example'] as Identity[], facts: { name: 'Ada' } };
  const saved = await tag(store, [ada], { view: 'funnel', model: DEFAULT_MODELS.funnel, stage: 'A' });
  expect((await shown(saved.leads[0]?.id)).situation.social).toEqual({ network: 'x', interest: false });
  expect((await shown()).situation.social.network).toBeUndefined();
  await logTouchpoint(store, id, { kind: 'demo request', direction: 'in' });
  expect((await shown()).situation.social.interest).toBe(true);
});

test('who went quiet is to be won back, until the reminder is dealt with', async () => {
  const later = Date.now() + 200 * DAY;
  expect((await shown()).situation.winback).toBeUndefined();
  const { lead, team, situation } = await shown(id, later);
  expect(situation.winback).toBe('quiet');
  expect(reminderFor(lead, team, later)).toMatchObject({ why: 'quiet', view: 'journey', stage: '3' });
});
