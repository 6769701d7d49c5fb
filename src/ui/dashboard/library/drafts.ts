import { draftsIn } from '../parts/drafts.ts';
import { hrefTo } from '../route.ts';
import { filtersOf } from './filters.ts';
import type { ItemDraft } from './item-draft.ts';

/** Where the draft of an item is kept, which is the address that opens it; of a new one, with what it is begun for. */
export function draftKey(params: URLSearchParams): string {
  const item = params.get('item');
  if (item !== null) return hrefTo('library', { item });
  const { journey, funnel, awareness, persona, type, language } = filtersOf(params);
  return hrefTo('library', { new: params.get('new') ?? '', journey, funnel, awareness, persona, type, language });
}

/** Items that are being written, by key. */
export const itemDrafts = draftsIn<ItemDraft>();
