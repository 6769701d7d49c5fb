import { useEffect, useRef, useState } from 'preact/hooks';
import type { Play } from '../../../domain/signal.ts';
import { FormEnd } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { LinesField } from '../parts/lines-field.tsx';
import { Picks } from '../parts/picks.tsx';
import { WordsField } from '../parts/words-field.tsx';
import type { CellKey } from './filter.ts';
import { draftOf, inModel, newPlay, type PlayDraft, playOf, problemsOf } from './play-draft.ts';

interface Props {
  /** Undefined for a new one. */
  play: Play | undefined;
  /** Where a new one belongs. */
  cell: CellKey;
  onDone: () => void;
}

/** Edits a play. */
export function PlayForm({ play, cell, onDone }: Props) {
  const board = useBoard();
  const { workspace, language, say } = useTeam();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<PlayDraft>(() => (play ? draftOf(play) : newPlay(cell, workspace.pair.journey)));
  const [isTried, setTried] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const all = problemsOf(draft, language);
  const problems = isTried ? all : {};
  const change = (next: Partial<PlayDraft>): void => setDraft((before) => ({ ...before, ...next }));
  const models = workspace.models.filter((model) => !model.retired || model.id === draft.model);
  const stages = models.find(({ id }) => id === draft.model)?.stages ?? [];
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(all);
    if (wrong) {
      form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, textarea, button)`)?.focus();
      return;
    }
    const doc = playOf(draft);
    if (await board.saveSetups([{ kind: 'play', doc }], `${say(doc.name)} saved`)) onDone();
  };
  return (
    <form
      ref={form}
      class="form matrix-form"
      aria-label={play ? `Edit ${say(play.name)}` : 'New play'}
      noValidate
      onSubmit={save}
    >
      <WordsField
        label="Name of the play"
        name="name"
        longest={100}
        words={draft.name}
        problem={problems.name}
        onChange={(name) => change({ name })}
      />
      <div class="matrix-form-row">
        <Field label="Direction">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.direction}
              onChange={(event) => change({ direction: event.currentTarget.value as Play['direction'] })}
            >
              <option value="inbound">Inbound: they come to us</option>
              <option value="outbound">Outbound: we go to them</option>
            </select>
          )}
        </Field>
        <Field label="Cost">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.cost}
              onChange={(event) => change({ cost: event.currentTarget.value as Play['cost'] })}
            >
              <option value="organic">Organic</option>
              <option value="paid">Paid</option>
            </select>
          )}
        </Field>
        <Field
          label="Campaign"
          name="campaign"
          hint="As web analytics names it; may stay empty."
          problem={problems.campaign}
        >
          {(tied) => (
            <input
              {...tied}
              class="field"
              maxLength={60}
              autocomplete="off"
              value={draft.campaign}
              onInput={(event) => change({ campaign: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
        <Field label="Stages of">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.model}
              onChange={(event) => {
                const next = models.find(({ id }) => id === event.currentTarget.value);
                if (next) setDraft((before) => inModel(before, next));
              }}
            >
              {models.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div data-field="stages">
        <Picks
          label="For leads at"
          options={stages.map(({ code, name }) => ({ id: code, name: `${code} ${say(name)}` }))}
          chosen={draft.stages}
          onChange={(chosen) => change({ stages: stages.flatMap(({ code }) => (chosen.includes(code) ? [code] : [])) })}
        />
        {problems.stages && <p class="part-problem">{problems.stages}</p>}
      </div>
      <Picks
        label="For personas; none picked is everybody"
        options={workspace.personas.map(({ id, name }) => ({ id, name: say(name) }))}
        chosen={draft.personas}
        onChange={(personas) => change({ personas })}
      />
      <LinesField
        label="Steps, one a line"
        name="steps"
        texts={draft.steps}
        problem={problems.steps}
        onChange={(steps) => change({ steps })}
      />
      <FormEnd onCancel={onDone} />
    </form>
  );
}
