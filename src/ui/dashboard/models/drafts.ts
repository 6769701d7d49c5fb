import { type Signal, signal } from '@preact/signals';
import type { Board } from '../board.ts';
import type { ModelDraft } from './model-draft.ts';

const kept = new WeakMap<Board, Signal<Readonly<Record<string, ModelDraft>>>>();

/** Models that are being edited, by id. What was typed stays while other rooms are visited, until it is saved or given up. */
export function draftsOf(board: Board): Signal<Readonly<Record<string, ModelDraft>>> {
  const drafts = kept.get(board) ?? signal({});
  kept.set(board, drafts);
  return drafts;
}

/** Keeps a draft, or drops it. */
export function keepDraft(board: Board, id: string, draft: ModelDraft | undefined): void {
  const drafts = draftsOf(board);
  const { [id]: _, ...others } = drafts.peek();
  drafts.value = draft ? { ...others, [id]: draft } : others;
}
