import type { CueIndex } from '../../../domain/cue-index.ts';
import { type DueGroup, groupName } from '../../kit/due.ts';
import { DueCard } from '../../kit/due-card.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { DuePerson } from './due-person.tsx';

export interface DueProps {
  groups: ReadonlyArray<DueGroup & { count: number }>;
  index: CueIndex | null;
}

/** The leads to get back to, one below the other, for narrow windows. */
export function DueCards({ groups, index }: DueProps) {
  const board = useBoard();
  const team = useTeam();
  return groups.map(({ key, dues, count }) => (
    <section key={key} aria-label={groupName(key, team)}>
      <h2 class="reminders-head">
        {groupName(key, team)} <span class="count">({count})</span>
      </h2>
      <ul>
        {dues.map((due) => (
          <DueCard key={due.lead.id} desk={board} due={due} index={index}>
            <DuePerson lead={due.lead} />
          </DueCard>
        ))}
      </ul>
    </section>
  ));
}
