import type { ComponentChildren } from 'preact';
import type { Lead } from '../../domain/lead.ts';
import { folded } from '../../store/projections.ts';
import { Chip } from '../kit/chip.tsx';
import { GapList } from '../kit/gap-list.tsx';
import { type GroupPerson, groupView, nameOf } from '../kit/group-view.ts';
import { RoleSelect } from '../kit/role-select.tsx';
import { useTeam } from '../kit/team.tsx';
import { DashboardLink } from './dashboard-link.tsx';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';

/** The lead's company as a buying group: who is known, what each does at this stage, and what is missing to move on. */
export function Account({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const team = useTeam();
  const { company } = lead;
  if (!company) return null;
  const seen = new Map(record.account.map(({ lead: { id }, shared }) => [id, shared.size > 0]));
  const group = groupView(
    record.account.map(({ lead: person }) => person),
    ({ id }) => seen.get(id) ?? false,
    team,
  );
  const { stage, people, gaps } = group;
  const count = people.length === 1 ? '1 person' : `${people.length} people`;
  return (
    <Section
      title={`${company}: ${count}`}
      aside={
        <DashboardLink room="accounts" params={{ account: folded(company) }}>
          Account
        </DashboardLink>
      }
    >
      <p class="muted account-stage">
        {stage
          ? `At ${stage.code} ${team.say(stage.name)}`
          : 'Tag somebody in the journey, and what each does there will be here.'}
      </p>
      <ul class="people">
        {people.map((person) => (
          <Colleague key={person.lead.id} person={person} isShown={person.lead.id === lead.id}>
            {stage && <RoleSelect desk={panel} person={person} stage={stage} />}
          </Colleague>
        ))}
      </ul>
      <GapList desk={panel} gaps={gaps} people={people} verb="Open" onOpen={(person) => panel.where.openLead(person)} />
    </Section>
  );
}

interface ColleagueProps {
  person: GroupPerson;
  /** Is this the lead that the panel is about? */
  isShown: boolean;
  children: ComponentChildren;
}

function Colleague({ person: { lead, persona, role, seen }, isShown, children }: ColleagueProps) {
  const panel = usePanel();
  const { badger, personaName } = useTeam();
  return (
    <li class="colleague">
      <button type="button" class="person" aria-current={isShown} onClick={() => panel.where.openLead(lead)}>
        <span class="person-text">
          <bdi class="person-name">{nameOf(lead)}</bdi>
          <bdi class="person-role">{persona ? personaName(persona) : lead.title}</bdi>
        </span>
        <Chip badge={badger.badgeOf(lead)} />
      </button>
      <div class="colleague-role">
        {children}
        {role === 'gatekeeper' && !seen && <span class="unseen-yet">seen nothing yet</span>}
      </div>
    </li>
  );
}
