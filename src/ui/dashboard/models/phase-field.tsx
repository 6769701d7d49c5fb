import { useId } from 'preact/hooks';
import type { Stage } from '../../../domain/stage-model.ts';
import type { StageChange } from './model-draft.ts';

const PHASES = [
  { label: 'Before the purchase', change: { won: undefined, after: undefined } },
  { label: 'They buy here', change: { won: true, after: undefined } },
  { label: 'After the purchase', change: { won: undefined, after: true } },
] as const;

interface Props {
  stage: Stage;
  problem: string | undefined;
  onChange: (change: StageChange) => void;
}

/** On which side of the purchase a stage lies. */
export function PhaseField({ stage, problem, onChange }: Props) {
  const id = useId();
  const now = stage.after ? 2 : stage.won ? 1 : 0;
  return (
    <fieldset class="part-field" data-field="phase" aria-describedby={problem && `${id}problem`}>
      <legend>The purchase</legend>
      {PHASES.map(({ label, change }, at) => (
        <label key={label} class="models-choice">
          <input type="radio" name={id} checked={at === now} onChange={() => onChange(change)} />
          <span>{label}</span>
        </label>
      ))}
      {problem && (
        <p id={`${id}problem`} class="part-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
