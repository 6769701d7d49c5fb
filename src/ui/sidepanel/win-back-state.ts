import { effect, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DueList } from '../kit/due-list.ts';
import type { Panel } from './panel-state.ts';

/** The panel's own first picture comes first. */
const FIRST_MS = 200;
/** Nobody looks at the number while they tag one person after the other. */
const CALM_MS = 1500;

/** The win-back list of the panel: who is on it, and whether it is shown. */
export class WinBack {
  readonly list = new DueList();
  readonly isOpen = signal(false);
  /** The group that is shown; empty is all. Kept while somebody of the list is looked at. */
  readonly only = signal('');
  private readonly panel: Panel;

  constructor(panel: Panel) {
    this.panel = panel;
  }

  /** Keeps the list in step with what is saved, and makes place for a person who comes into focus on the page. Gives what ends it. */
  follow(): () => void {
    const { panel, list, isOpen } = this;
    let later: ReturnType<typeof setTimeout> | undefined;
    let focus = panel.link.page.peek()?.focus ?? null;
    let last = panel.said.notice.peek();
    const ends = [
      effect(() => {
        const team = panel.team.value;
        // What others save makes the library be read anew; whatever is saved here is said here.
        panel.items.value;
        const said = panel.said.notice.value;
        const isOver = said === null && last !== null;
        last = said;
        const calm = list.dues.peek() ? CALM_MS : FIRST_MS;
        const wait = isOpen.value ? 0 : calm;
        if (!team || isOver) return;
        clearTimeout(later);
        later = setTimeout(() => void this.read(), wait);
      }),
      effect(() => {
        const now = panel.link.page.value?.focus ?? null;
        if (now !== null && now !== focus) isOpen.value = false;
        focus = now;
      }),
    ];
    return () => {
      clearTimeout(later);
      for (const end of ends) end();
    };
  }

  /** Shows what was there before, with the focus where the list was opened. */
  close(): void {
    this.isOpen.value = false;
    document.querySelector<HTMLElement>('.win-back-button')?.focus();
  }

  private async read(): Promise<void> {
    const team = this.panel.team.peek();
    try {
      if (team) await this.list.read(await this.panel.store.leads(), team, Date.now());
    } catch (cause) {
      this.panel.said.fail(cause);
    }
  }
}

export const WinBackContext = createContext<WinBack | null>(null);

/** The win-back list of the panel that a view belongs to. Throws outside of one. */
export function useWinBack(): WinBack {
  const winBack = useContext(WinBackContext);
  if (!winBack) throw new Error('This view belongs into the panel.');
  return winBack;
}
