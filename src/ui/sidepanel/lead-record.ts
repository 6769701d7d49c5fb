import type { Lead } from '../../domain/lead.ts';
import type { Seen } from '../../messages/protocol.ts';
import type { HistoryLine, Store } from '../../store/store.ts';

/** Whom the panel is about: a person on the page, or a lead that was opened by hand. */
export type Subject = { seen: Seen } | { lead: string };

/** All that the panel shows of one person. */
export interface LeadRecord {
  subject: Subject;
  /** Undefined for a person who is no lead yet. */
  lead: Lead | undefined;
  /** Other leads that have one of this person's identities: probably the same person. */
  others: Lead[];
  history: HistoryLine[];
  /** The people of the same company, this one included. */
  account: Lead[];
}

/** Reads a person from the store. Throws StoreError. */
export async function readRecord(store: Store, subject: Subject): Promise<LeadRecord> {
  const found = 'seen' in subject ? (await store.lookup([subject.seen.identities]))[0] : undefined;
  const id = 'lead' in subject ? subject.lead : found?.badge?.lead;
  const lead = id === undefined ? undefined : await store.lead(id);
  const others = (await Promise.all((found?.others ?? []).map((other) => store.lead(other)))).filter(
    (other): other is Lead => other !== undefined && other.id !== lead?.id,
  );
  if (!lead) return { subject, lead, others, history: [], account: [] };
  const [history, account] = await Promise.all([store.history(lead.id), store.account(lead.company ?? '')]);
  return { subject, lead, others, history, account };
}

/** Do both say the same about the same person? */
export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  if (!a || !b) return a === b;
  if ('lead' in a || 'lead' in b) return 'lead' in a && 'lead' in b && a.lead === b.lead;
  const said = ({ seen }: { seen: Seen }): string => JSON.stringify([seen.identities, seen.facts, seen.badge?.lead]);
  return said(a) === said(b);
}
