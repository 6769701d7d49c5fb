import type { ContentItem } from '../../../domain/content.ts';
import { saveContent } from '../../../store/deeds.ts';
import type { Board } from '../board.ts';

/** Items that are written at once: more would keep others waiting. */
const AT_ONCE = 500;

interface Progress {
  /** Told after every step; gives false to stop there. */
  onStep?: (done: number) => boolean;
}

/**
 * Saves many items, step by step; gives how many are on disk. What was saved stays when it stops or fails half-way, and undo takes
 * back all of it. `said` is told with each step.
 */
export async function saveMany(
  board: Board,
  items: readonly ContentItem[],
  said: (done: number) => string,
  { onStep = () => true }: Progress = {},
): Promise<number> {
  const known = new Map(board.items.peek()?.map((item) => [item.id, item]));
  const before: ContentItem[] = [];
  let isTakenBack = false;
  const undo = (): void => {
    isTakenBack = true;
    void saveMany(board, before, () => 'Taken back');
  };
  for (let done = 0; done < items.length && !isTakenBack; ) {
    const step = items.slice(done, done + AT_ONCE);
    const saved = await board.save(() => saveContent(board.store, step), said(done + step.length), { undo });
    if (!saved) return done;
    done += step.length;
    // New ones have no before: they are retired.
    before.push(...step.map((item) => known.get(item.id) ?? { ...item, retired: true }));
    if (!onStep(done)) return done;
  }
  return before.length;
}
