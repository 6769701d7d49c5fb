import { useId, useRef } from 'preact/hooks';
import { Icon } from '../../kit/icons.tsx';
import { withTerms } from './terms.ts';

interface Props {
  label: string;
  terms: readonly string[];
  onChange: (terms: string[]) => void;
  placeholder: string;
  /** At most so many. */
  most: number;
  /** Offered while one types. */
  suggested?: readonly string[];
  problem?: string | undefined;
}

/** Words as chips, and a field for the next one: Enter, a comma or leaving the field adds it, Backspace takes the last one off. */
export function TermsField({ label, terms, onChange, placeholder, most, suggested = [], problem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const add = (field: HTMLInputElement): void => {
    const next = withTerms(terms, field.value, most);
    field.value = '';
    if (next.length > terms.length) onChange(next);
  };
  const remove = (term: string): void => {
    // The button goes; the focus must not go with it.
    input.current?.focus();
    onChange(terms.filter((other) => other !== term));
  };
  const byKey = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    if (event.isComposing) return;
    const field = event.currentTarget;
    const last = terms.at(-1);
    if (event.key === 'Enter' && (field.value || !(event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      add(field);
    } else if (event.key === 'Backspace' && !field.value && last !== undefined) remove(last);
  };
  const typed = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const field = event.currentTarget;
    // A pick from the list comes as a replacement, all at once.
    const isPick = event.inputType === 'insertReplacementText' && suggested.includes(field.value);
    if (isPick || /[,;،،、，；]$/u.test(field.value)) add(field);
  };
  const rest = suggested.filter((term) => !terms.includes(term));
  return (
    <div class="personas-terms">
      {terms.length > 0 && (
        <ul aria-label={label}>
          {terms.map((term) => (
            <li key={term}>
              <bdi>{term}</bdi>
              <button type="button" aria-label={`Remove ${term}`} onClick={() => remove(term)}>
                <Icon name="close" size={10} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={2000}
        placeholder={placeholder}
        aria-label={label}
        aria-describedby={problem ? `${id}problem` : undefined}
        aria-invalid={problem ? true : undefined}
        list={rest.length > 0 ? id : undefined}
        onKeyDown={byKey}
        onInput={typed}
        onChange={(event) => add(event.currentTarget)}
      />
      {rest.length > 0 && (
        <datalist id={id}>
          {rest.map((term) => (
            <option key={term} value={term} />
          ))}
        </datalist>
      )}
      {problem && (
        <p id={`${id}problem`} class="part-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
