import type { StageModel, View } from '../../../domain/stage-model.ts';
import { say } from '../../../domain/words.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { Field } from '../parts/field.tsx';
import { LinesField } from '../parts/lines-field.tsx';
import { OtherLanguages } from '../parts/other-languages.tsx';
import { Picks } from '../parts/picks.tsx';
import { typesIn } from '../parts/types-in.ts';
import { WordsField } from '../parts/words-field.tsx';
import { ColourField } from './colour-field.tsx';
import { FadingField } from './fading-field.tsx';
import type { Row, StageChange } from './model-draft.ts';
import type { Problem } from './model-problems.ts';
import { PhaseField } from './phase-field.tsx';

const SEGMENTS = ['B2B', 'B2C'] as const;

interface Props {
  row: Row;
  view: View;
  /** The model as it is saved; undefined when it is new. */
  saved: StageModel | undefined;
  /** How many leads stand here. */
  leads: number;
  problems: readonly Problem[];
  onChange: (change: StageChange) => void;
}

/** All that a stage says. Mount it anew for each stage. */
export function StageForm({ row, view, saved, leads, problems, onChange }: Props) {
  const { language } = useTeam();
  const types = [...new Set([...typesIn(useBoard().items.value), ...row.stage.content])].sort();
  const { stage, was } = row;
  const problem = (field: Problem['field']): string | undefined =>
    problems.find((known) => known.row === row.key && known.field === field)?.text;
  const isRecoded = was !== undefined && was !== stage.code && !problem('code');
  const pickWho = (segment: (typeof SEGMENTS)[number], isOn: boolean): void => {
    const who = SEGMENTS.filter((known) => (known === segment ? isOn : stage.who?.includes(known)));
    onChange({ who: who.length > 0 ? who : undefined });
  };
  return (
    <div class="models-stage-form">
      <div class="models-line">
        <Field label="Key" name="code" problem={problem('code')}>
          {(tied) => (
            <input
              {...tied}
              class="field models-code"
              dir="ltr"
              maxLength={1}
              autocomplete="off"
              inputMode={view === 'journey' ? 'numeric' : 'text'}
              value={stage.code}
              onInput={(event) => onChange({ code: event.currentTarget.value.trim().toUpperCase() })}
            />
          )}
        </Field>
        <WordsField
          label="Name"
          name="name"
          longest={60}
          words={stage.name}
          problem={problem('name')}
          onChange={(name) => onChange({ name })}
        />
      </div>
      {isRecoded && (
        <p class="muted part-hint">
          {leads === 1 ? 'The lead' : `The ${leads} leads`} at {was} will show at {stage.code}. What was tagged keeps{' '}
          {was} in their history.
        </p>
      )}
      <WordsField
        label="What the person does here"
        name="meaning"
        words={stage.meaning}
        problem={problem('meaning')}
        onChange={(meaning) => onChange({ meaning })}
      />
      <ColourField colour={stage.colour} problem={problem('colour')} onChange={(colour) => onChange({ colour })} />
      <WordsField
        label="What to do here"
        name="guidance"
        rows={3}
        words={stage.guidance}
        problem={problem('guidance')}
        onChange={(guidance) => onChange({ guidance })}
      />
      <LinesField
        label="Signals that show it, one a line"
        name="signals"
        texts={stage.signals}
        problem={problem('signals')}
        onChange={(signals) => onChange({ signals })}
      />
      <Picks
        label="Content that fits, best first"
        options={types.map((type) => ({ id: type, name: type }))}
        chosen={stage.content}
        isRanked
        onChange={(content) => onChange({ content })}
      />
      <div class="models-line">
        <fieldset class="part-field">
          <legend>Found with</legend>
          {SEGMENTS.map((segment) => (
            <label key={segment} class="models-choice">
              <input
                type="checkbox"
                checked={stage.who?.includes(segment) ?? false}
                onChange={(event) => pickWho(segment, event.currentTarget.checked)}
              />
              <span>{segment}</span>
            </label>
          ))}
        </fieldset>
        <PhaseField stage={stage} problem={problem('phase')} onChange={onChange} />
      </div>
      <div class="models-line">
        <WordsField
          label="Looked after by"
          hint="Marketing, sales, service … can stay empty."
          longest={60}
          words={stage.owner}
          onChange={(owner) => onChange({ owner: say(owner, language) === '' ? undefined : owner })}
        />
        <FadingField
          days={stage.staleDays}
          saved={saved && was !== undefined ? { model: saved, code: was } : undefined}
          problem={problem('staleDays')}
          onChange={(staleDays) => onChange({ staleDays })}
        />
      </div>
      <OtherLanguages
        texts={[
          { label: 'Name', words: stage.name },
          { label: 'What the person does here', words: stage.meaning },
          { label: 'What to do here', words: stage.guidance },
          ...stage.signals.map((words, at) => ({ label: `Signal ${at + 1}`, words })),
          { label: 'Looked after by', words: stage.owner },
        ]}
      />
    </div>
  );
}
