import type { Stage } from '../../../domain/stage-model.ts';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';

/** Stages as their codes in their colours, in a row. */
export function StageDots({ stages }: { stages: readonly Stage[] }) {
  const { say } = useTeam();
  if (stages.length === 0) return null;
  return (
    <span>
      {stages.map((stage) => {
        const words = `${stage.code} ${say(stage.name)}`;
        return (
          <span key={stage.code} role="img" aria-label={words} title={words}>
            <StageDot stage={stage} />
          </span>
        );
      })}
    </span>
  );
}
