import { spoken } from '../../../domain/language.ts';
import { reworded, type Words } from '../../../domain/words.ts';
import { useTeam } from '../../kit/team.tsx';
import { Field } from './field.tsx';
import { languageName } from './language-name.ts';

interface Props {
  label: string;
  words: Words | undefined;
  onChange: (words: Words) => void;
  /** More than one line. */
  rows?: number;
  /** Letters. */
  longest?: number;
  hint?: string;
  problem?: string | undefined;
  name?: string;
}

/** A text of the setup in the user's language; its other languages stay as they are. */
export function WordsField({ label, words, onChange, rows, longest = 600, hint, problem, name }: Props) {
  const { language, say } = useTeam();
  const inLanguage = spoken(language) === 'en' ? label : `${label} (${languageName(language)})`;
  const typed = (text: string): void => onChange(reworded(words, language, text));
  return (
    <Field label={inLanguage} hint={hint} problem={problem} {...(name ? { name } : {})}>
      {(tied) => {
        const shared = {
          ...tied,
          class: 'field',
          dir: 'auto' as const,
          maxLength: longest,

          autocomplete: 'off',
        };
        const value = words === undefined ? '' : say(words);
        return rows ? (
          <textarea {...shared} rows={rows} value={value} onInput={(event) => typed(event.currentTarget.value)} />
        ) : (
          <input {...shared} value={value} onInput={(event) => typed(event.currentTarget.value)} />
        );
      }}
    </Field>
  );
}
