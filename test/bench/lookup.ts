import { type Figure, median } from './figures.ts';
import type { InsidePage } from './inside.ts';

/** Leads that are written in one go; a longer call would pass the driver's patience. */
const PIECE = 2500;

/** The longest that a look-up may take, as a ratio to the bare gets. */
const TO_FLOOR = 1.5;
const LARGE_TO_SMALL = 2;

async function fillStores(inside: InsidePage, sizes: readonly number[], say: (line: string) => void): Promise<void> {
  for (const size of sizes) {
    say(`filling a store with ${size.toLocaleString('en')} leads`);
    for (let from = 0; from < size; from += PIECE) {
      await inside.fill(`bench-${size}`, from, Math.min(size, from + PIECE));
    }
  }
}

/**
 * 200 identities looked up in stores of these sizes, smallest first: `Store.lookup` as a ratio to bare gets of the same kind, in
 * the same database and run, by turns.
 */
export async function lookupFigures(
  inside: InsidePage,
  { sizes, rounds, say }: { sizes: readonly number[]; rounds: number; say: (line: string) => void },
): Promise<Figure[]> {
  await fillStores(inside, sizes, say);
  say(`looking up, ${rounds} rounds`);
  const all = await inside.timeLookups(sizes, rounds);
  const group = 'Look-up of 200 identities, to 200 bare gets in one transaction';
  const figures = all.flatMap(({ size, known, floor, store }): Figure[] => {
    const name = `${size.toLocaleString('en')} leads, ${known} known`;
    const ratio = median(store) / median(floor);
    const n = store.length;
    return [
      { group, name: `${name}: bare gets`, value: median(floor), unit: 'ms', n },
      { group, name: `${name}: Store.lookup`, value: median(store), unit: 'ms', n },
      { group, name: `${name}: ratio`, value: ratio, unit: '×', n, bar: TO_FLOOR },
    ];
  });
  const known = all.filter((times) => times.known === 'all');
  const [small, large] = [known[0], known.at(-1)];
  if (small && large && small !== large) {
    const [few, many] = [small, large].map(({ size }) => size.toLocaleString('en'));
    const value = median(large.store) / median(small.store);
    figures.push({ group, name: `${many} leads to ${few}`, value, unit: '×', n: rounds, bar: LARGE_TO_SMALL });
  }
  return figures;
}
