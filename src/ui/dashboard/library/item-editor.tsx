import { useRef, useState } from 'preact/hooks';
import type { ContentItem } from '../../../domain/content.ts';
import { FormEnd } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { AboutFields } from './about-fields.tsx';
import { libraryHref, open } from './address.ts';
import { AudienceFields } from './audience-fields.tsx';
import { itemDrafts } from './drafts.ts';
import { EditorContext } from './editor-context.ts';
import { ItemActions } from './item-actions.tsx';
import { type ItemDraft, itemOf } from './item-draft.ts';
import { problemsIn } from './item-problems.ts';
import { newItemId } from './new-item.ts';
import { TextsEditor } from './texts-editor.tsx';

interface Props {
  /** Where the draft is kept. */
  place: string;
  draft: ItemDraft;
  items: readonly ContentItem[];
}

/** Writes one item: what it is, whom it is for, and what is said with it on each channel. */
export function ItemEditor({ place, draft, items }: Props) {
  const board = useBoard();
  const drafts = itemDrafts(board);
  const { workspace } = useTeam();
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const item = itemOf(draft, workspace, 'new');
  const problems = problemsIn(item);
  // Browsers fill in several fields at once: each adds to what the one before has said.
  const newest = (): ItemDraft => drafts.newest(place) ?? draft;
  const change = (next: Partial<ItemDraft>): void => drafts.keep(place, { ...newest(), ...next });
  const leave = (): void => {
    drafts.drop(place);
    open();
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const now = newest();
    const ready = itemOf(now, workspace, now.id ?? newItemId(now.title));
    if (problemsIn(ready).length > 0) {
      setTried(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (await board.saveContent([ready], `${ready.title} saved`)) leave();
  };
  return (
    <EditorContext.Provider
      value={{ draft, item, change, problem: (field) => (isTried ? wordsFor(problems, field) : undefined) }}
    >
      <form ref={form} class="library-editor" aria-labelledby="library-editor" noValidate onSubmit={save}>
        <p>
          <a class="library-back" href={libraryHref()}>
            <Icon name="back" size={14} flip />
            All content
          </a>
        </p>
        <header class="library-head">
          <h2 id="library-editor" dir="auto">
            {draft.title || 'New item'}
          </h2>
          <ItemActions draft={draft} onRetired={leave} />
        </header>
        <AboutFields items={items} />
        <AudienceFields />
        <TextsEditor isTried={isTried} problems={problems} />
        <div class="library-end">
          {isTried && problems.length > 0 && (
            <p class="library-problem" role="alert">
              {problems.length === 1 ? 'One thing' : `${problems.length} things`} to put right first; nothing was lost.
            </p>
          )}
          <FormEnd onCancel={leave} />
        </div>
      </form>
    </EditorContext.Provider>
  );
}

function wordsFor(problems: ReturnType<typeof problemsIn>, field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text;
}
