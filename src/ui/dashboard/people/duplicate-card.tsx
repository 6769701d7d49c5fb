import { useId, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { nameOf } from '../../kit/group-view.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import type { Duplicate } from './duplicate-book.ts';
import { PersonColumn } from './person-column.tsx';
import { reasonsOf } from './reasons.ts';
import { sureness } from './sureness.ts';

/** What a person says about a likely duplicate. */
export interface Verdict {
  /** Are they one person, or each their own? */
  one: boolean;
  /** Whom it is said of, lead ids; whom we know longest first. */
  leads: string[];
}

interface Props {
  duplicate: Duplicate;
  isCurrent: boolean;
  onFocus: () => void;
  onVerdict: (verdict: Verdict) => void;
}

/** Leads that are probably one person, side by side, with what speaks for it and against it. Enter joins, N keeps apart. */
export function DuplicateCard({ duplicate: { people, confidence, matches }, isCurrent, onFocus, onVerdict }: Props) {
  const { tell } = useTeam();
  const id = useId();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = people.filter((lead) => !without.has(lead.id)).map((lead) => lead.id);
  const all = people.length === chosen.length;
  const tooFew = chosen.length < 2;
  const verdict = (one: boolean): void => {
    if (!tooFew) onVerdict({ one, leads: chosen });
  };
  const choose = (lead: string, on: boolean): void => {
    const next = new Set(without);
    if (on) next.delete(lead);
    else next.add(lead);
    setWithout(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need fields
    <div
      class="people-card"
      role="group"
      aria-labelledby={`${id}-names`}
      aria-describedby={`${id}-sure`}
      tabIndex={isCurrent ? 0 : -1}
      onFocusIn={onFocus}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const onCard = event.target === event.currentTarget;
        if (event.key === 'Enter' && onCard) verdict(true);
        else if (event.key.toUpperCase() === 'N') verdict(false);
        else return;
        event.preventDefault();
      }}
    >
      <span class="unseen" id={`${id}-names`}>
        {people.map(nameOf).join(', ')}
      </span>
      <h2 class="people-sure count" id={`${id}-sure`}>
        {sureness(confidence)}
      </h2>
      <ul class="people-row">
        {people.map((lead) => (
          <PersonColumn key={lead.id} lead={lead}>
            {people.length > 2 && (
              <input
                type="checkbox"
                aria-label={`${nameOf(lead)} is one of them`}
                checked={!without.has(lead.id)}
                onChange={(event) => choose(lead.id, event.currentTarget.checked)}
              />
            )}
          </PersonColumn>
        ))}
      </ul>
      <div class="people-end">
        <ul class="people-why">
          {reasonsOf(matches, 'evidence', tell).map((words) => (
            <Reason key={words} icon="check" words={words} />
          ))}
          {reasonsOf(matches, 'doubts', tell).map((words) => (
            <Reason key={words} icon="warn" words={words} />
          ))}
        </ul>
        <div class="people-buttons">
          <Button kind="primary" icon="join" disabled={tooFew} onClick={() => verdict(true)}>
            {all ? 'One person' : `Join ${chosen.length} of ${people.length}`}
          </Button>
          <Button icon="split" disabled={tooFew} onClick={() => verdict(false)}>
            {people.length === 2 ? 'Two people' : `${chosen.length} different people`}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Reason({ icon, words }: { icon: 'check' | 'warn'; words: string }) {
  return (
    <li class={icon === 'warn' ? 'people-doubt' : ''}>
      <Icon name={icon} size={14} />
      <span>
        {icon === 'warn' && <span class="unseen">Against it: </span>}
        {words}
      </span>
    </li>
  );
}
