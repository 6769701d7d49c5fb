import { Field } from '../parts/field.tsx';
import { useEditor } from './editor-context.ts';

interface Props {
  label: string;
  /** Its name among the problems: `title`, `email.subject`. */
  name: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string | undefined;
  /** More than one line. */
  rows?: number;
  type?: 'text' | 'url' | 'date' | 'number';
  /** The id of a list of suggestions. */
  list?: string;
  /** Is it written in the language of the item? */
  isContent?: boolean;
  /** May it have fields that are filled for each lead? */
  takesFields?: boolean;
}

/** One text of an item, with what is to be put right below it. */
export function TextField(props: Props) {
  const { label, name, value, onChange, hint, rows, type = 'text', list, isContent, takesFields } = props;
  const { item, problem } = useEditor();
  return (
    <Field label={label} name={name} hint={hint} problem={problem(name)}>
      {(tied) => {
        const shared = {
          ...tied,
          class: 'field',
          value,
          ...(isContent && item.language ? { lang: item.language } : {}),
          ...(takesFields ? { 'data-takes-fields': '' } : {}),
        };
        return rows ? (
          <textarea {...shared} dir="auto" rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
        ) : (
          <input
            {...shared}
            {...(type === 'text' ? { dir: 'auto' as const } : {})}
            {...(list ? { list } : {})}
            {...(type === 'number' ? { min: 1, max: 600, step: 'any' } : {})}
            type={type}
            autocomplete="off"
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        );
      }}
    </Field>
  );
}
