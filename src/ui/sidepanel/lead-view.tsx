import type { Lead } from '../../domain/lead.ts';
import { Account } from './account.tsx';
import { AdviceBox } from './advice.tsx';
import { BackLink } from './back-link.tsx';
import { Cues } from './cues.tsx';
import { History } from './history.tsx';
import { Identities } from './identities.tsx';
import type { LeadRecord } from './lead-record.ts';
import { Notes } from './notes.tsx';
import { Rails } from './rails.tsx';
import { SamePerson } from './same-person.tsx';
import { Who } from './who.tsx';

/** All about one lead: who · where they are · what disagrees · what to say next · notes · history · account. */
export function LeadView({ record, lead }: { record: LeadRecord; lead: Lead }) {
  return (
    <article class="lead" key={lead.id}>
      <BackLink />
      <Who lead={lead} />
      <Identities record={record} lead={lead} />
      <SamePerson record={record} lead={lead} />
      <Rails lead={lead} />
      <AdviceBox lead={lead} />
      <Cues record={record} lead={lead} />
      <Notes record={record} lead={lead} />
      <History record={record} lead={lead} />
      <Account record={record} lead={lead} />
    </article>
  );
}
