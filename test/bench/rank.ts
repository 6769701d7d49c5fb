import { type Figure, median, spread } from './figures.ts';
import type { InsidePage } from './inside.ts';

/** The longest that ranking the largest library may take, in milliseconds. */
const LARGEST = 5;

/** Cues ranked for 500 leads, each another persona, stage or channel, from libraries of these sizes, smallest first. */
export async function rankFigures(inside: InsidePage, sizes: readonly number[]): Promise<Figure[]> {
  const all = await inside.timeRanking(sizes);
  const group = 'Cues ranked for one lead';
  const figures = all.flatMap(({ size, times, made }): Figure[] => {
    const name = `${size.toLocaleString('en')} content items`;
    const [p50, ...others] = spread(group, name, times);
    const isLargest = size === sizes.at(-1);
    return [
      ...(p50 ? [{ ...p50, ...(isLargest ? { bar: LARGEST } : {}) }] : []),
      ...others,
      { group, name: `${name}: index made, first lead ranked`, value: made, unit: 'ms', n: 1 },
    ];
  });
  const [small, large] = [all[0], all.at(-1)];
  if (!small || !large || small === large) return figures;
  const [few, many] = [small, large].map(({ size }) => size.toLocaleString('en'));
  const value = median(large.times) / median(small.times);
  return [...figures, { group, name: `${many} items to ${few}, p50`, value, unit: '×', n: large.times.length }];
}
