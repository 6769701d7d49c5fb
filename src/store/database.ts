import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { StoreError, storeError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Database = IDBPDatabase<Schema>;

/** Applies the steps after `from`, in order; the first failure ends it. */
async function migrate(db: IDBDatabase, tx: IDBTransaction, from: number, steps: readonly Migration[]): Promise<void> {
  for (const step of steps) {
    if (step.version <= from) continue;
    try {
      await step.up(db, tx);
    } catch (cause) {
      throw new StoreError(
        'failed',
        `Step ${step.version} (${step.name}) failed; your data is as it was before.`,
        cause,
      );
    }
  }
}

/**
 * Opens the database, bringing it to the newest shape. A failing step aborts the whole change and leaves the old data whole.
 * Throws StoreError: `newer` when a later Stagecue wrote it, `blocked` when another tab of ours holds an old shape open.
 */
export async function openDatabase(
  name: string,
  { steps = MIGRATIONS, onClose }: { steps?: readonly Migration[]; onClose?: () => void } = {},
): Promise<Database> {
  let failure: unknown;
  const opening = openDB<Schema>(name, steps.length, {
    upgrade(db, from, _to, tx) {
      // idb drops the promise that `upgrade` gives: without this guard a throw after the first wait would be committed.
      const raw = unwrap(tx) as unknown as IDBTransaction;
      migrate(unwrap(db) as unknown as IDBDatabase, raw, from, steps).catch((cause: unknown) => {
        failure = cause;
        try {
          raw.abort();
        } catch {
          // it has aborted by itself already
        }
      });
      // The abort is told through `opening`; without this, idb's own promise would be an unhandled rejection.
      tx.done.catch(() => {});
    },
    blocked: () => console.info('Stagecue: waiting for another of its pages to let go of the older store.'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => onClose?.(),
  });
  try {
    const db = await opening;
    db.addEventListener('close', () => onClose?.());
    db.addEventListener('versionchange', () => onClose?.());
    return db;
  } catch (cause) {
    throw storeError(failure ?? cause);
  }
}
