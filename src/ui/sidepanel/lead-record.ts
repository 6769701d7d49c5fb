import type { HistoryLine, Lead } from '../../domain/lead.ts';
import { sharesOf } from '../../domain/shares.ts';
import type { Seen } from '../../messages/protocol.ts';
import type { Store } from '../../store/store.ts';

/** No buying group is larger; a company with more leads is a market of its own. */
const COLLEAGUES = 100;

/** Whom the panel is about: a person on the page, or a lead that was opened by hand. */
export type Subject = { seen: Seen } | { lead: string };

export interface Colleague {
  lead: Lead;
  shared: ReadonlyMap<string, number>;
}

/** All that the panel shows of one person. */
export interface LeadRecord {
  subject: Subject;
  /** Undefined for a person who is no lead yet. */
  lead: Lead | undefined;
  /** Other leads that have one of this person's identities: probably the same person. */
  others: Lead[];
  history: HistoryLine[];
  /** The people of the same company, this one included, and what was shared with each: item id → when last. */
  account: Colleague[];
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
  const [history, people] = await Promise.all([store.history(lead.id), store.account(lead.company ?? '')]);
  const account = await Promise.all(people.slice(0, COLLEAGUES).map((one) => colleague(store, one)));
  return { subject, lead, others, history, account };
}

async function colleague(store: Store, lead: Lead): Promise<Colleague> {
  return { lead, shared: sharesOf(await store.history(lead.id)) };
}

/** What was shared with anybody of the account but this lead: item id → when last. */
export function sharedInAccount({ account, lead }: LeadRecord): Map<string, number> {
  const shared = new Map<string, number>();
  for (const other of account) {
    if (other.lead.id === lead?.id) continue;
    for (const [item, at] of other.shared) shared.set(item, Math.max(at, shared.get(item) ?? 0));
  }
  return shared;
}

/** Do both say the same about the same person? */
export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  if (!a || !b) return a === b;
  if ('lead' in a || 'lead' in b) return 'lead' in a && 'lead' in b && a.lead === b.lead;
  const said = ({ seen }: { seen: Seen }): string => JSON.stringify([seen.identities, seen.facts, seen.badge?.lead]);
  return said(a) === said(b);
}
