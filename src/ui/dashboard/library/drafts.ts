import { type Signal, signal } from '@preact/signals';
import type { Board } from '../board.ts';
import { hrefTo } from '../route.ts';
import { filtersOf } from './filters.ts';
import type { ItemDraft } from './item-draft.ts';

const kept = new WeakMap<Board, Signal<Readonly<Record<string, ItemDraft>>>>();

/** Where the draft of an item is kept, which is the address that opens it; of a new one, with what it is begun for. */
export function draftKey(params: URLSearchParams): string {
  const item = params.get('item');
  if (item !== null) return hrefTo('library', { item });
  const { journey, funnel, awareness, persona, type, language } = filtersOf(params);
  return hrefTo('library', { new: params.get('new') ?? '', journey, funnel, awareness, persona, type, language });
}

/** Items that are being written, by key. What was typed stays while other rooms are visited, until it is saved or given up. */
export function draftsOf(board: Board): Signal<Readonly<Record<string, ItemDraft>>> {
  const drafts = kept.get(board) ?? signal({});
  kept.set(board, drafts);
  return drafts;
}

/** Keeps a draft, or drops it. */
export function keepDraft(board: Board, key: string, draft: ItemDraft | undefined): void {
  const drafts = draftsOf(board);
  const { [key]: _, ...others } = drafts.peek();
  drafts.value = draft ? { ...others, [key]: draft } : others;
}
