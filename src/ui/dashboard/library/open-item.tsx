import type { ContentItem } from '../../../domain/content.ts';
import { spoken } from '../../../domain/language.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { Empty } from '../../kit/empty.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { route } from '../route.ts';
import { libraryHref } from './address.ts';
import { draftKey, itemDrafts } from './drafts.ts';
import { blankDraft, copyOf, draftOf, type ItemDraft } from './item-draft.ts';
import { ItemEditor } from './item-editor.tsx';
import { isoDay } from './new-item.ts';

interface Begin {
  items: readonly ContentItem[];
  workspace: Workspace;
  language: string;
}

/** What writing begins with when there is no draft: the item, a copy, or for `new` an empty one with what the list was narrowed to. */
function begun(params: URLSearchParams, { items, workspace, language }: Begin): ItemDraft | undefined {
  const wanted = params.get('item') ?? params.get('new');
  const item = items.find(({ id }) => id === wanted);
  if (params.has('item')) return item && draftOf(item, workspace);
  const today = isoDay(new Date());
  if (item) return copyOf(item, workspace, today);
  const chosen = (name: string): string[] => [params.get(name)].filter((code): code is string => Boolean(code));
  return {
    ...blankDraft(params.get('language') || spoken(language), today),
    type: params.get('type') ?? '',
    personas: chosen('persona'),
    stages: { journey: chosen('journey'), funnel: chosen('funnel'), awareness: chosen('awareness') },
  };
}

/** The item that the address names, open for writing. */
export function OpenItem({ items }: { items: readonly ContentItem[] }) {
  const board = useBoard();
  const { workspace, language } = useTeam();
  const { params } = route.value;
  const key = draftKey(params);
  const draft = itemDrafts(board).all[key] ?? begun(params, { items, workspace, language });
  if (draft) return <ItemEditor key={key} place={key} draft={draft} items={items} />;
  return (
    <Empty icon="book" title="This piece is not in the library" text="It was never saved here, or the link is old.">
      <a class="button" href={libraryHref()}>
        All content
      </a>
    </Empty>
  );
}
