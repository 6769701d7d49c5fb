import { expect, test } from 'vitest';
import { inSlices } from './slices.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

test('many items let the page have its turn in between, and say how far it has come', async () => {
  let turns = 0;
  const told: number[] = [];
  const turn = setInterval(() => (turns += 1), 0);
  const results = await inSlices(numbers(1000), (at) => at * 2, { few: 500, onProgress: (share) => told.push(share) });
  clearInterval(turn);
  expect(results).toEqual(numbers(1000).map((at) => at * 2));
  expect(told).toEqual(numbers(20).map((slice) => (slice + 1) / 20));
  expect(turns).toBeGreaterThan(0);
});

test('a few items are done without a word', async () => {
  const told: number[] = [];
  expect(await inSlices(numbers(500), async (at) => at, { few: 500, onProgress: (share) => told.push(share) })).toEqual(
    numbers(500),
  );
  expect(told).toEqual([]);
  expect(await inSlices([], (at) => at)).toEqual([]);
});

test('work that is not wanted any more ends with the slice', async () => {
  let done = 0;
  const results = await inSlices(numbers(1000), () => (done += 1), { few: 10, isOver: () => done >= 500 });
  expect(results).toBeUndefined();
  expect(done).toBe(500);
});
