import type { ComponentChildren } from 'preact';
import { describe } from '../../../domain/described.ts';
import type { Identity, IdentityKind } from '../../../domain/identity.ts';
import type { Lead } from '../../../domain/lead.ts';
import { identityIcon } from '../../kit/channels.ts';
import { Chip } from '../../kit/chip.tsx';
import { nameOf } from '../../kit/group-view.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { ago, moment } from '../../kit/time.ts';

const FEW = 6;

/** One of the people side by side: who they are, where they stand, how they are known. `children` stand before the name. */
export function PersonColumn({ lead, children }: { lead: Lead; children?: ComponentChildren }) {
  const { badger } = useTeam();
  const { title, company, place, identities, heard, members } = lead;
  return (
    <li class="people-person">
      <p class="people-name">
        {children}
        <bdi>{nameOf(lead)}</bdi>
        <Chip badge={badger.badgeOf(lead)} />
      </p>
      {title && (
        <p>
          <bdi>{title}</bdi>
        </p>
      )}
      {company && (
        <p>
          <bdi>{company}</bdi>
        </p>
      )}
      {place && (
        <p class="muted">
          <bdi>{place}</bdi>
        </p>
      )}
      <ul class="people-identities">
        {identities.slice(0, FEW).map((identity) => (
          <Known key={identity} identity={identity} />
        ))}
        {identities.length > FEW && <li class="muted">and {identities.length - FEW} more</li>}
      </ul>
      <p class="muted people-heard" title={moment(heard)}>
        Last heard {ago(heard, Date.now())}
        {members.length > 1 && ` · joined from ${members.length} leads`}
      </p>
    </li>
  );
}

function Known({ identity }: { identity: Identity }) {
  const { label, text, href } = describe(identity);
  const kind = identity.slice(0, identity.indexOf(':')) as IdentityKind;
  return (
    <li class="people-identity" title={label}>
      <Icon name={identityIcon(kind)} size={14} />
      {href ? (
        <a href={href} target="_blank" rel="noreferrer">
          <span class="unseen">{label} </span>
          <bdi>{text}</bdi>
        </a>
      ) : (
        <bdi>{text}</bdi>
      )}
    </li>
  );
}
