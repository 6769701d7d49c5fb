import { BestCueCard } from '../../kit/best-cue-card.tsx';
import { groupName } from '../../kit/due.ts';
import { DueActions } from '../../kit/due-actions.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import type { DueProps } from './due-cards.tsx';
import { DuePerson } from './due-person.tsx';

/** The leads to get back to as a table, a body for each group. */
export function DueTable({ groups, index }: DueProps) {
  const board = useBoard();
  const team = useTeam();
  return (
    <table class="due-table">
      <caption class="unseen">Leads to get back to, most pressing first</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Why</th>
          <th scope="col">Send this</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      {groups.map(({ key, dues, count }) => (
        <tbody key={key}>
          <tr>
            <th scope="rowgroup" colSpan={4} class="due-group">
              {groupName(key, team)} <span class="count">({count})</span>
            </th>
          </tr>
          {dues.map(({ lead, reminder }) => (
            <tr key={lead.id}>
              <th scope="row">
                <DuePerson lead={lead} />
              </th>
              <td>{team.tell(reminder.said)}</td>
              <td>
                <BestCueCard desk={board} lead={lead} index={index} />
              </td>
              <td>
                <DueActions desk={board} lead={lead} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
