import { unwrap } from 'idb';
import { profileOf } from '../../../src/domain/badge-of.ts';
import type { Deed, LeadEvent } from '../../../src/domain/event.ts';
import { foldLeads } from '../../../src/domain/lead.ts';
import { PAIRED } from '../../../src/domain/stage-model.ts';
import { DEFAULT_MODELS } from '../../../src/domain/workspace.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { fixedId } from '../../../src/store/ids.ts';
import { leadRow } from '../../../src/store/projections.ts';
import { identitiesOf } from './crowd.ts';

const DAY_ONE = Date.UTC(2026, 0, 1);

function eventsOf(at: number): LeadEvent[] {
  const lead = fixedId(DAY_ONE + at, `lead ${at}`);
  const stage = <T>(all: readonly T[]): T => all[at % all.length] as T;
  const deeds: Deed[] = [
    {
      type: 'lead.added',
      lead,
      facts: { name: `Lead Number ${at}`, title: 'Warehouse Manager', company: `Company ${at % 997}`, language: 'en' },
      identities: identitiesOf(at),
    },
    ...PAIRED.map((view): Deed => {
      const codes = view === 'journey' ? '123456' : 'ABCDEFGH';
      return { type: 'stage.tagged', lead, view, model: DEFAULT_MODELS[view], stage: stage([...codes]) };
    }),
  ];
  return deeds.map((deed, step) => {
    const id = fixedId(DAY_ONE + at, `event ${at} ${step}`);
    return { id, at: DAY_ONE + at, device: 'bench', by: 'person', batch: id, ...deed } as LeadEvent;
  });
}

/**
 * Writes made-up leads `from` to `to` (not included) with journal, leads and identities as the store would. Straight into the
 * tables, because the store's own way, one fold a lead, would take long for 100,000.
 */
export async function fill(name: string, from: number, to: number): Promise<void> {
  const opened = await openDatabase(name);
  const db = unwrap(opened) as unknown as IDBDatabase;
  const tx = db.transaction(['journal', 'leads', 'identities'], 'readwrite', { durability: 'relaxed' });
  const [journal, leads, identities] = ['journal', 'leads', 'identities'].map((store) => tx.objectStore(store));
  for (let at = from; at < to; at++) {
    const events = eventsOf(at);
    for (const event of events) journal?.put({ id: event.id, leads: [event.lead], batch: event.batch, event });
    const [lead] = foldLeads(events);
    if (!lead) throw new Error(`lead ${at} came to nothing`);
    leads?.put(leadRow(lead));
    const profile = profileOf(lead);
    for (const identity of lead.identities) identities?.put({ identity, claims: [lead.id], profile });
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  opened.close();
}
