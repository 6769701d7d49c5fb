import { useState } from 'preact/hooks';
import type { StageModel, View } from '../../../domain/stage-model.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { go } from '../route.ts';
import { modelDrafts } from './drafts.ts';
import { copyOf, newModelId } from './model-draft.ts';

const GROUPS: ReadonlyArray<{ view: View; label: string }> = [
  { view: 'journey', label: 'Buyer’s journeys' },
  { view: 'funnel', label: 'Sales funnels' },
  { view: 'awareness', label: 'Awareness' },
];

/** Begins a model as a copy of another one, and opens it. Nothing is saved before the copy is. */
export function NewModel() {
  const board = useBoard();
  const { workspace, say } = useTeam();
  const [name, setName] = useState('');
  const [from, setFrom] = useState(workspace.pair.funnel.id);
  const live = workspace.models.filter(({ retired }) => !retired);
  const begin = (event: Event): void => {
    event.preventDefault();
    const source = live.find(({ id }) => id === from);
    if (!source || !name.trim()) return;
    const draft = copyOf(source, newModelId(), name.trim());
    modelDrafts(board).keep(draft.id, draft);
    go('models', { model: draft.id });
  };
  const option = (model: StageModel) => (
    <option key={model.id} value={model.id}>
      {say(model.name)}
    </option>
  );
  return (
    <details class="models-new">
      <summary class="button">
        <Icon name="plus" size={14} />
        <span>New model</span>
      </summary>
      <form onSubmit={begin}>
        <Field label="Name">
          {(tied) => (
            <input
              {...tied}
              class="field"
              dir="auto"
              maxLength={60}
              required
              autocomplete="off"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Starts as a copy of">
          {(tied) => (
            <select {...tied} class="field" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
              {GROUPS.map(({ view, label }) => (
                <optgroup key={view} label={label}>
                  {live.filter((model) => model.view === view).map(option)}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Button kind="primary" type="submit">
          Make a copy
        </Button>
      </form>
    </details>
  );
}
