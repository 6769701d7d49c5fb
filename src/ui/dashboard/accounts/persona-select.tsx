import { edit } from '../../../store/deeds.ts';
import { type GroupPerson, nameOf } from '../../kit/group-view.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';

/** The persona somebody is taken for, to be chosen by hand. */
export function PersonaSelect({ person: { lead, persona } }: { person: GroupPerson }) {
  const board = useBoard();
  const { workspace, personaName } = useTeam();
  const name = nameOf(lead);
  const choose = (chosen: string): void => {
    const text = chosen ? `${name}: ${personaName(chosen)}` : `${name}: persona left to the rules`;
    void board.save(() => edit(board.store, lead.id, { persona: chosen || null }), text);
  };
  const ids = workspace.personas.map(({ id }) => id);
  const known = persona && !ids.includes(persona) ? [persona, ...ids] : ids;
  return (
    <select
      class="grid-persona"
      aria-label={`Persona of ${name}`}
      value={persona ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{lead.persona ? 'Let the rules decide' : 'Choose a persona'}</option>
      {known.map((id) => (
        <option key={id} value={id}>
          {personaName(id)}
        </option>
      ))}
    </select>
  );
}
