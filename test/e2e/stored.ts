import type { Event } from '../../src/domain/event.ts';
import type { IdentityRow, JournalRow, LeadRow } from '../../src/store/schema.ts';
import type { Stagecue } from '../browsers/stagecue.ts';

/** All that is stored about leads, row by row. */
export interface Stored {
  journal: JournalRow[];
  leads: LeadRow[];
  identities: IdentityRow[];
}

/** Reads the store as it is on disk, from a page of the extension. */
export async function stored(stagecue: Stagecue): Promise<Stored> {
  const page = await stagecue.open('welcome.html');
  try {
    return await page.evaluate(rowsOf, 'stagecue');
  } finally {
    await page.close();
  }
}

/** Every event about leads, oldest first. */
export async function leadEvents(stagecue: Stagecue): Promise<Array<Extract<Event, { lead: string }>>> {
  const { journal } = await stored(stagecue);
  return journal.flatMap(({ event }) => ('lead' in event ? [event] : []));
}

/** What is drawn from, of a database in this process. */
export async function projectionsOf(name: string): Promise<Omit<Stored, 'journal'>> {
  const { leads, identities } = await rowsOf(name);
  return { leads, identities };
}

/** Every row of the named database. Also runs inside a page: it must use nothing from outside. */
function rowsOf(name: string): Promise<Stored> {
  return new Promise<Stored>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['journal', 'leads', 'identities']);
      const all = (store: string) => tx.objectStore(store).getAll();
      const [journal, leads, identities] = [all('journal'), all('leads'), all('identities')];
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        db.close();
        resolve({ journal: journal.result, leads: leads.result, identities: identities.result });
      };
    };
  });
}
