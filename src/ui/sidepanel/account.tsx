import { buyingGroup } from '../../domain/account.ts';
import type { Lead } from '../../domain/lead.ts';
import { Chip } from '../kit/chip.tsx';
import { useTeam } from '../kit/team.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';

/** The lead's company as a buying group: who is known, what each does at this stage, and what is missing to move on. */
export function Account({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const { workspace, badger, language, personaName, tell } = useTeam();
  if (!lead.company) return null;
  const members = record.account.map(({ lead: person, shared }) => {
    return { lead: person, persona: badger.personaOf(person), seen: shared.size > 0 };
  });
  const group = buyingGroup(members, workspace, language);
  const people = group.people.toSorted((a, b) => a.lead.name.localeCompare(b.lead.name));
  return (
    <Section title={`${lead.company}: ${people.length === 1 ? '1 person' : `${people.length} people`}`}>
      <ul class="people">
        {people.map(({ lead: person, persona, participation }) => (
          <li key={person.id}>
            <button
              type="button"
              class="person"
              aria-current={person.id === lead.id}
              onClick={() => panel.where.openLead(person)}
            >
              <span class="person-text">
                <bdi class="person-name">{person.name}</bdi>
                <bdi class="person-role">
                  {[persona ? personaName(persona) : person.title, group.stage && participation[group.stage]]
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </span>
              <Chip badge={badger.badgeOf(person)} />
            </button>
          </li>
        ))}
      </ul>
      {group.missing.length > 0 && (
        <ul class="account-missing">
          {group.missing.map((said) => (
            <li key={said.phrase}>{tell(said)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
