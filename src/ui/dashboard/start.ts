import { announceChange, nudgePages, onChange } from '../../messages/changes.ts';
import { Store } from '../../store/store.ts';
import { Board } from './board.ts';
import { followAddress } from './route.ts';

/** The dashboard at work: it follows the store and the address until the page is closed. */
export function startBoard(): Board {
  const store = new Store();
  const board = new Board(store, ({ events }) => {
    void announceChange();
    // Pages learned the stages when they said hello.
    if (events.some(({ type }) => type === 'setup.saved')) void nudgePages('settings');
  });
  onChange(() => void board.refresh());
  followAddress();
  void store.measure().then(
    (changed) => void (changed && board.refresh()),
    (cause: unknown) => board.said.fail(cause),
  );
  return board;
}
