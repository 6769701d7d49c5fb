import { useState } from 'preact/hooks';
import { translate } from '../../../domain/atlas.ts';
import { type StageModel, stageOf, type View } from '../../../domain/stage-model.ts';
import { useTeam } from '../../kit/team.tsx';
import { Field } from '../parts/field.tsx';
import { StageDot } from '../parts/stage-dot.tsx';
import { type ModelDraft, modelOf, withMap } from './model-draft.ts';

/** Journeys and awareness are told from the buyer's side, funnels from the seller's. */
const side = (view: View): string => (view === 'funnel' ? 'seller' : 'buyer');

interface Props {
  draft: ModelDraft;
  onChange: (draft: ModelDraft) => void;
}

/** Says which stage of another model each stage corresponds to, and shows where leads of that model then stand. */
export function MapEditor({ draft, onChange }: Props) {
  const { workspace, say } = useTeam();
  const others = workspace.models.filter(
    (model) => model.id !== draft.id && !model.retired && side(model.view) === side(draft.view),
  );
  const said = others.find(({ id }) => draft.rows.some(({ to }) => to[id] !== undefined));
  const [picked, setPicked] = useState<string>();
  const other = others.find(({ id }) => id === picked) ?? said ?? others[0];
  if (!other) return null;
  return (
    <section class="models-map" aria-labelledby="models-map">
      <h3 id="models-map">How it fits other models</h3>
      <p class="muted">So leads that were tagged in one model have their place in the other.</p>
      <Field label="Other model">
        {(tied) => (
          <select {...tied} class="field" value={other.id} onChange={(event) => setPicked(event.currentTarget.value)}>
            {others.map((model) => (
              <option key={model.id} value={model.id}>
                {say(model.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <MapTable draft={draft} other={other} onChange={onChange} />
    </section>
  );
}

function MapTable({ draft, other, onChange }: Props & { other: StageModel }) {
  const { say } = useTeam();
  const model = modelOf(draft);
  const named = (of: StageModel, code: string | undefined): string => {
    const stage = stageOf(of, code);
    return stage ? `${stage.code} ${say(stage.name)}` : '–';
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="models-scroll" aria-label={`Stages beside ${say(other.name)}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(draft.name) || 'This model'}</th>
              <th scope="col">{say(other.name)}</th>
            </tr>
          </thead>
          <tbody>
            {draft.rows.map(({ key, stage, to }) => {
              const bare = modelOf(withMap(draft, key, other.id, ''));
              return (
                <tr key={key}>
                  <th scope="row">
                    <StageDot stage={stage} /> <bdi>{say(stage.name) || 'New stage'}</bdi>
                  </th>
                  <td>
                    <select
                      class="field"
                      aria-label={`${say(stage.name) || 'New stage'} corresponds to`}
                      value={to[other.id] ?? ''}
                      onChange={(event) => onChange(withMap(draft, key, other.id, event.currentTarget.value))}
                    >
                      <option value="">As it lies: {named(other, translate(bare, stage.code, other))}</option>
                      {other.stages.map(({ code }) => (
                        <option key={code} value={code}>
                          {named(other, code)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p class="muted part-hint">
        Leads tagged in <bdi>{say(other.name)}</bdi> show here as{' '}
        <bdi dir="ltr">
          {other.stages.map(({ code }) => `${code}→${translate(other, code, model) ?? '–'}`).join('  ')}
        </bdi>
      </p>
    </>
  );
}
