import type { Persona } from '../../../domain/persona.ts';
import { Button } from '../../kit/button.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { go } from '../route.ts';
import { personaDrafts } from './drafts.ts';

/** Takes a persona out of use. Its rules stop; what is known of it at each stage stays for when it comes back. */
export function RetirePersona({ persona }: { persona: Persona }) {
  const board = useBoard();
  const { say } = useTeam();
  const retire = async (): Promise<void> => {
    const doc = { ...persona, retired: true };
    if (!(await board.saveSetups([{ kind: 'persona', doc }], `${say(persona.name)} retired`))) return;
    personaDrafts(board).drop(persona.id);
    go('personas');
  };
  return (
    <Button kind="quiet" onClick={retire}>
      Retire
    </Button>
  );
}
