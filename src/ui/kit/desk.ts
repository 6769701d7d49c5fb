import type { Store } from '../../store/store.ts';
import type { Said } from './said.ts';
import type { Saver } from './saver.ts';

/** What a shared piece needs of the screen it is on: where things are, how they are saved, and where to say so. */
export interface Desk {
  readonly store: Store;
  readonly said: Said;
  readonly save: Saver['save'];
}
