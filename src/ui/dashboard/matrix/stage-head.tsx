import type { Stage } from '../../../domain/stage-model.ts';
import { useTeam } from '../../kit/team.tsx';

/** A stage as the head of its column: code, name, and who is there. */
export function StageHead({ stage, waiting }: { stage: Stage; waiting: number }) {
  const { say } = useTeam();
  return (
    <span class="matrix-stage" style={{ '--stage': stage.colour }} title={say(stage.meaning)}>
      <span class="matrix-stage-name">
        <b dir="ltr">{stage.code}</b> <bdi>{say(stage.name)}</bdi>
      </span>
      <span class="matrix-stage-leads">{waiting === 1 ? '1 lead' : `${waiting} leads`}</span>
    </span>
  );
}
