import { type Signal, signal } from '@preact/signals';
import type { ContentItem } from '../../../domain/content.ts';
import type { Board } from '../board.ts';
import { LibraryIndex } from './search.ts';

interface BoardIndex {
  index: LibraryIndex;
  /** Goes up whenever the index is in step with the newest items; 0 while it is read for the first time. */
  edition: Signal<number>;
}

const kept = new WeakMap<Board, BoardIndex>();

/** The index of the dashboard's library. It stays while other rooms are visited. */
export function boardIndex(board: Board): BoardIndex {
  const known = kept.get(board) ?? { index: new LibraryIndex(), edition: signal(0) };
  kept.set(board, known);
  return known;
}

/** Brings the index in step with these items, bit by bit. */
export async function readInto({ index, edition }: BoardIndex, items: readonly ContentItem[]): Promise<void> {
  if (await index.take(items)) edition.value += 1;
}
