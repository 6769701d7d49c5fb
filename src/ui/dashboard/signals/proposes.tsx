import { stageOf } from '../../../domain/stage-model.ts';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';

interface Props {
  stages: ReadonlyArray<{ model: string; stage: string }>;
}

/** Stages with their colours. Those of models that are gone are left out. */
export function Proposes({ stages }: Props) {
  const { workspace, say } = useTeam();
  return (
    <ul class="signals-stages">
      {stages.map(({ model: id, stage: code }) => {
        const model = workspace.models.find((known) => known.id === id);
        const stage = model && stageOf(model, code);
        return (
          stage && (
            <li key={id} title={say(model.name)}>
              <StageDot stage={stage} />
              <bdi>{say(stage.name)}</bdi>
            </li>
          )
        );
      })}
    </ul>
  );
}
