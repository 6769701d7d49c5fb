import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE, Soak } from './soak.ts';
import { stored } from './stored.ts';
import { eventually } from './user.ts';

const BODY = '<style>.row{line-height:20px}.away{display:none}</style><main></main>';

let soak: Soak;

beforeAll(async () => {
  soak = await Soak.open({ site: 'page', path: '/list', body: BODY });
});
afterAll(() => soak.close());

test('500 navigations of every kind: no chip at a wrong person, nothing piles up, the app never stumbles over us', {
  timeout: 240_000,
}, async () => {
  const kinds = ['push', 'hash', 'late', 'replace', 'aside'];
  let seen = 0;
  const run = async (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      await soak.go(kinds[at % kinds.length] ?? '', 1 + ((at * 37) % PEOPLE));
      seen += await soak.expectRightChips();
    }
  };
  await run(0, 100);
  await soak.settleAt(4);
  const before = await soak.liveObjects();
  await run(100, 500);
  await soak.settleAt(4);
  expect(seen).toBeGreaterThan(500); // the page was not simply empty
  await eventually(async () => {
    const after = await soak.liveObjects();
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
  });
  expect(await soak.faults()).toEqual([]);
});

test('5,000 rows are given to other people or replaced: no chip at a wrong person in any frame', {
  timeout: 240_000,
}, async () => {
  await soak.settleAt(4);
  const before = await soak.liveObjects();
  let seen = 0;
  for (let step = 0; step < 250; step++) {
    await soak.go(step % 3 === 2 ? 'replant' : 'recycle', 1 + ((step * 13) % PEOPLE));
    seen += await soak.expectRightChips();
  }
  expect(seen).toBeGreaterThan(500);
  await soak.settleAt(4);
  await eventually(async () => expect((await soak.liveObjects()).listeners).toBeLessThanOrEqual(before.listeners));
  expect(await soak.faults()).toEqual([]);
});

test('rows that were hidden when they came get their chips when the app shows them', async () => {
  await soak.go('hidden', 100);
  await soak.shows(0);
  await soak.go('show', 0);
  await soak.shows(13);
});

test('walking through records has joined nobody with anybody, even where the address is ahead of what is shown', async () => {
  for (const n of [3, 6, 9, 12, 15]) {
    await soak.go('stale', n);
    await soak.user.chipSays(`Person ${n}`, `${((n / 3) % 3) + 1}·–`);
  }
  const { leads, journal } = await stored(soak.stagecue);
  expect(journal.filter(({ event }) => event.type === 'leads.joined')).toEqual([]);
  expect(
    leads.filter(({ identities }) => identities.length > 3).map(({ name, identities }) => [name, identities]),
  ).toEqual([]);
});
