import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ContentItem } from '../../../domain/content.ts';
import type { ItemDraft } from './item-draft.ts';

/** The item that is being written. */
interface Editor {
  draft: ItemDraft;
  /** What it would be saved as, which may not be possible yet. */
  item: ContentItem;
  change(change: Partial<ItemDraft>): void;
  /** What is to be put right about a field, once one wanted to save. */
  problem(field: string): string | undefined;
}

export const EditorContext = createContext<Editor | null>(null);

/** The editor that a field belongs to. Throws outside of one. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('This field belongs into the editor of an item.');
  return editor;
}
