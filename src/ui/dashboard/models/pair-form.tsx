import { useState } from 'preact/hooks';
import type { Choice } from '../../../domain/setup.ts';
import { type StageModel, stageOf, type View } from '../../../domain/stage-model.ts';
import type { Pair } from '../../../domain/workspace.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { TeamContext, useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { choiceOf } from './model-setups.ts';
import { examplesFor } from './pair-example.ts';

/** Chooses the models that chips and rails show, with chips as they would then look. */
export function PairForm() {
  const board = useBoard();
  const team = useTeam();
  const { pair, models } = team.workspace;
  const [picked, setPicked] = useState<Partial<Record<View, string>>>({});
  const model = (view: View): StageModel | undefined => {
    const id = picked[view];
    return id === undefined ? pair[view] : models.find((known) => known.id === id);
  };
  const awareness = model('awareness');
  const next: Pair = {
    journey: model('journey') ?? pair.journey,
    funnel: model('funnel') ?? pair.funnel,
    ...(awareness ? { awareness } : {}),
  };
  const pick = (view: View, id: string): void => setPicked({ ...picked, [view]: id });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const doc: Choice = choiceOf(next);
    const said = `Chips now show ${team.say(next.journey.name)} and ${team.say(next.funnel.name)}`;
    if (await board.saveSetups([{ kind: 'choice', doc }], said)) setPicked({});
  };
  const views: View[] = ['journey', 'funnel', 'awareness'];
  const isChanged = views.some((view) => next[view]?.id !== pair[view]?.id);
  return (
    <section class="models-pair" aria-labelledby="models-pair">
      <h2 id="models-pair">On the chip</h2>
      <form onSubmit={save}>
        <div class="models-picks">
          <ModelPick label="Buyer’s view" view="journey" current={next.journey} onPick={(id) => pick('journey', id)} />
          <ModelPick label="Seller’s view" view="funnel" current={next.funnel} onPick={(id) => pick('funnel', id)} />
          <ModelPick
            label="Third axis, in the panel only"
            view="awareness"
            current={next.awareness}
            onPick={(id) => pick('awareness', id)}
          />
        </div>
        <TeamContext.Provider value={{ ...team, workspace: { ...team.workspace, pair: next } }}>
          <Examples />
        </TeamContext.Provider>
        <p class="muted models-note">
          Every lead keeps its history: stages that were tagged in another model are translated, and switching back
          shows them as they were.
        </p>
        {isChanged && (
          <div class="form-end">
            <Button kind="quiet" onClick={() => setPicked({})}>
              Cancel
            </Button>
            <Button kind="primary" type="submit">
              Show these
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}

interface PickProps {
  label: string;
  view: View;
  current: StageModel | undefined;
  onPick: (id: string) => void;
}

function ModelPick({ label, view, current, onPick }: PickProps) {
  const { workspace, say } = useTeam();
  const open = workspace.models.filter((model) => model.view === view && (!model.retired || model.id === current?.id));
  return (
    <Field label={label}>
      {(tied) => (
        <select
          {...tied}
          class="field"
          value={current?.id ?? ''}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          {view === 'awareness' && <option value="">Off</option>}
          {open.map((model) => (
            <option key={model.id} value={model.id}>
              {say(model.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Examples() {
  const { workspace, say } = useTeam();
  const { pair } = workspace;
  return (
    <ul class="models-examples" aria-label="For example">
      {examplesFor(workspace).map(({ name, story, badge }) => (
        <li key={name}>
          <span class="models-example-name">
            {name} <Chip badge={badge} />
          </span>
          <span class="muted">
            {[stageOf(pair.journey, badge.journey?.code), stageOf(pair.funnel, badge.funnel?.code)]
              .map((stage) => stage && say(stage.name))
              .join(' · ')}
            : {story}
          </span>
        </li>
      ))}
    </ul>
  );
}
