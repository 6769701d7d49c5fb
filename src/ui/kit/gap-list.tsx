import './gap-list.css';
import type { Lead } from '../../domain/lead.ts';
import { Button } from './button.tsx';
import type { Desk } from './desk.ts';
import { type Gap, type GroupPerson, nameOf } from './group-view.ts';
import { Icon } from './icons.tsx';
import { chooseRole } from './roles.ts';
import { useTeam } from './team.tsx';

interface Props {
  desk: Desk;
  gaps: readonly Gap[];
  people: readonly GroupPerson[];
  /** Leads to somebody of the account. */
  onOpen: (lead: Lead) => void;
  /** What that does, in a word. */
  verb: string;
}

/** What is missing in a buying group, each with a way to do something about it. */
export function GapList({ desk, gaps, people, onOpen, verb }: Props) {
  const { tell } = useTeam();
  return (
    <ul class="gaps">
      {gaps.map((gap) => {
        const { lead } = gap;
        return (
          <li key={gap.key} class={gap.urgent ? 'gap urgent' : 'gap'}>
            <Icon name={gap.urgent ? 'warn' : 'info'} size={14} />
            <div>
              <p>{tell(gap.said)}</p>
              {lead ? (
                <Button kind="quiet" icon="person" onClick={() => onOpen(lead)}>
                  {verb} {nameOf(lead)}
                </Button>
              ) : (
                <LeaderChoice desk={desk} gap={gap} people={people} />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Chooses who leads the stage that nobody leads. */
function LeaderChoice({ desk, gap: { stage }, people }: { desk: Desk; gap: Gap; people: readonly GroupPerson[] }) {
  const team = useTeam();
  if (!stage) return null;
  const choose = (id: string): void => {
    const chosen = people.find(({ lead }) => lead.id === id);
    if (chosen) chooseRole(desk, team, { lead: chosen.lead, stage, role: 'driver' });
  };
  return (
    <select
      class="field"
      aria-label={`Who leads ${stage.code} ${team.say(stage.name)}`}
      value=""
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">Choose who leads it</option>
      {people.map(({ lead }) => (
        <option key={lead.id} value={lead.id}>
          {nameOf(lead)}
        </option>
      ))}
    </select>
  );
}
