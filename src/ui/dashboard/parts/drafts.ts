import { effect, signal } from '@preact/signals';
import type { Board } from '../board.ts';

/** What is being written and not saved yet, by key. While there is any, the browser asks before the page is closed. */
export class Drafts<T> {
  private readonly kept = signal<Readonly<Record<string, T>>>({});

  constructor() {
    effect(() => {
      if (Object.keys(this.kept.value).length === 0) return;
      const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
      addEventListener('beforeunload', ask);
      return () => removeEventListener('beforeunload', ask);
    });
  }

  /** All of them; who asks while it is drawn is drawn anew when they change. */
  get all(): Readonly<Record<string, T>> {
    return this.kept.value;
  }

  /** A draft as it is at this moment: a key that was pressed just now has not been drawn yet. */
  newest(key: string): T | undefined {
    return this.kept.peek()[key];
  }

  /** Keeps a draft until it is dropped. */
  keep(key: string, draft: T): void {
    this.kept.value = { ...this.kept.peek(), [key]: draft };
  }

  /** Forgets a draft that was saved or given up. */
  drop(key: string): void {
    const { [key]: _, ...others } = this.kept.peek();
    this.kept.value = others;
  }
}

/** The drafts of one kind, for each board. They stay while other rooms are visited. */
export function draftsIn<T>(): (board: Board) => Drafts<T> {
  const known = new WeakMap<Board, Drafts<T>>();
  return (board) => {
    const drafts = known.get(board) ?? new Drafts<T>();
    known.set(board, drafts);
    return drafts;
  };
}
