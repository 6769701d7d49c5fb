import { useState } from 'preact/hooks';
import { describe } from '../../domain/described.ts';
import type { Identity, IdentityKind } from '../../domain/identity.ts';
import type { Lead } from '../../domain/lead.ts';
import { part, unlink } from '../../store/deeds.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { identityIcon } from '../kit/channels.ts';
import { copyText } from '../kit/clipboard.ts';
import { Icon } from '../kit/icons.tsx';
import type { LeadRecord } from './lead-record.ts';
import { LinkForm } from './link-form.tsx';
import { usePanel } from './panel-context.ts';

/** Where the lead can be met: all identities with links; managed on demand: copy, take off, link, take apart. */
export function Identities({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const [managing, setManaging] = useState(false);
  return (
    <div class="identities">
      <ul>
        {lead.identities.map((identity) => (
          <IdentityLine key={identity} lead={lead} identity={identity} managing={managing} />
        ))}
      </ul>
      {managing && <Members record={record} lead={lead} />}
      {managing && <LinkForm lead={lead} />}
      <button type="button" class="more" aria-expanded={managing} onClick={() => setManaging(!managing)}>
        <Icon name={managing ? 'check' : 'link'} size={14} />
        {managing ? 'Done' : 'Manage addresses'}
      </button>
    </div>
  );
}

function IdentityLine({ lead, identity, managing }: { lead: Lead; identity: Identity; managing: boolean }) {
  const panel = usePanel();
  const { label, text, href } = describe(identity);
  const kind = identity.slice(0, identity.indexOf(':')) as IdentityKind;
  const copy = (): void => {
    copyText(text).then(
      () => panel.said.say({ text: `${text} copied` }),
      (cause: unknown) => panel.said.fail(cause),
    );
  };
  const takeOff = (): void => {
    void panel.save(() => unlink(panel.store, lead.id, identity), `${label} ${text} taken off`);
  };
  return (
    <li class="identity">
      <span title={label} class="muted">
        <Icon name={identityIcon(kind)} size={14} />
      </span>
      {href ? (
        <a href={href} target="_blank" rel="noreferrer" title={`${label} ${text}`}>
          <bdi>{text}</bdi>
        </a>
      ) : (
        <bdi class="identity-text">{text}</bdi>
      )}
      <IconButton icon="copy" label={`Copy ${text}`} onClick={copy} />
      {managing && <IconButton icon="unlink" label={`Take ${label} ${text} off`} onClick={takeOff} />}
    </li>
  );
}

/** The leads that were joined into this one, each of which can be a person of their own again. */
function Members({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  if (lead.members.length < 2) return null;
  const nameOf = (member: string): string => {
    const added = record.history.find(({ event }) => event.type === 'lead.added' && event.lead === member)?.event;
    return (added?.type === 'lead.added' && added.facts.name) || lead.name;
  };
  return (
    <div class="members">
      <p class="muted">Joined from {lead.members.length} leads</p>
      <ul>
        {lead.members.map((member) => (
          <li key={member}>
            <bdi>{nameOf(member)}</bdi>
            <Button
              kind="quiet"
              icon="split"
              onClick={() =>
                panel.save(() => part(panel.store, lead.id, member), `${nameOf(member)} is a lead of their own again`)
              }
            >
              Take apart
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
