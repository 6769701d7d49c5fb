import { daysIn, usualDays } from '../../../domain/pace.ts';
import type { StageModel } from '../../../domain/stage-model.ts';
import { useTeam } from '../../kit/team.tsx';
import { Field } from '../parts/field.tsx';

interface Props {
  days: number;
  /** The model as it is saved, and the code of this stage there; absent for new ones. */
  saved: { model: StageModel; code: string } | undefined;
  problem: string | undefined;
  onChange: (days: number) => void;
}

/** Days without news until a mark fades, with what the team's own leads say. */
export function FadingField({ days, saved, problem, onChange }: Props) {
  const { measured, language } = useTeam();
  const usual = saved && usualDays(saved.code, saved.model, measured.paces);
  const hint = usual?.n
    ? `Measured from ${usual.n} silences of yours: ${daysIn(usual.days, language)}. That counts instead.`
    : 'A default, until 20 silences of your own leads have ended here.';
  return (
    <Field label="Fades after days without news" name="staleDays" hint={hint} problem={problem}>
      {(tied) => (
        <input
          {...tied}
          class="field models-days"
          type="number"
          min={1}
          max={3650}
          value={Number.isNaN(days) ? '' : days}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
}
