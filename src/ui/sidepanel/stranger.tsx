import { describe } from '../../domain/described.ts';
import type { IdentityKind } from '../../domain/identity.ts';
import type { Seen } from '../../messages/protocol.ts';
import { Button } from '../kit/button.tsx';
import { identityIcon } from '../kit/channels.ts';
import { Icon } from '../kit/icons.tsx';
import { BackLink } from './back-link.tsx';
import { usePanel } from './panel-context.ts';
import { Rails } from './rails.tsx';
import { addPeople } from './tagging.ts';

/** A person in focus who is no lead yet: who the page says they are, and one key that adds them. */
export function Stranger({ seen }: { seen: Seen }) {
  const panel = usePanel();
  const { title, company, place } = seen.facts;
  return (
    <article class="lead">
      <BackLink />
      <header class="who">
        <div class="who-line">
          <h1 dir="auto">{seen.name}</h1>
          <span class="not-yet">not a lead yet</span>
        </div>
        {(title || company) && (
          <p class="who-role">
            {title && <bdi>{title}</bdi>}
            {title && company && ' · '}
            {company && <bdi class="who-company">{company}</bdi>}
          </p>
        )}
        {place && (
          <p class="muted" dir="auto">
            {place}
          </p>
        )}
      </header>
      <ul class="identities">
        {seen.identities.map((identity) => (
          <li key={identity} class="identity">
            <span class="muted">
              <Icon name={identityIcon(identity.slice(0, identity.indexOf(':')) as IdentityKind)} size={14} />
            </span>
            <bdi class="identity-text">{describe(identity).text}</bdi>
          </li>
        ))}
      </ul>
      <div class="add-lead">
        <Button kind="primary" icon="plus" onClick={() => addPeople(panel, [seen])}>
          Add as lead
        </Button>
        <p class="muted">
          or press <kbd>Enter</kbd>; tagging a stage adds them, too
        </p>
      </div>
      <Rails lead={null} />
    </article>
  );
}
