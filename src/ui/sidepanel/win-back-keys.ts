import type { WinBack } from './win-back-state.ts';

/**
 * Keys while a view lies before the person: Escape closes it; finding and undoing work as ever; no other key reaches the person
 * who is out of sight meanwhile. Gives what ends it.
 */
export function guardKeys(view: Pick<WinBack, 'close'>): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) view.close();
    else if (['/', 'z', 'Z'].includes(event.key)) return;
    event.stopPropagation();
  };
  // The panel listens one step further out.
  document.body.addEventListener('keydown', pressed);
  return () => document.body.removeEventListener('keydown', pressed);
}
