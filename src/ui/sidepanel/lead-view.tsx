import type { Lead } from '../../domain/lead.ts';
import { Account } from './account.tsx';
import { AdviceBox } from './advice.tsx';
import { BackLink } from './back-link.tsx';
import { Cues } from './cues.tsx';
import { History } from './history.tsx';
import { Identities } from './identities.tsx';
import type { LeadRecord } from './lead-record.ts';
import { Notes } from './notes.tsx';
import { PageSignals } from './page-signals.tsx';
import { usePanel } from './panel-context.ts';
import { PersonaCard } from './persona-card.tsx';
import { Proposals } from './proposals.tsx';
import { Rails } from './rails.tsx';
import { SamePerson } from './same-person.tsx';
import { asShown } from './track-choice.ts';
import { Who } from './who.tsx';

/**
 * All about one lead: who · where they are · what is proposed · what disagrees · what to say next · notes · history · account.
 * With several products or matters, all but the account is about the one that is shown.
 */
export function LeadView({ record, lead: known }: { record: LeadRecord; lead: Lead }) {
  const lead = asShown(usePanel(), known);
  return (
    <article class="lead" key={lead.id}>
      <BackLink />
      <Who record={record} lead={lead} />
      <Identities record={record} lead={lead} />
      <SamePerson record={record} lead={lead} />
      <Rails lead={lead} history={record.history} />
      <Proposals record={record} lead={lead} />
      <PageSignals record={record} lead={lead} />
      <AdviceBox lead={lead} />
      <PersonaCard lead={lead} />
      <Cues record={record} lead={lead} />
      <Notes record={record} lead={lead} />
      <History record={record} lead={lead} />
      <Account record={record} lead={known} />
    </article>
  );
}
