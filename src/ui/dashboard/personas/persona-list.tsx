import { Button } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { go, hrefTo } from '../route.ts';
import { personaDrafts } from './drafts.ts';
import { type Held, holdersWords } from './holders.ts';
import { newPersona } from './persona-draft.ts';
import { RetiredPersonas } from './retired-personas.tsx';

const TITLES = 5;

/** All personas, with how many leads each of them has. */
export function PersonaList({ held }: { held: Held | undefined }) {
  const board = useBoard();
  const { workspace, say } = useTeam();
  const drafts = personaDrafts(board).all;
  const { personas } = workspace;
  const unsaved = Object.values(drafts).filter(({ id }) => !personas.some((persona) => persona.id === id));
  const begin = (): void => {
    const draft = newPersona();
    personaDrafts(board).keep(draft.id, draft);
    go('personas', { persona: draft.id });
  };
  return (
    <section aria-labelledby="personas-all">
      <header class="personas-head">
        <h2 id="personas-all">All personas</h2>
        <Button icon="plus" onClick={begin}>
          New persona
        </Button>
      </header>
      {unsaved.map((draft) => (
        <p key={draft.id} class="personas-unsaved">
          <Icon name="edit" size={14} />
          <a href={hrefTo('personas', { persona: draft.id })}>{say(draft.name) || 'New persona'}</a> is not saved yet.
        </p>
      ))}
      {personas.length === 0 && (
        <Empty
          icon="people"
          title="No personas yet"
          text="A persona is a kind of person you sell to: what they want, and what they do at each stage."
        >
          <Button kind="primary" icon="plus" onClick={begin}>
            New persona
          </Button>
        </Empty>
      )}
      <ul class="personas-list">
        {personas.map((persona) => {
          const holders = held?.byPersona.get(persona.id);
          return (
            <li key={persona.id}>
              <div>
                <h3>
                  <a href={hrefTo('personas', { persona: persona.id })} dir="auto">
                    {say(persona.name)}
                  </a>
                </h3>
                <p class="muted" dir="auto">
                  {say(persona.needs)}
                </p>
              </div>
              <span class="personas-segment">{persona.segment}</span>
              <p class={holders ? 'count' : 'muted'}>{held ? holdersWords(holders) : '…'}</p>
              <p class="muted count">{persona.id in drafts ? <b>not saved yet</b> : rulesWord(persona.rules.length)}</p>
            </li>
          );
        })}
      </ul>
      {held && held.nobody > 0 && (
        <p class="personas-nobody">
          <Icon name="info" />
          <span>
            {held.nobody === 1 ? '1 lead has' : `${held.nobody} leads have`} no persona, as no rule fits
            {held.titles.length > 0 && ': '}
            {held.titles.slice(0, TITLES).map(({ title, leads }, at) => (
              <span key={title}>
                {at > 0 && ', '}
                <bdi>{title}</bdi>
                {leads > 1 && ` (${leads})`}
              </span>
            ))}
            {held.titles.length > TITLES && ' …'}
          </span>
        </p>
      )}
      <RetiredPersonas held={held} />
    </section>
  );
}

function rulesWord(count: number): string {
  if (count === 0) return 'no rules';
  return count === 1 ? '1 rule' : `${count} rules`;
}
