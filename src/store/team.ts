import type { Event } from '../domain/event.ts';
import { setupKey } from '../domain/setup.ts';
import type { WriteTx } from './projections.ts';

/** The device that the shipped starter is written by. */
export const STARTER = 'starter';

interface Kept {
  event: string;
  starter: boolean;
}

/** Does the row stay? The newest event counts, but a newer starter never undoes what the team wrote. */
function stays(before: Kept | undefined, next: Kept): boolean {
  if (!before) return false;
  return before.starter === next.starter ? before.event >= next.event : next.starter;
}

/** Keeps content and setup in step with these events, whatever order they come in. */
export async function applySetup(tx: WriteTx, events: readonly Event[]): Promise<void> {
  const content = tx.objectStore('content');
  const setups = tx.objectStore('setups');
  let changed: string | undefined;
  for (const event of events) {
    const kept = { event: event.id, starter: event.device === STARTER };
    if (event.type === 'content.saved') {
      const { item } = event;
      if (!stays(await content.get(item.id), kept)) await content.put({ id: item.id, ...kept, item });
    } else if (event.type === 'setup.saved') {
      const { setup } = event;
      const key = setupKey(setup);
      if (stays(await setups.get(key), kept)) continue;
      await setups.put({ key, ...kept, setup });
      changed = event.id;
    }
  }
  if (changed) await tx.objectStore('meta').put(changed, 'revision');
}
