import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStagecue, type Stagecue } from '../browsers/stagecue.ts';
import { drawnChips } from './chips.ts';
import { type Pages, servePages } from './pages/server.ts';
import { stored } from './stored.ts';
import { eventually, User } from './user.ts';

interface SoakWindow {
  soak: { faults: string[]; frames(): number; go(step: string, n: number): Promise<void> };
}

/** Numbers of people; every third is a lead. */
const PEOPLE = 360;
const BODY = '<style>.row{line-height:20px}.away{display:none}</style><main></main>';

let pages: Pages;
let stagecue: Stagecue;
let user: User;

const go = (page: Page, step: string, n: number) =>
  page.evaluate((...args) => (window as unknown as SoakWindow).soak.go(...args), step, n);
const faults = (page: Page) => page.evaluate(() => (window as unknown as SoakWindow).soak.faults);

beforeAll(async () => {
  pages = await servePages('soak.js', BODY);
  stagecue = await openStagecue({ hosts: ['http://127.0.0.1/*'] });
  await stagecue.enable('page', 'chips', pages.url);
  user = await User.at(stagecue, `${pages.url}/list`);
  await user.ready();
  for (let first = 1; first < PEOPLE + 40; first += 40) {
    await go(user.page, 'replace', first);
    const leads = Array.from({ length: 40 }, (_, at) => first + at).filter((n) => n % 3 === 0);
    await eventually(async () =>
      expect((await user.state()).seen.map(({ name }) => name)).toContain(`Person ${leads.at(-1)}`),
    );
    for (const [turn, key] of (['1', '2', '3'] as const).entries()) {
      const chosen = leads.filter((n) => (n / 3) % 3 === turn);
      await user.select(chosen.map((n) => `Person ${n}`));
      await user.openTagger();
      await user.press(key);
      for (const n of chosen) await user.chipSays(`Person ${n}`, `${key}·–`);
      await user.closeTagger();
    }
  }
  await user.select([]);
  await user.page.mouse.move(1390, 890); // off the rows: whoever is pointed at gets a ring
});
afterAll(async () => {
  await stagecue.close();
  await pages.close();
});

/** No chip that can be seen says anything of somebody else than the person in whose row it stands. */
async function expectRightChips(): Promise<number> {
  const drawn = (await drawnChips(user.page)).filter(({ hidden, text }) => !hidden && text !== '+');
  expect(drawn.filter(({ label, beside }) => !label.startsWith(`${beside}:`))).toEqual([]);
  return drawn.length;
}

async function liveObjects(): Promise<{ listeners: number; nodes: number }> {
  const cdp = await user.page.createCDPSession();
  await cdp.send('Performance.enable');
  for (let time = 0; time < 2; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

async function settleAt(first: number): Promise<void> {
  await go(user.page, 'replace', first);
  await eventually(async () => expect((await user.state()).chips.filter(({ visible }) => visible)).toHaveLength(13));
}

test('500 navigations of every kind: no chip at a wrong person, nothing piles up, the app never stumbles over us', {
  timeout: 240_000,
}, async () => {
  const kinds = ['push', 'hash', 'late', 'replace', 'aside'];
  let seen = 0;
  const run = async (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      await go(user.page, kinds[at % kinds.length] ?? '', 1 + ((at * 37) % PEOPLE));
      seen += await expectRightChips();
    }
  };
  await run(0, 100);
  await settleAt(4);
  const before = await liveObjects();
  await run(100, 500);
  await settleAt(4);
  expect(seen).toBeGreaterThan(500); // the page was not simply empty
  await eventually(async () => {
    const after = await liveObjects();
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
  });
  expect(await faults(user.page)).toEqual([]);
});

test('5,000 rows are given to other people or replaced: no chip at a wrong person in any frame', {
  timeout: 240_000,
}, async () => {
  await settleAt(4);
  const before = await liveObjects();
  let seen = 0;
  for (let step = 0; step < 250; step++) {
    await go(user.page, step % 3 === 2 ? 'replant' : 'recycle', 1 + ((step * 13) % PEOPLE));
    seen += await expectRightChips();
  }
  expect(seen).toBeGreaterThan(500);
  await settleAt(4);
  await eventually(async () => expect((await liveObjects()).listeners).toBeLessThanOrEqual(before.listeners));
  expect(await faults(user.page)).toEqual([]);
});

test('rows that were hidden when they came get their chips when the app shows them', async () => {
  await go(user.page, 'hidden', 100);
  await eventually(async () => expect((await user.state()).chips.filter(({ visible }) => visible)).toEqual([]));
  await go(user.page, 'show', 0);
  await eventually(async () => expect((await user.state()).chips.filter(({ visible }) => visible)).toHaveLength(13));
});

test('walking through records has joined nobody with anybody, even where the address is ahead of what is shown', async () => {
  for (const n of [3, 6, 9, 12, 15]) {
    await go(user.page, 'stale', n);
    await user.chipSays(`Person ${n}`, `${((n / 3) % 3) + 1}·–`);
  }
  const { leads, journal } = await stored(stagecue);
  expect(journal.filter(({ event }) => event.type === 'leads.joined')).toEqual([]);
  expect(
    leads.filter(({ identities }) => identities.length > 3).map(({ name, identities }) => [name, identities]),
  ).toEqual([]);
});
