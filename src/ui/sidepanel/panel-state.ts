import { effect, type Signal, signal } from '@preact/signals';
import type { ContentItem } from '../../domain/content.ts';
import type { Saved, Store } from '../../store/store.ts';
import { type LeadRecord, readRecord, type Subject, sameSubject } from './lead-record.ts';
import type { PageLink } from './page-link.ts';
import { Said } from './said.ts';
import { Whereabouts } from './whereabouts.ts';

/** How many people something was done to; others that were folded anew with them do not count. */
export function peopleIn({ events }: Saved): number {
  return new Set(events.map((event) => ('lead' in event ? event.lead : ''))).size;
}

/** What the panel knows and shows. Views read the signals; deeds go through `save`. */
export class Panel {
  readonly store: Store;
  readonly link: Pick<PageLink, 'tab' | 'page' | 'wire' | 'send' | 'insert' | 'patch' | 'look'>;
  readonly where: Whereabouts;
  /** What was last read of the subject; all keys and buttons mean this person. */
  readonly record = signal<LeadRecord | null>(null);
  readonly items = signal<ContentItem[]>([]);
  readonly said = new Said();
  private readonly drafts = new Map<string, Signal<string>>();
  private readonly announce: () => void;
  private queue: Promise<unknown> = Promise.resolve();
  private reading = 0;
  private latest: Promise<void> = Promise.resolve();
  private subject: Subject | null = null;

  /** `announce` tells all other pages that something was saved. */
  constructor(store: Store, link: Panel['link'], announce: () => void) {
    this.store = store;
    this.link = link;
    this.announce = announce;
    this.where = new Whereabouts(link);
    effect(() => {
      const next = this.where.subject.value;
      if (sameSubject(next, this.subject)) return;
      this.subject = next;
      void this.reload();
    });
    void this.loadContent();
  }

  /** Reads the subject anew. Later calls win; all of them resolve when the last one has. */
  reload(): Promise<void> {
    this.reading += 1;
    this.latest = this.read(this.reading);
    return this.latest;
  }

  private async read(mine: number): Promise<void> {
    const subject = this.subject;
    try {
      const record = subject && (await readRecord(this.store, subject));
      if (mine !== this.reading) return await this.latest;
      if (subject && 'lead' in subject && !record?.lead) this.where.opened.value = null;
      else this.record.value = record;
    } catch (cause) {
      this.said.fail(cause);
    }
  }

  async loadContent(): Promise<void> {
    try {
      this.items.value = await this.store.content();
    } catch (cause) {
      this.said.fail(cause);
    }
  }

  /** Another page of ours saved something. */
  async refresh(): Promise<void> {
    await Promise.all([this.reload(), this.loadContent()]);
  }

  /**
   * Does one thing after the other, so that a second key finds what the first one saved. Says so only once it is on disk;
   * gives undefined, and says what went wrong, when it is not.
   */
  save(
    work: () => Promise<Saved>,
    said: string | ((saved: Saved) => string),
    isUndo = false,
  ): Promise<Saved | undefined> {
    const run = async (): Promise<Saved | undefined> => {
      try {
        const saved = await this.said.during(work());
        this.said.error.value = null;
        if (saved.events.length > 0) {
          this.said.say({ text: typeof said === 'string' ? said : said(saved), batch: saved.batch, isUndo });
          this.announce();
        }
        // What follows only shows it: a failure there must not look as if nothing was saved.
        await Promise.all([this.reload(), this.lookAgain().catch((cause: unknown) => this.said.fail(cause))]);
        return saved;
      } catch (cause) {
        this.said.fail(cause);
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
    return this.save(() => this.store.undo(batch), counted, !isUndo);
  }

  /** The badges of the people on the page as they are now, without waiting for the page. */
  private async lookAgain(): Promise<void> {
    const before = this.link.page.peek();
    if (!before || before.seen.length === 0) return;
    const found = await this.store.lookup(before.seen.map((seen) => seen.identities));
    const badges = new Map(before.seen.map((seen, at) => [seen.key, found[at]?.badge ?? null]));
    this.link.patch((page) => ({
      ...page,
      seen: page.seen.map((seen) => ({ ...seen, badge: badges.get(seen.key) ?? null })),
    }));
  }

  /** What is being typed under this name; it stays when the panel shows somebody else meanwhile. */
  draft(name: string): Signal<string> {
    const known = this.drafts.get(name);
    if (known) return known;
    const made = signal('');
    this.drafts.set(name, made);
    return made;
  }
}
