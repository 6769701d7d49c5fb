import { useId, useMemo } from 'preact/hooks';
import type { ContentItem } from '../../../domain/content.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../parts/field.tsx';
import { languageName } from '../parts/language-name.ts';
import { useEditor } from './editor-context.ts';
import { isoDay } from './new-item.ts';
import { isPlaceholder } from './placeholder.ts';
import { TextField } from './text-field.tsx';

const DEPTHS = { light: 'Light', medium: 'Medium', deep: 'Deep' };
const MOMENTS = {
  '': 'Every day',
  'win-back': 'When they went quiet or dropped out',
  recovery: 'When they left a basket or an offer',
};

/** What the item is. */
export function AboutFields({ items }: { items: readonly ContentItem[] }) {
  const { draft, change } = useEditor();
  const id = useId();
  const [types, languages, owners] = useMemo(
    () =>
      [
        items.map(({ type }) => type),
        items.map(({ language }) => language),
        items.flatMap(({ owner }) => owner ?? []),
      ].map((all) => [...new Set(all)].sort()),
    [items],
  );
  return (
    <section class="library-fields" aria-label="What it is">
      <div class="wide">
        <TextField isContent label="Title" name="title" value={draft.title} onChange={(title) => change({ title })} />
      </div>
      <div class="wide">
        <TextField
          isContent
          label="What it is about, in one sentence"
          name="summary"
          rows={2}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
        />
      </div>
      <div class="wide">
        <TextField
          label="Address"
          name="url"
          type="url"
          value={draft.url}
          hint={addressHint(draft.url)}
          onChange={(url) => change({ url })}
        />
      </div>
      <TextField
        label="Type"
        name="type"
        list={`${id}types`}
        value={draft.type}
        onChange={(type) => change({ type })}
      />
      <TextField
        label="Language"
        name="language"
        list={`${id}languages`}
        value={draft.language}
        hint={languageHint(draft.language)}
        onChange={(language) => change({ language })}
      />
      <TextField
        label="Minutes to read or watch"
        name="minutes"
        type="number"
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <Select label="Depth" choices={DEPTHS} value={draft.depth} onChange={(depth) => change({ depth })} />
      <TextField
        label="Owner"
        name="owner"
        list={`${id}owners`}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
      />
      <div class="library-today">
        <TextField
          label="Updated"
          name="updated"
          type="date"
          value={draft.updated}
          onChange={(updated) => change({ updated })}
        />
        <Button kind="quiet" onClick={() => change({ updated: isoDay(new Date()) })}>
          Today
        </Button>
      </div>
      <TextField
        label="Out of date from"
        name="expires"
        type="date"
        value={draft.expires}
        onChange={(expires) => change({ expires })}
      />
      <Select
        label="For which moment"
        choices={MOMENTS}
        value={draft.moment}
        onChange={(moment) => change({ moment })}
      />
      <Suggestions id={`${id}types`} values={types ?? []} />
      <Suggestions id={`${id}languages`} values={languages ?? []} />
      <Suggestions id={`${id}owners`} values={owners ?? []} />
    </section>
  );
}

function addressHint(address: string): string | undefined {
  if (isPlaceholder(address)) return 'A placeholder: put in where your own piece can be read.';
  return address ? undefined : 'Empty for texts that are only said.';
}

function languageHint(tag: string): string | undefined {
  try {
    const name = languageName(tag.trim());
    return name === tag.trim() ? undefined : name;
  } catch {
    return undefined;
  }
}

function Suggestions({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

interface SelectProps<T extends string> {
  label: string;
  choices: Record<T, string>;
  value: T;
  onChange: (value: T) => void;
}

function Select<T extends string>({ label, choices, value, onChange }: SelectProps<T>) {
  const all = Object.entries(choices) as Array<[T, string]>;
  return (
    <Field label={label}>
      {(tied) => (
        <select
          {...tied}
          class="field"
          value={value}
          onChange={(event) => onChange(all.find(([one]) => one === event.currentTarget.value)?.[0] ?? value)}
        >
          {all.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
