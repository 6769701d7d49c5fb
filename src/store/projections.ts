import type { IDBPTransaction, StoreNames } from 'idb';
import { profileOf } from '../domain/badge-of.ts';
import { comparable } from '../domain/comparable.ts';
import type { LeadEvent } from '../domain/event.ts';
import { keyOf } from '../domain/identity-key.ts';
import { foldLeads, type Lead, touches } from '../domain/lead.ts';
import type { LeadRow, Schema } from './schema.ts';

export type WriteTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** The key under which a text is kept and found. */
export const folded = comparable;

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

/** A lead with the keys it is found by. */
export function leadRow(lead: Lead): LeadRow {
  return { ...lead, words: searchWords(lead.name), account: folded(lead.company ?? '') };
}

/** All events of these leads and of every lead they were ever joined with. */
async function closure(tx: WriteTx, leads: Iterable<string>): Promise<{ ids: Set<string>; events: LeadEvent[] }> {
  const journal = tx.objectStore('journal').index('leads');
  const ids = new Set<string>();
  const events = new Map<string, LeadEvent>();
  // In waves: the events of the touched leads, then those of leads joined with them, and so on.
  for (let wave = [...new Set(leads)]; wave.length > 0; ) {
    for (const id of wave) ids.add(id);
    const rows = await Promise.all(wave.map((id) => journal.getAll(id)));
    const next = new Set<string>();
    for (const { event } of rows.flat()) {
      if (!('lead' in event)) continue;
      events.set(event.id, event);
      for (const lead of touches(event)) if (!ids.has(lead)) next.add(lead);
    }
    wave = [...next];
  }
  return { ids, events: [...events.values()] };
}

/** Folds the touched leads anew and writes what chips and lists are drawn from, in the transaction of the events themselves. */
export async function project(tx: WriteTx, touched: Iterable<string>): Promise<Lead[]> {
  const { ids, events } = await closure(tx, touched);
  const store = tx.objectStore('leads');
  const rows = await Promise.all([...ids].map((id) => store.index('members').get(id)));
  const before = new Map(rows.flatMap((row): Array<[string, LeadRow]> => (row ? [[row.id, row]] : [])));
  const after = foldLeads(events);
  const kept = new Map(after.map((lead) => [lead.id, lead]));
  await Promise.all([
    ...after.map((lead) => store.put(leadRow(lead))),
    ...[...before.keys()].filter((id) => !kept.has(id)).map((id) => store.delete(id)),
    claimIdentities(tx, before, kept),
  ]);
  return after;
}

/** Keeps `identities` in step with the leads that changed: who claims each, and the profile of the first of them. */
async function claimIdentities(
  tx: WriteTx,
  before: ReadonlyMap<string, LeadRow>,
  after: ReadonlyMap<string, Lead>,
): Promise<void> {
  const identities = tx.objectStore('identities');
  const wanted = new Set([...before.values(), ...after.values()].flatMap((lead) => lead.identities.map(keyOf)));
  const rows = await Promise.all([...wanted].map((identity) => identities.get(identity)));
  const claims = new Map([...wanted].map((identity, at) => [identity, new Set(rows[at]?.claims)]));
  for (const lead of before.values())
    for (const identity of lead.identities) claims.get(keyOf(identity))?.delete(lead.id);
  for (const lead of after.values()) for (const identity of lead.identities) claims.get(keyOf(identity))?.add(lead.id);
  await Promise.all(
    [...claims].map(async ([identity, owners]) => {
      const sorted = [...owners].sort();
      const first = sorted[0];
      const lead = first && (after.get(first) ?? (await tx.objectStore('leads').get(first)));
      if (lead) await identities.put({ identity, claims: sorted, profile: profileOf(lead) });
      else await identities.delete(identity);
    }),
  );
}
