import { Badger } from '../../../domain/badge-of.ts';
import type { Lead } from '../../../domain/lead.ts';
import type { Workspace } from '../../../domain/workspace.ts';
import { useLongWork } from '../../kit/long-work.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { type Changes, changesIn } from './changes.ts';

const SHOWN = 3;
const leadsWord = (count: number): string => (count === 1 ? '1 lead' : `${count} leads`);

interface Props {
  /** What the setup would be. */
  change: Partial<Pick<Workspace, 'personas' | 'titles'>>;
  /** Says when that is another one than before. */
  changeKey: string;
}

/** How many leads would be taken for another persona, before anything is saved. */
export function ChangePreview({ change, changeKey }: Props) {
  const { leads } = useBoard();
  return leads.value && <Counted leads={leads.value} change={change} changeKey={changeKey} />;
}

function Counted({ leads, change, changeKey }: Props & { leads: readonly Lead[] }) {
  const { workspace, badger, personaName, revision, say } = useTeam();
  const draft = new Map(change.personas?.map((persona) => [persona.id, persona.name]));
  const name = (id: string | undefined): string => {
    const own = id === undefined ? undefined : draft.get(id);
    return id === undefined ? 'nobody' : (own && say(own)) || personaName(id);
  };
  const changes = useLongWork(() => {
    const after = new Badger({ ...workspace, ...change }, []);
    return changesIn(
      leads,
      (lead) => badger.personaOf(lead),
      (lead) => after.personaOf(lead),
    );
  }, [leads, revision, changeKey]);
  return (
    <div class="personas-preview" role="status">
      <p>{changes ? sentence(changes) : 'Looking at your leads…'}</p>
      {changes && changes.changed > 0 && (
        <ul>
          {changes.moves.slice(0, SHOWN).map((move) => (
            <li key={`${move.from} ${move.to}`}>
              <span class="count">{leadsWord(move.leads)}</span> from <bdi>{name(move.from)}</bdi> to{' '}
              <bdi>{name(move.to)}</bdi>
            </li>
          ))}
          {changes.moves.length > SHOWN && <li class="muted">and {changes.moves.length - SHOWN} smaller groups</li>}
        </ul>
      )}
      {changes && changes.chosen > 0 && (
        <p class="muted">
          {leadsWord(changes.chosen)} whose persona was chosen by hand {changes.chosen === 1 ? 'stays' : 'stay'} as{' '}
          {changes.chosen === 1 ? 'it is' : 'they are'}.
        </p>
      )}
    </div>
  );
}

function sentence({ leads, changed }: Changes): string {
  if (leads === 0) return 'You have no leads yet, so nothing changes.';
  if (changed === 0) return `None of your ${leadsWord(leads)} would change.`;
  return `${changed} of your ${leadsWord(leads)} would change:`;
}
