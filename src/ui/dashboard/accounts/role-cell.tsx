import type { Stage } from '../../../domain/stage-model.ts';
import { type GroupPerson, roleSaid } from '../../kit/group-view.ts';
import { RoleSelect } from '../../kit/role-select.tsx';
import { ROLES } from '../../kit/roles.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';

/** What somebody does at one stage: a letter to see, a list to choose from over it. */
export function RoleCell({ person, stage, isNow }: { person: GroupPerson; stage: Stage; isNow: boolean }) {
  const board = useBoard();
  const team = useTeam();
  const role = person.participation[stage.code];
  const byHand = roleSaid(person.lead, stage.code, team) !== undefined;
  return (
    <td class={isNow ? 'grid-cell now' : 'grid-cell'}>
      <div class={`grid-role ${role ?? 'unknown'}${byHand ? ' by-hand' : ''}`} title={role && ROLES[role].does}>
        <span aria-hidden="true">{role ? ROLES[role].letter : '?'}</span>
        <RoleSelect desk={board} person={person} stage={stage} class="grid-select" />
      </div>
    </td>
  );
}
