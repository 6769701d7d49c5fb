import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button, IconButton } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';
import { FEWEST, MOST, type ModelDraft, moved, type Row, takenOut } from './model-draft.ts';
import type { Problem } from './model-problems.ts';

interface Props {
  draft: ModelDraft;
  /** The key of the stage that is open. */
  open: string;
  problems: readonly Problem[];
  /** How many leads stand in each saved stage, by code. */
  standing: ReadonlyMap<string, number>;
  onOpen: (key: string) => void;
  onChange: (draft: ModelDraft) => void;
  onAdd: () => void;
}

/** The stages of a draft in order: one is open, and each can be moved and taken out. Alt and an arrow key move it too. */
export function StageList({ draft, open, problems, standing, onOpen, onChange, onAdd }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | undefined>(undefined);
  const { say } = useTeam();
  // A row that is moved in the document loses the focus.
  useLayoutEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = undefined;
  });
  const move = (row: Row, by: -1 | 1, part: string): void => {
    focus.current = `[data-key="${row.key}"] ${part}`;
    onChange(moved(draft, row.key, by));
  };
  const takeOut = (row: Row, at: number): void => {
    const next = draft.rows[at + 1] ?? draft.rows[at - 1];
    focus.current = `[data-key="${next?.key}"] .models-stage`;
    onChange(takenOut(draft, row.key));
  };
  const byKey = (event: KeyboardEvent, row: Row): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(row, event.key === 'ArrowUp' ? -1 : 1, '.models-stage');
  };
  const last = draft.rows.length - 1;
  const openAt = draft.rows.findIndex(({ key }) => key === open);
  return (
    <div>
      <ol class="models-stages" ref={list}>
        {draft.rows.map((row, at) => {
          const name = say(row.stage.name) || 'New stage';
          const leads = standing.get(row.was ?? '') ?? 0;
          const isWrong = problems.some((problem) => problem.row === row.key);
          return (
            <li key={row.key} data-key={row.key} onKeyDown={(event) => byKey(event, row)}>
              <button
                type="button"
                class="models-stage"
                aria-current={row.key === open ? 'true' : undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => onOpen(row.key)}
              >
                <StageDot stage={row.stage} />
                <bdi>{name}</bdi>
                {isWrong && <span class="part-problem">to do</span>}
                {leads > 0 && <span class="muted count">{leads === 1 ? '1 lead' : `${leads} leads`}</span>}
              </button>
              <span class="models-up">
                <IconButton
                  icon="down"
                  label={`Move ${name} up`}
                  aria-disabled={at === 0}
                  onClick={() => move(row, -1, '.models-up button')}
                />
              </span>
              <span class="models-down">
                <IconButton
                  icon="down"
                  label={`Move ${name} down`}
                  aria-disabled={at === last}
                  onClick={() => move(row, 1, '.models-down button')}
                />
              </span>
              <IconButton
                icon="close"
                label={`Take ${name} out`}
                disabled={draft.rows.length <= FEWEST}
                onClick={() => takeOut(row, at)}
              />
            </li>
          );
        })}
      </ol>
      <p class="unseen" role="status">
        {openAt < 0 ? '' : `${say(draft.rows[openAt]?.stage.name ?? '')} is ${openAt + 1} of ${draft.rows.length}`}
      </p>
      <Button kind="quiet" icon="plus" disabled={draft.rows.length >= MOST} onClick={onAdd}>
        Add a stage
      </Button>
    </div>
  );
}
