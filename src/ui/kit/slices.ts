import { Turns } from './turns.ts';

/** Nobody minds waiting so long without a word. */
const UNNOTICED_MS = 200;

interface Watch {
  /** Told between turns how far the work has come, 0 to 1; never where it does not take long. */
  onProgress?: (share: number) => void;
  /** Asked between turns; true ends the work. */
  isOver?: () => boolean;
}

/**
 * Does the same to many items and lets the page breathe in between. Gives the results in order; undefined when it was ended
 * before.
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
  { onProgress, isOver = () => false }: Watch = {},
): Promise<R[] | undefined> {
  const noticed = performance.now() + UNNOTICED_MS;
  const turns = new Turns();
  const results: R[] = [];
  let slice: Array<R | Promise<R>> = [];
  for (const [at, item] of items.entries()) {
    slice.push(work(item));
    const isLast = at === items.length - 1;
    if (!isLast && !turns.isOver) continue;
    for (const result of await Promise.all(slice)) results.push(result);
    slice = [];
    if (isOver()) return undefined;
    if (isLast) continue;
    if (performance.now() > noticed) onProgress?.(results.length / items.length);
    await turns.rest();
    if (isOver()) return undefined;
  }
  return results;
}
