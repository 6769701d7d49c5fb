import type { Stage } from '../../../domain/stage-model.ts';
import { Chip } from '../../kit/chip.tsx';
import { type GroupPerson, nameOf } from '../../kit/group-view.ts';
import { useTeam } from '../../kit/team.tsx';
import { PersonaSelect } from './persona-select.tsx';
import { RoleCell } from './role-cell.tsx';
import { SharedItems } from './shared-items.tsx';

interface Props {
  people: readonly GroupPerson[];
  /** Where the account stands. */
  stage: Stage | undefined;
  /** By lead: item id → when last; null while it is being read. */
  shares: ReadonlyMap<string, ReadonlyMap<string, number>> | null;
  label: string;
}

/** The element that tells of a person, by lead id. */
export const rowId = (lead: string): string => `person-${lead}`;

/** People by stages of the journey: what each does there, and what was shared with them. */
export function PeopleGrid({ people, stage, shares, label }: Props) {
  const { workspace, badger, say } = useTeam();
  const { stages } = workspace.pair.journey;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="grid-scroll" aria-label={`People of ${label} by stage`} tabIndex={0}>
      <table class="people-grid">
        <thead>
          <tr>
            <th scope="col">Person</th>
            {stages.map(({ code, name }) => (
              <th key={code} scope="col" class="grid-stage" aria-current={code === stage?.code ? 'step' : undefined}>
                <span class="grid-code">{code}</span>
                <span class="grid-name">{say(name)}</span>
              </th>
            ))}
            <th scope="col">Shared</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.lead.id}>
              <th scope="row" id={rowId(person.lead.id)} tabIndex={-1}>
                <span class="grid-person">
                  <bdi>{nameOf(person.lead)}</bdi>
                  <Chip badge={badger.badgeOf(person.lead)} />
                </span>
                {person.lead.title && (
                  <span class="grid-title">
                    <bdi>{person.lead.title}</bdi>
                  </span>
                )}
                <PersonaSelect person={person} />
              </th>
              {stages.map((at) => (
                <RoleCell key={at.code} person={person} stage={at} isNow={at.code === stage?.code} />
              ))}
              <td>
                <SharedItems shares={shares?.get(person.lead.id)} isRead={shares !== null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
