import { Button } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';
import { MOST, type ModelDraft, putBack, sentTo } from './model-draft.ts';

interface Props {
  draft: ModelDraft;
  standing: ReadonlyMap<string, number>;
  onChange: (draft: ModelDraft) => void;
}

/** Stages that go when the draft is saved, and where their leads go then. */
export function GoneStages({ draft, standing, onChange }: Props) {
  const { say } = useTeam();
  if (draft.gone.length === 0) return null;
  return (
    <section class="models-gone" aria-labelledby="models-gone">
      <h3 id="models-gone">Taken out with this save</h3>
      <ul>
        {draft.gone.map(({ row, to }) => {
          const leads = standing.get(row.was ?? '') ?? 0;
          return (
            <li key={row.key}>
              <span>
                <StageDot stage={row.stage} /> <bdi>{say(row.stage.name)}</bdi>
              </span>
              <label>
                <span>{leads === 1 ? '1 lead goes to' : `${leads} leads go to`}</span>
                <select
                  class="field"
                  value={to}
                  onChange={(event) => onChange(sentTo(draft, row.key, event.currentTarget.value))}
                >
                  {draft.rows.map(({ key, stage }) => (
                    <option key={key} value={key}>
                      {stage.code} {say(stage.name)}
                    </option>
                  ))}
                </select>
              </label>
              <Button
                kind="quiet"
                icon="undo"
                disabled={draft.rows.length >= MOST}
                onClick={() => onChange(putBack(draft, row.key))}
              >
                Keep it
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
