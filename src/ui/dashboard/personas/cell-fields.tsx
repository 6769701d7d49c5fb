import { useMemo } from 'preact/hooks';
import { Depth } from '../../../domain/content.ts';
import { PARTICIPATIONS } from '../../../domain/persona.ts';
import { reworded, type Words } from '../../../domain/words.ts';
import { ROLES, roleOf } from '../../kit/roles.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { typesIn } from '../parts/types-in.ts';
import type { CellDraft } from './cell-draft.ts';
import { TermsField } from './terms-field.tsx';

const DEPTH_NAMES: Record<Depth, string> = { light: 'Light', medium: 'Medium', deep: 'Deep' };

interface Props {
  draft: CellDraft;
  /** What the stage is called, for those who hear the page. */
  stage: string;
  onChange: (part: Partial<CellDraft>) => void;
}

/** The four dimensions at one stage. */
export function CellFields({ draft, stage, onChange }: Props) {
  const { language } = useTeam();
  const items = useBoard().items.value;
  const types = useMemo(() => typesIn(items), [items]);
  const text = (words: Words, typed: string): Words =>
    typed.trim() === '' ? emptied(words) : reworded(words, language, typed);
  const emptied = (words: Words): Words => (typeof words === 'string' ? '' : reworded(words, language, ''));
  return (
    <>
      <label class="personas-part">
        <span>Participation</span>
        <select
          class={`field personas-role ${draft.participation}`}
          aria-label={`Participation at ${stage}`}
          value={draft.participation}
          onChange={(event) => onChange({ participation: roleOf(event.currentTarget.value) ?? '' })}
        >
          {draft.participation === '' && <option value="">How do they take part?</option>}
          {PARTICIPATIONS.map((participation) => (
            <option key={participation} value={participation}>
              {ROLES[participation].name}
            </option>
          ))}
        </select>
      </label>
      <Area
        label="Needs"
        stage={stage}
        hint="What do they need in order to move on?"
        words={draft.needs}
        onChange={(typed) => onChange({ needs: text(draft.needs, typed) })}
      />
      <Area
        label="Activities"
        stage={stage}
        hint="What do they do now?"
        words={draft.activities}
        onChange={(typed) => onChange({ activities: text(draft.activities, typed) })}
      />
      <div class="personas-part">
        <span>Content types, best first</span>
        <TermsField
          label={`Content types they like at ${stage}, best first`}
          placeholder="Add a type"
          most={20}
          terms={draft.types}
          suggested={types}
          onChange={(types) => onChange({ types })}
        />
      </div>
      <label class="personas-part">
        <span>Depth</span>
        <select
          class="field"
          aria-label={`Depth at ${stage}`}
          value={draft.depth}
          onChange={(event) =>
            onChange({ depth: Depth.options.find((one) => one === event.currentTarget.value) ?? '' })
          }
        >
          <option value="">Any depth</option>
          {Depth.options.map((depth) => (
            <option key={depth} value={depth}>
              {DEPTH_NAMES[depth]}
            </option>
          ))}
        </select>
      </label>
      <Area
        label="Format"
        stage={stage}
        hint="Document, video, call …"
        words={draft.format}
        onChange={(typed) => onChange({ format: text(draft.format, typed) })}
      />
    </>
  );
}

interface AreaProps {
  label: string;
  stage: string;
  hint: string;
  words: Words;
  onChange: (typed: string) => void;
}

function Area({ label, stage, hint, words, onChange }: AreaProps) {
  const { say } = useTeam();
  return (
    <label class="personas-part">
      <span>{label}</span>
      <textarea
        class="field"
        dir="auto"
        rows={2}
        maxLength={600}
        placeholder={hint}
        aria-label={`${label} at ${stage}`}
        value={say(words)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
