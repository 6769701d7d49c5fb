import { useState } from 'preact/hooks';
import type { Words } from '../../../domain/words.ts';
import { useTeam } from '../../kit/team.tsx';
import { Field } from './field.tsx';
import { linesOf, reworkedLines } from './lines.ts';

interface Props {
  signals: readonly Words[];
  problem: string | undefined;
  onChange: (signals: Words[]) => void;
}

/** What shows that a lead is in a stage, one line each. Mount it anew for each stage. */
export function SignalsField({ signals, problem, onChange }: Props) {
  const { language } = useTeam();
  // Half a line is no other signal: all that is typed is told from what was there when it began.
  const [before] = useState(signals);
  const [typed, setTyped] = useState(() => linesOf(signals, language));
  return (
    <Field label="Signals that show it, one a line" name="signals" problem={problem}>
      {(tied) => (
        <textarea
          {...tied}
          class="field"
          dir="auto"
          rows={4}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange(reworkedLines(before, language, event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}
