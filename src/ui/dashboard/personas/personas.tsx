import { Empty } from '../../kit/empty.tsx';
import { useLongWork } from '../../kit/long-work.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { hrefTo, route } from '../route.ts';
import { personaDrafts } from './drafts.ts';
import { heldIn } from './holders.ts';
import { Overview } from './overview.tsx';
import { draftOf } from './persona-draft.ts';
import { PersonaEditor } from './persona-editor.tsx';
import { PersonaList } from './persona-list.tsx';
import { TitleEditor } from './title-editor.tsx';

/** The room of the personas: all of them and who takes part when, or one of them open. */
export function Personas() {
  const board = useBoard();
  const { workspace } = useTeam();
  const id = route.value.params.get('persona');
  if (id === null) return <All />;
  const saved = workspace.personas.find((persona) => persona.id === id);
  const draft = personaDrafts(board).all[id] ?? (saved && draftOf(saved));
  if (draft) return <PersonaEditor key={id} draft={draft} saved={saved} />;
  return (
    <Empty icon="people" title="This persona is not in use" text="It was retired, or it was never saved.">
      <a class="button" href={hrefTo('personas')}>
        All personas
      </a>
    </Empty>
  );
}

function All() {
  const leads = useBoard().leads.value;
  const { badger, workspace, revision } = useTeam();
  const held = useLongWork(() => heldIn(leads ?? [], (lead) => badger.personaOf(lead)), [leads, revision]);
  return (
    <div class="personas">
      <PersonaList held={leads ? held : undefined} />
      {workspace.personas.length > 0 && <Overview />}
      <TitleEditor />
    </div>
  );
}
