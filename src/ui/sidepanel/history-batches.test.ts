import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { starterStore } from '../../../test/unit/starter-store.ts';
import { starterTeam } from '../../../test/unit/starter-team.ts';
import { DEFAULT_MODELS } from '../../domain/workspace.ts';
import { acceptProposal, addLeads, edit, logTouchpoint, note, tag } from '../../store/deeds.ts';
import { loadSamples } from '../../store/samples.ts';
import type { Store } from '../../store/store.ts';
import { tellHistory } from './history-batches.ts';

const zoe = { identities: ['email:zoe@x.example'] as const, facts: { name: 'Zoë' } };
const funnel = { view: 'funnel', model: DEFAULT_MODELS.funnel } as const;

const team = starterTeam();
let store: Store;
let lead: string;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = starterStore();
  lead = (await addLeads(store, [zoe])).leads[0]?.id ?? '';
});

const told = async () => tellHistory(await store.history(lead), await store.content(), team);
const texts = async (): Promise<string[]> => (await told()).flatMap(({ lines }) => lines.map((line) => line.text));

test('a move says where it came from, and confirming a stage is no move', async () => {
  for (const stage of ['C', 'D', 'D', null]) await tag(store, [zoe], { ...funnel, stage });
  expect(await texts()).toEqual([
    'Funnel taken off ← D',
    'D Intent again',
    'D Intent ← C',
    'C Consideration',
    'Added as a lead',
  ]);
});

test('a move says its kind: how many stages were skipped, that it went back, that somebody came back', async () => {
  for (const stage of ['A', 'D', 'B', 'F', 'B']) await tag(store, [zoe], { ...funnel, stage });
  expect((await texts()).slice(0, 4)).toEqual([
    'B Interest ← F, came back',
    'F Purchase ← B, skipped 3',
    'B Interest ← D, moved back',
    'D Intent ← A, skipped 2',
  ]);
});

test('a picture that a page showed is told by the network that keeps it', async () => {
  await tag(store, [{ ...zoe, facts: { name: 'Zoë', title: 'CTO', avatar: 'licdn:D4E03AQDemo-Zoe' } }], {
    ...funnel,
    stage: 'D',
  });
  expect((await texts()).slice(0, 2)).toEqual(['D Intent', 'Title: CTO · Picture: LinkedIn']);
});

test('a reason given right after a tag is told with it, and both are taken back together', async () => {
  const tagged = await tag(store, [zoe], { ...funnel, stage: 'D' });
  const why = await tag(store, [zoe], { ...funnel, stage: 'D', reason: 'asked for an offer' });
  const [first, second] = await told();
  expect(first).toMatchObject({ batch: tagged.batch, whys: [why.batch], lines: [{ detail: 'asked for an offer' }] });
  expect(second?.lines[0]?.text).toBe('Added as a lead');
});

test('a tag of another product or matter is no move from the one before, and no reason for it', async () => {
  await tag(store, [zoe], { ...funnel, stage: 'D', track: '' });
  await tag(store, [zoe], { ...funnel, stage: 'D', track: 'Readers', reason: 'a second site' });
  expect((await texts()).slice(0, 2)).toEqual(['Readers: D Intent', 'D Intent']);
});

test('a move says by whose decision and on what it rests', async () => {
  const act = await logTouchpoint(store, lead, { kind: 'demo request', direction: 'in' });
  const evidence = act.events.map(({ id }) => id);
  for (const by of ['product', 'person'] as const) {
    const order = { ...funnel, stage: 'D', key: 'demo-request/x', evidence, reason: 'A demo points to Intent.' };
    await acceptProposal(store, lead, [order], { track: '', by });
  }
  const [person, product] = await told();
  expect(person?.lines[0]).toMatchObject({ detail: 'Accepted: A demo points to Intent.' });
  expect(product).toMatchObject({
    byProduct: true,
    lines: [{ detail: 'By your rule: A demo points to Intent.', evidence: 'Rests on: Asked for a demo (Today)' }],
  });
});

test('a move that was taken back is not where the next one came from', async () => {
  await tag(store, [zoe], { ...funnel, stage: 'B' });
  const { batch } = await tag(store, [zoe], { ...funnel, stage: 'E' });
  await store.undo(batch);
  await tag(store, [zoe], { ...funnel, stage: 'C' });
  expect((await texts())[0]).toBe('C Consideration ← B');
});

test('what was undone stays to be seen, and can be brought back as often as one likes', async () => {
  const { batch } = await note(store, lead, 'Budget in March');
  await store.undo(batch);
  const [undone] = await told();
  expect(undone).toMatchObject({ batch, undone: true, lines: [{ detail: 'Budget in March', undone: true }] });
  await store.undo(undone?.bringBack ?? '');
  const [back] = await told();
  expect(back).toMatchObject({ batch, undone: false });
  expect(back?.bringBack).toBeUndefined();
  await store.undo(batch);
  await store.undo((await told())[0]?.bringBack ?? '');
  expect((await told())[0]).toMatchObject({ undone: false });
});

test('what was shared is told by its title, and facts by their names', async () => {
  const [item] = await store.content();
  await logTouchpoint(store, lead, { kind: 'share', direction: 'out', content: item?.id ?? '', channel: 'linkedin' });
  await edit(store, lead, { title: 'CTO', company: null });
  expect((await texts()).slice(0, 2)).toEqual(['Title: CTO · Company: taken off', `Shared “${item?.title}”`]);
});

test('a long story is told by its days, and nothing in one person’s history takes all sample leads away', async () => {
  await loadSamples(store);
  const [sample] = await store.findByName('Zoë Müller');
  const days = tellHistory(await store.history(sample?.id ?? ''), [], team);
  expect(days.length).toBeGreaterThan(2);
  expect(days.map(({ at }) => at)).toEqual(days.map(({ at }) => at).sort((a, b) => b - a));
  expect(days.filter(({ canUndo }) => canUndo)).toEqual([]);
});
