import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cellOf } from '../../../domain/participation.ts';
import type { Persona } from '../../../domain/persona.ts';
import type { Stage } from '../../../domain/stage-model.ts';
import { Button } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { StageDot } from '../parts/stage-dot.tsx';
import { type CellDraft, cellDraftOf, cellFrom, isEdited, missingIn } from './cell-draft.ts';
import { CellFields } from './cell-fields.tsx';
import { cellDrafts } from './drafts.ts';

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

interface Props {
  persona: Persona;
  stage: Stage;
  /** Was the room opened for this stage? */
  isWanted: boolean;
}

/** One stage of a persona. It saves itself when it is left; what cannot be saved yet stays as it was typed. */
export function StageCell({ persona, stage, isWanted }: Props) {
  const board = useBoard();
  const drafts = cellDrafts(board);
  const { workspace, say, language } = useTeam();
  const column = useRef<HTMLLIElement>(null);
  const [isOpened, setOpened] = useState(false);
  const { journey } = workspace.pair;
  const at = { persona: persona.id, model: journey.id, stage: stage.code };
  const key = `${at.persona}/${at.model}/${at.stage}`;
  const cell = cellOf(persona.id, stage.code, workspace);
  const kept = drafts.all[key];
  const draft = kept ?? cellDraftOf(cell);
  const missing = missingIn(draft, language);
  useLayoutEffect(() => {
    if (!isWanted) return;
    column.current?.scrollIntoView({ block: 'center' });
    column.current?.querySelector<HTMLElement>('select, button')?.focus({ preventScroll: true });
  }, [isWanted]);
  useLayoutEffect(() => {
    if (isOpened) column.current?.querySelector('select')?.focus();
  }, [isOpened]);
  const change = (part: Partial<CellDraft>): void => {
    const now = drafts.newest(key) ?? draft;
    const next = { ...now, ...part };
    if (isEdited(next, cell)) drafts.keep(key, next);
    else drafts.drop(key);
  };
  const save = async (): Promise<void> => {
    const now = drafts.newest(key);
    const doc = now && cellFrom(now, at, language);
    if (!doc) return;
    const said = `${say(persona.name)} at ${stage.code} ${say(stage.name)} saved`;
    if (!(await board.saveSetups([{ kind: 'cell', doc }], said))) return;
    // What was typed meanwhile stays.
    if (drafts.newest(key) === now) drafts.drop(key);
  };
  const left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && column.current?.contains(to))) void save();
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // What stands in a field for words is taken along.
    if (event.target instanceof HTMLInputElement) event.target.dispatchEvent(new Event('change', { bubbles: true }));
    void save();
  };
  const discard = (): void => {
    drafts.drop(key);
    setOpened(false);
    column.current?.focus();
    if (kept) board.said.say({ text: 'What you typed is discarded', undo: () => drafts.keep(key, kept) });
  };
  const from = cell && cell.model !== journey.id ? workspace.models.find(({ id }) => id === cell.model) : undefined;
  return (
    <li ref={column} class="personas-cell" tabIndex={-1} onFocusOut={left} onKeyDown={byKey}>
      <header>
        <h3>
          <StageDot stage={stage} />
          <bdi>{say(stage.name)}</bdi>
        </h3>
        <p class="muted personas-hint" dir="auto">
          {say(stage.meaning)}
        </p>
        {from && (
          <p class="personas-from">
            from <bdi>{say(from.name)}</bdi>
          </p>
        )}
      </header>
      {cell || kept || isOpened ? (
        <CellFields draft={draft} stage={`${stage.code} ${say(stage.name)}`} onChange={change} />
      ) : (
        <div class="personas-invite">
          <p class="muted">
            Nothing is known of <bdi>{say(persona.name)}</bdi> here yet.
          </p>
          <Button icon="plus" aria-label={`Describe ${stage.code} ${say(stage.name)}`} onClick={() => setOpened(true)}>
            Describe
          </Button>
        </div>
      )}
      <footer>
        {kept && (
          <>
            <p class={missing.length > 0 ? 'part-problem' : 'muted'}>
              {missing.length > 0 ? `Kept here. To save it, say ${LIST.format(missing)}.` : 'Not saved yet.'}
            </p>
            <span>
              {missing.length === 0 && <Button onClick={save}>Save</Button>}
              <Button kind="quiet" onClick={discard}>
                Discard
              </Button>
            </span>
          </>
        )}
      </footer>
    </li>
  );
}
