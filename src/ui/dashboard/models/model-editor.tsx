import { useMemo, useRef, useState } from 'preact/hooks';
import type { StageModel } from '../../../domain/stage-model.ts';
import { Button, FormEnd } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { WordsField } from '../parts/words-field.tsx';
import { go, hrefTo } from '../route.ts';
import { modelDrafts } from './drafts.ts';
import { GoneStages } from './gone-stages.tsx';
import { isUsed, standingIn } from './in-use.ts';
import { MapEditor } from './map-editor.tsx';
import { added, losesCodes, type ModelDraft, newModelId, withStage } from './model-draft.ts';
import { problemsOf } from './model-problems.ts';
import { setupsFor } from './model-setups.ts';
import { StageForm } from './stage-form.tsx';
import { StageList } from './stage-list.tsx';

interface Props {
  draft: ModelDraft;
  /** The model as it is saved; undefined when it is new. */
  saved: StageModel | undefined;
}

/** Edits one model: its stages in order, what each of them says, and how it fits other models. */
export function ModelEditor({ draft, saved }: Props) {
  const board = useBoard();
  const { workspace, say, language } = useTeam();
  const form = useRef<HTMLFormElement>(null);
  const [picked, setPicked] = useState<string>();
  const [isTried, setTried] = useState(false);
  const leads = board.leads.value;
  const items = board.items.value;
  const standing = useMemo(
    () => (saved && leads ? standingIn(saved, leads, workspace.models) : new Map<string, number>()),
    [saved, leads, workspace],
  );
  // Until all has been read, everything may be written in its codes.
  const used = !leads || !items || (saved !== undefined && isUsed(saved.id, { workspace, leads, items }));
  const change = (next: ModelDraft): void => modelDrafts(board).keep(draft.id, next);
  const open = draft.rows.find(({ key }) => key === picked) ?? draft.rows[0];
  const all = problemsOf(draft, language);
  // An empty field is no mistake before one wants to save; a key or a colour that cannot be used is.
  const problems = isTried
    ? all
    : all.filter(({ field }) => field === 'code' || field === 'colour' || field === 'phase');
  const leave = (): void => {
    modelDrafts(board).drop(draft.id);
    go('models');
  };
  const add = (): void => {
    setPicked(`s${draft.made}`);
    change(added(draft, open?.key ?? ''));
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = all[0];
    if (wrong) {
      setTried(true);
      setPicked(wrong.row ?? open?.key);
      // The stage in question has to be drawn first.
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>(
            `${wrong.row ? '.models-stage-form' : '.models-title'} [data-field="${wrong.field}"] :is(input, textarea)`,
          )
          ?.focus(),
      );
      return;
    }
    const setups = setupsFor(draft, { saved, used, pair: workspace.pair, newId: newModelId() });
    if (await board.saveSetups(setups, `${say(draft.name)} saved`)) leave();
  };
  return (
    <form ref={form} class="models-editor" aria-labelledby="models-editor" noValidate onSubmit={save}>
      <p>
        <a class="models-back" href={hrefTo('models')}>
          <Icon name="back" size={14} flip />
          All models
        </a>
      </p>
      <header class="models-head">
        <h2 id="models-editor" dir="auto">
          {say(draft.name) || 'New model'}
        </h2>
        {saved && !saved.retired && <RetireModel model={saved} />}
      </header>
      <div class="models-title">
        <WordsField
          label="Name of the model"
          name="name"
          longest={60}
          words={draft.name}
          problem={problems.find(({ row }) => row === undefined)?.text}
          onChange={(name) => change({ ...draft, name })}
        />
      </div>
      <div class="split">
        <section aria-labelledby="models-stages">
          <h3 id="models-stages">Stages in order</h3>
          <StageList
            draft={draft}
            open={open?.key ?? ''}
            problems={problems}
            standing={standing}
            onOpen={setPicked}
            onChange={change}
            onAdd={add}
          />
          <GoneStages draft={draft} standing={standing} onChange={change} />
          {saved && used && losesCodes(draft, saved) && (
            <p class="models-edition">
              <Icon name="info" />
              <span>
                Keys changed that were used before. Saving makes a new edition: the old one is kept, retired, so that
                every lead’s history can still be read, and all leads come along.
              </span>
            </p>
          )}
        </section>
        {open && (
          <section aria-label={say(open.stage.name) || 'New stage'}>
            <StageForm
              key={open.key}
              row={open}
              view={draft.view}
              saved={saved}
              leads={standing.get(open.was ?? '') ?? 0}
              problems={problems}
              onChange={(next) => change(withStage(draft, open.key, next))}
            />
          </section>
        )}
      </div>
      <MapEditor draft={draft} onChange={change} />
      <div class="models-end">
        {isTried && all.length > 0 && (
          <p class="part-problem" role="alert">
            {all.length === 1 ? 'One thing' : `${all.length} things`} to put right first; nothing was lost.
          </p>
        )}
        <FormEnd onCancel={leave} />
      </div>
    </form>
  );
}

function RetireModel({ model }: { model: StageModel }) {
  const board = useBoard();
  const { workspace, say } = useTeam();
  if (workspace.pair[model.view]?.id === model.id) {
    return <p class="muted part-hint">It is shown now. To retire it, choose another one for the chip first.</p>;
  }
  const retire = async (): Promise<void> => {
    const doc = { ...model, retired: true };
    if (!(await board.saveSetups([{ kind: 'model', doc }], `${say(model.name)} retired; its leads keep their history`)))
      return;
    modelDrafts(board).drop(model.id);
    go('models');
  };
  return (
    <Button kind="quiet" onClick={() => void retire()}>
      Retire this model
    </Button>
  );
}
