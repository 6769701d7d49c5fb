import type { Saved, Store } from '../../store/store.ts';
import type { Said } from './said.ts';

/** How many people something was done to; others that were folded anew with them do not count. */
export function peopleIn({ events }: Saved): number {
  return new Set(events.map((event) => ('lead' in event ? event.lead : ''))).size;
}

interface Around {
  store: Store;
  said: Said;
  /** Tells all other pages that something was saved. */
  announce: (saved: Saved) => void;
  /** Shows it here. */
  shown: () => Promise<unknown>;
}

/** Saves what a person does on a screen: one thing after the other, said only once it is on disk, with the way back. */
export class Saver {
  private readonly around: Around;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(around: Around) {
    this.around = around;
  }

  /**
   * Does one thing after the other, so that a second key finds what the first one saved. Gives undefined, and says what went
   * wrong, when it is not on disk. `undo` is the way back where taking back the batch is not.
   */
  save(
    work: () => Promise<Saved>,
    said: string | ((saved: Saved) => string),
    { isUndo = false, undo }: { isUndo?: boolean; undo?: () => void } = {},
  ): Promise<Saved | undefined> {
    const { said: screen, announce, shown } = this.around;
    const run = async (): Promise<Saved | undefined> => {
      try {
        const saved = await screen.during(work());
        screen.error.value = null;
        if (saved.events.length > 0) {
          const text = typeof said === 'string' ? said : said(saved);
          screen.say({ text, undo: undo ?? (() => void this.undo(saved.batch, isUndo)), isUndo });
          announce(saved);
        }
        // What follows only shows it: a failure there must not look as if nothing was saved.
        await shown().catch((cause: unknown) => screen.fail(cause));
        return saved;
      } catch (cause) {
        screen.fail(cause);
        return undefined;
      }
    };
    const done = this.queue.then(run);
    this.queue = done;
    return done;
  }

  /** Takes a batch back; or, when the batch is itself an undo, brings back what that took. */
  undo(batch: string, isUndo = false): Promise<Saved | undefined> {
    const counted = (saved: Saved): string => {
      const count = peopleIn(saved);
      const said = isUndo ? 'Brought back' : 'Taken back';
      return count > 1 ? `${said} for ${count} people` : said;
    };
    return this.save(() => this.around.store.undo(batch), counted, { isUndo: !isUndo });
  }
}
