import { journalAndProjections } from './migrations/0001-journal-and-projections.ts';
import { setups } from './migrations/0002-setups.ts';

/** One step of the stored shape. Once released it is frozen: a later change is a new step. */
export interface Migration {
  version: number;
  name: string;
  /**
   * Changes the shape. Works on the plain IndexedDB of the version change, and may return a promise only if all it waits for
   * are requests of that transaction.
   */
  up(db: IDBDatabase, tx: IDBTransaction): void | Promise<void>;
}

/** In order, without gaps. */
export const MIGRATIONS: readonly Migration[] = [journalAndProjections, setups];
