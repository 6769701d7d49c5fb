import type { StageModel, View } from '../../../domain/stage-model.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { StageDot } from '../parts/stage-dot.tsx';
import { hrefTo } from '../route.ts';
import { modelDrafts } from './drafts.ts';
import { isOwn } from './model-draft.ts';
import { NewModel } from './new-model.tsx';

const VIEWS: ReadonlyArray<{ view: View; title: string; text: string }> = [
  { view: 'journey', title: 'Buyer’s journeys', text: 'What they want to find out. Tagged with digits.' },
  { view: 'funnel', title: 'Sales funnels', text: 'How near they are to a purchase. Tagged with letters.' },
  { view: 'awareness', title: 'Awareness', text: 'What they know of the problem and of you.' },
];

/** All models, side by side under the view they tell of. */
export function ModelList() {
  const board = useBoard();
  const { workspace, say } = useTeam();
  const live = workspace.models.filter(({ retired }) => !retired);
  const retired = workspace.models.filter((model) => model.retired);
  const unsaved = Object.values(modelDrafts(board).all).filter(({ id }) => !workspace.models.some((m) => m.id === id));
  return (
    <section class="models-all" aria-labelledby="models-all">
      <header class="models-head">
        <h2 id="models-all">All models</h2>
        <NewModel />
      </header>
      {unsaved.map((draft) => (
        <p key={draft.id} class="models-unsaved">
          <Icon name="edit" size={14} />
          <a href={hrefTo('models', { model: draft.id })}>{say(draft.name) || 'New model'}</a> is not saved yet.
        </p>
      ))}
      {VIEWS.map(({ view, title, text }) => (
        <section key={view} aria-labelledby={`models-${view}`}>
          <h3 id={`models-${view}`}>{title}</h3>
          <p class="muted">{text}</p>
          <ul class="models-row">
            {live
              .filter((model) => model.view === view)
              .map((model) => (
                <ModelCard key={model.id} model={model} />
              ))}
          </ul>
        </section>
      ))}
      {retired.length > 0 && <Retired models={retired} />}
    </section>
  );
}

function ModelCard({ model }: { model: StageModel }) {
  const board = useBoard();
  const { workspace, say } = useTeam();
  const isShown = workspace.pair[model.view]?.id === model.id;
  const isDraft = model.id in modelDrafts(board).all;
  const kind = `${isOwn(model) ? 'Yours' : 'Preset'} · ${model.stages.length} stages`;
  return (
    <li class={isShown ? 'models-card shown' : 'models-card'}>
      <h4>
        <a href={hrefTo('models', { model: model.id })} dir="auto">
          {say(model.name)}
          <Icon name="edit" size={14} />
        </a>
      </h4>
      <p class="muted">
        {kind}
        {isShown && <b> · {model.view === 'awareness' ? 'third axis' : 'on the chip'}</b>}
        {isDraft && <b> · not saved yet</b>}
      </p>
      <ol>
        {model.stages.map((stage) => (
          <li key={stage.code} title={say(stage.meaning)}>
            <StageDot stage={stage} />
            <bdi>{say(stage.name)}</bdi>
            {stage.won && <span class="muted">buys</span>}
            {stage.after && <span class="muted">after</span>}
          </li>
        ))}
      </ol>
    </li>
  );
}

function Retired({ models }: { models: readonly StageModel[] }) {
  const board = useBoard();
  const { say } = useTeam();
  const bringBack = (model: StageModel): void => {
    const { retired: _, ...doc } = model;
    void board.saveSetups([{ kind: 'model', doc }], `${say(model.name)} is back`);
  };
  return (
    <details class="models-retired">
      <summary>Retired ({models.length})</summary>
      <p class="muted">Leads that were tagged in these keep their history; it is translated.</p>
      <ul>
        {models.map((model) => (
          <li key={model.id}>
            <bdi>{say(model.name)}</bdi>
            <span class="models-codes">
              {model.stages.map((stage) => (
                <StageDot key={stage.code} stage={stage} />
              ))}
            </span>
            <Button
              kind="quiet"
              icon="undo"
              onClick={() => bringBack(model)}
              aria-label={`Bring back ${say(model.name)}`}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
