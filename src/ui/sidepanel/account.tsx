import type { Lead } from '../../domain/lead.ts';
import { PAIR, PERSONAS } from '../../store/pair.ts';
import { badgeOf } from '../../store/projections.ts';
import { Chip } from '../kit/chip.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';

/** The lead's company as a buying group: who is known, where each stands, and whom nobody has met. */
export function Account({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  if (!lead.company) return null;
  const people = record.account;
  const missing = PERSONAS.filter((persona) => !people.some((person) => person.persona === persona));
  return (
    <Section title={`${lead.company}: ${people.length === 1 ? '1 person' : `${people.length} people`}`}>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              class="person"
              aria-current={person.id === lead.id}
              onClick={() => panel.where.openLead(person)}
            >
              <span class="person-text">
                <bdi class="person-name">{person.name}</bdi>
                <bdi class="person-role">{person.title ?? person.persona ?? ''}</bdi>
              </span>
              <Chip badge={badgeOf(person, PAIR)} />
            </button>
          </li>
        ))}
      </ul>
      {missing.length > 0 && <p class="muted account-missing">Not met yet: {missing.join(', ')}</p>}
    </Section>
  );
}
