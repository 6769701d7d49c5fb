import { type Condition, FIELDS } from '../../../domain/persona.ts';
import { IconButton } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { Picks } from '../parts/picks.tsx';
import { type ConditionDraft, isPicked } from './persona-draft.ts';
import { FIELD_WORDS, levelName } from './rule-words.ts';
import { TermsField } from './terms-field.tsx';

const HINTS: Record<Exclude<Condition['field'], 'size' | 'seniority' | 'department'>, string> = {
  title: 'Words of the title, in any language',
  company: 'Names of companies',
  industry: 'Words of the industry',
  place: 'Countries or towns',
};

interface Props {
  condition: ConditionDraft;
  /** Counted from 1, for those who hear the page. */
  at: string;
  problem: string | undefined;
  onChange: (change: Partial<ConditionDraft>) => void;
  onRemove: () => void;
}

/** One thing that must hold: which fact, and what it must be. */
export function ConditionForm({ condition, at, problem, onChange, onRemove }: Props) {
  const { workspace } = useTeam();
  const { field, any, from, to } = condition;
  const levels = isPicked(field) ? Object.keys(workspace.titles[field]) : [];
  return (
    <li class="personas-condition" data-condition={condition.key}>
      <select
        class="field"
        aria-label={`What ${at} looks at`}
        value={field}
        onChange={(event) => onChange({ field: FIELDS.find((known) => known === event.currentTarget.value) ?? field })}
      >
        {FIELDS.map((known) => (
          <option key={known} value={known}>
            {known === 'size' ? 'company size is' : FIELD_WORDS[known]}
          </option>
        ))}
      </select>
      {isPicked(field) ? (
        <div>
          <Picks
            label={`One of these, ${at}`}
            options={[...new Set([...levels, ...any])].map((id) => ({ id, name: levelName(id) }))}
            chosen={any}
            onChange={(next) => onChange({ any: next })}
          />
          {problem && <p class="part-problem">{problem}</p>}
        </div>
      ) : field === 'size' ? (
        <div>
          <div class="personas-size">
            <SizeEnd
              label={`From so many people, ${at}`}
              word="from"
              size={from}
              onChange={(next) => onChange({ from: next })}
            />
            <SizeEnd
              label={`To so many people, ${at}`}
              word="to"
              size={to}
              onChange={(next) => onChange({ to: next })}
            />
            <span class="muted">people</span>
          </div>
          {problem && <p class="part-problem">{problem}</p>}
        </div>
      ) : (
        <TermsField
          label={`Any of these words, ${at}`}
          placeholder={HINTS[field]}
          most={200}
          terms={any}
          problem={problem}
          onChange={(next) => onChange({ any: next })}
        />
      )}
      <IconButton icon="close" label={`Take ${at} off`} onClick={onRemove} />
    </li>
  );
}

interface SizeProps {
  label: string;
  word: string;
  size: number | undefined;
  onChange: (size: number | undefined) => void;
}

function SizeEnd({ label, word, size, onChange }: SizeProps) {
  const typed = (text: string): void => {
    const count = Number.parseInt(text, 10);
    onChange(Number.isNaN(count) ? undefined : Math.max(0, count));
  };
  return (
    <>
      <span class="muted" aria-hidden="true">
        {word}
      </span>
      <input
        class="field"
        type="number"
        min={0}
        max={10_000_000}
        step={1}
        aria-label={label}
        value={size ?? ''}
        onInput={(event) => typed(event.currentTarget.value)}
      />
    </>
  );
}
