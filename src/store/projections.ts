import type { IDBPTransaction, StoreNames } from 'idb';
import { align } from '../domain/alignment.ts';
import type { Badge } from '../domain/badge.ts';
import type { LeadEvent } from '../domain/event.ts';
import { foldLeads, type Lead, touches } from '../domain/lead.ts';
import type { StageModel } from '../domain/stage-model.ts';
import type { IdentityRow, LeadRow, Schema } from './schema.ts';

export type WriteTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** The journey and the funnel model that chips show. */
export interface Pair {
  journey: StageModel;
  funnel: StageModel;
}

/** Lower case, without diacritics: what two spellings of a word have in common. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The words of a name by which it is found, each once. */
export function searchWords(text: string): string[] {
  return [
    ...new Set(
      folded(text)
        .split(/[\s,.()'’·/-]+/u)
        .filter(Boolean),
    ),
  ];
}

/** A lead as the chips show it. */
export function badgeOf(lead: Lead, pair: Pair): Badge {
  const journey = lead.marks[pair.journey.id];
  const funnel = lead.marks[pair.funnel.id];
  const alignment =
    journey && funnel ? align(pair.journey, pair.funnel, { journey: journey.stage, funnel: funnel.stage }) : undefined;
  return {
    lead: lead.id,
    name: lead.name,
    ...(journey ? { journey: { code: journey.stage, at: journey.at } } : {}),
    ...(funnel ? { funnel: { code: funnel.stage, at: funnel.at } } : {}),
    ahead: alignment?.ahead ?? null,
    by: alignment?.by ?? 0,
    ...(lead.persona ? { persona: lead.persona } : {}),
  };
}

export function leadRow(lead: Lead): LeadRow {
  return { ...lead, words: searchWords(lead.name), account: folded(lead.company ?? '') };
}

/** All events of these leads and of every lead they were ever joined with. */
async function closure(
  tx: WriteTx,
  leads: Iterable<string>,
): Promise<{ ids: Set<string>; events: LeadEvent[] }> {
  const ids = new Set(leads);
  const events = new Map<string, LeadEvent>();
  // A Set grows while it is walked: joined leads that turn up are visited too.
  for (const id of ids) {
    for (const row of await tx.objectStore('journal').index('leads').getAll(id)) {
      const event = row.event as LeadEvent;
      events.set(event.id, event);
      for (const lead of touches(event)) ids.add(lead);
    }
  }
  return { ids, events: [...events.values()] };
}

/** Folds the touched leads anew and writes what chips and lists are drawn from, in the transaction of the events themselves. */
export async function project(tx: WriteTx, touched: Iterable<string>, pair: Pair): Promise<Lead[]> {
  const { ids, events } = await closure(tx, touched);
  const leads = tx.objectStore('leads');
  const before = new Map<string, LeadRow>();
  for (const id of ids) {
    const row = await leads.index('members').get(id);
    if (row) before.set(row.id, row);
  }
  const after = foldLeads(events);
  const claims = new Claims(tx, pair);
  for (const lead of after) await claims.put(lead, before.get(lead.id));
  const kept = new Set(after.map((lead) => lead.id));
  for (const row of before.values()) if (!kept.has(row.id)) await claims.remove(row);
  await claims.settle();
  return after;
}

/** Keeps `leads` and `identities` in step. */
class Claims {
  private readonly changed = new Map<string, IdentityRow | { identity: IdentityRow['identity']; claims: string[] }>();
  private readonly leads = new Map<string, Lead>();
  private readonly tx: WriteTx;
  private readonly pair: Pair;

  constructor(tx: WriteTx, pair: Pair) {
    this.tx = tx;
    this.pair = pair;
  }

  async put(lead: Lead, before: LeadRow | undefined): Promise<void> {
    this.leads.set(lead.id, lead);
    await this.tx.objectStore('leads').put(leadRow(lead));
    const gone = new Set(before?.identities ?? []);
    for (const identity of lead.identities) {
      gone.delete(identity);
      const row = await this.row(identity);
      if (!row.claims.includes(lead.id)) row.claims.push(lead.id);
    }
    for (const identity of gone) await this.release(identity, lead.id);
  }

  async remove(row: LeadRow): Promise<void> {
    await this.tx.objectStore('leads').delete(row.id);
    for (const identity of row.identities) await this.release(identity, row.id);
  }

  async settle(): Promise<void> {
    const identities = this.tx.objectStore('identities');
    for (const { identity, claims } of this.changed.values()) {
      claims.sort();
      const owner = claims[0];
      const lead = owner && (this.leads.get(owner) ?? (await this.tx.objectStore('leads').get(owner)));
      if (lead) await identities.put({ identity, claims, badge: badgeOf(lead, this.pair) });
      else await identities.delete(identity);
    }
  }

  private async release(identity: IdentityRow['identity'], lead: string): Promise<void> {
    const row = await this.row(identity);
    row.claims = row.claims.filter((id) => id !== lead);
  }

  private async row(identity: IdentityRow['identity']) {
    const known = this.changed.get(identity);
    if (known) return known;
    const row = (await this.tx.objectStore('identities').get(identity)) ?? { identity, claims: [] };
    this.changed.set(identity, row);
    return row;
  }
}
