import { CHANNELS } from '../../../domain/content.ts';
import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { OtherLanguages } from '../parts/other-languages.tsx';
import { Picks } from '../parts/picks.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { SEGMENTS } from './gaps.ts';
import { languageOptions } from './languages.ts';
import type { PersonaDraft, Problem } from './persona-draft.ts';

const SEGMENT_NAMES = { B2B: 'B2B, people at work', B2C: 'B2C, people at home' };

interface Props {
  draft: PersonaDraft;
  problems: readonly Problem[];
  onChange: (draft: PersonaDraft) => void;
}

/** Who a persona is: name, segment, what they want, where and in which language they are found. */
export function PersonaForm({ draft, problems, onChange }: Props) {
  const leads = useBoard().leads.value ?? [];
  const problem = (field: Problem['field']): string | undefined => problems.find((one) => one.field === field)?.text;
  const languages = languageOptions([draft.language, ...leads.map(({ language }) => language)]);
  return (
    <section class="personas-who" aria-labelledby="personas-who">
      <h3 id="personas-who">Who they are</h3>
      <div class="personas-line">
        <WordsField
          label="Name"
          name="name"
          longest={60}
          words={draft.name}
          problem={problem('name')}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <Field label="Segment">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.segment}
              onChange={(event) =>
                onChange({
                  ...draft,
                  segment: SEGMENTS.find((one) => one === event.currentTarget.value) ?? draft.segment,
                })
              }
            >
              {SEGMENTS.map((segment) => (
                <option key={segment} value={segment}>
                  {SEGMENT_NAMES[segment]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Language, if a lead has none">
          {(tied) => (
            <select
              {...tied}
              class="field"
              value={draft.language}
              onChange={(event) => onChange({ ...draft, language: event.currentTarget.value })}
            >
              <option value="">None in particular</option>
              {languages.map(({ tag, name }) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <WordsField
        label="What they want and hold dear"
        name="needs"
        rows={2}
        words={draft.needs}
        problem={problem('needs')}
        onChange={(needs) => onChange({ ...draft, needs })}
      />
      <Picks
        label="Where they are found, best first"
        options={CHANNELS.map((id) => ({ id, name: CHANNEL_NAMES[id] }))}
        chosen={draft.channels}
        isRanked
        onChange={(channels) => onChange({ ...draft, channels })}
      />
      <OtherLanguages
        texts={[
          { label: 'Name', words: draft.name },
          { label: 'What they want', words: draft.needs },
        ]}
      />
    </section>
  );
}
