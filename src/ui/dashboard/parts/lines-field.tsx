import { useState } from 'preact/hooks';
import type { Words } from '../../../domain/words.ts';
import { useTeam } from '../../kit/team.tsx';
import { Field } from './field.tsx';
import { linesOf, reworkedLines } from './lines.ts';

interface Props {
  label: string;
  name: string;
  texts: readonly Words[];
  problem: string | undefined;
  onChange: (texts: Words[]) => void;
}

/** A list of texts, one a line, in the user's language. Mount it anew for each list. */
export function LinesField({ label, name, texts, problem, onChange }: Props) {
  const { language } = useTeam();
  // Half a line is no other text: all that is typed is told from what was there when it began.
  const [before] = useState(texts);
  const [typed, setTyped] = useState(() => linesOf(texts, language));
  return (
    <Field label={label} name={name} problem={problem}>
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
