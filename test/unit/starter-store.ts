import { starterEvents } from '../../src/store/starter.ts';
import { Store } from '../../src/store/store.ts';

/** A store that begins with the shipped starter, as in the browser. */
export function starterStore(name = 'stagecue'): Store {
  return new Store({ name, starter: async () => starterEvents() });
}
