import type { Stage } from '../../../domain/stage-model.ts';

/** The code of a stage in its colour. Its name stands beside it. */
export function StageDot({ stage }: { stage: Pick<Stage, 'code' | 'colour'> }) {
  return (
    <span class="part-dot" style={{ '--stage': stage.colour }} dir="ltr">
      {stage.code || '–'}
    </span>
  );
}
