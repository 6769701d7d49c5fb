import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from './slices.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
let clock = 0;
/** Work that takes a millisecond. */
const double = (at: number): number => {
  clock += 1;
  return at * 2;
};

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('work that takes long lets the page have its turn in between, and says how far it has come', async () => {
  let turns = 0;
  const told: number[] = [];
  const turn = setInterval(() => (turns += 1), 0);
  const results = await inSlices(numbers(1000), double, { onProgress: (share) => told.push(share) });
  clearInterval(turn);
  expect(results).toEqual(numbers(1000).map((at) => at * 2));
  expect(told[0]).toBeGreaterThan(0.2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeLessThan(1);
  expect(turns).toBeGreaterThan(0);
});

test('work that nobody waits for is done without a word, in order', async () => {
  const told: number[] = [];
  const results = await inSlices(numbers(150), async (at) => double(at), { onProgress: (share) => told.push(share) });
  expect(results).toEqual(numbers(150).map((at) => at * 2));
  expect(told).toEqual([]);
  expect(await inSlices([], double)).toEqual([]);
});

test('work that is not wanted any more ends with its turn', async () => {
  let done = 0;
  const work = (at: number) => {
    done += 1;
    return double(at);
  };
  expect(await inSlices(numbers(1000), work, { isOver: () => done >= 500 })).toBeUndefined();
  expect(done).toBeGreaterThanOrEqual(500);
  expect(done).toBeLessThan(520);
});
