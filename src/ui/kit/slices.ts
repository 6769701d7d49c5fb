/** Items that are worked through before the page gets a turn. */
const SLICE = 50;
/** Fewer than these are done before anybody could wait for them. */
const FEW = 2000;

interface Watch {
  /** Told after each slice, 0 to 1; never for a few items. */
  onProgress?: (share: number) => void;
  /** Asked after each slice; true ends the work. */
  isOver?: () => boolean;
}

/**
 * Does the same to many items and lets the page breathe in between. Gives the results in order; undefined when it was ended
 * before. `few` items or fewer are done in one go, as far as the work itself does not wait.
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
  { onProgress, isOver = () => false, few = FEW }: Watch & { few?: number } = {},
): Promise<R[] | undefined> {
  const size = items.length > few ? SLICE : items.length;
  const results: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await Promise.all(items.slice(at, at + size).map(work))));
    if (isOver()) return undefined;
    if (size === items.length) continue;
    onProgress?.(Math.min(1, (at + size) / items.length));
    await breath();
    if (isOver()) return undefined;
  }
  return results;
}

/** Until the page has drawn and heard what came in meanwhile. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
