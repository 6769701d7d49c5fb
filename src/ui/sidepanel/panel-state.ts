import { computed, effect, type Signal, signal } from '@preact/signals';
import type { ContentItem } from '../../domain/content.ts';
import { CueIndex } from '../../domain/cue-index.ts';
import type { Store } from '../../store/store.ts';
import { Said } from '../kit/said.ts';
import { Saver } from '../kit/saver.ts';
import { loadTeam, type TeamView } from '../kit/team-view.ts';
import { type LeadRecord, readRecord, type Subject, sameSubject } from './lead-record.ts';
import type { PageLink } from './page-link.ts';
import { Whereabouts } from './whereabouts.ts';

/** What the panel knows and shows. Views read the signals; deeds go through `save`. */
export class Panel {
  readonly store: Store;
  readonly link: Pick<PageLink, 'tab' | 'page' | 'wire' | 'send' | 'insert' | 'patch' | 'look'>;
  readonly where: Whereabouts;
  /** What was last read of the subject; all keys and buttons mean this person. */
  readonly record = signal<LeadRecord | null>(null);
  readonly items = signal<ContentItem[]>([]);
  /** The library, ready to be ranked. */
  readonly index = computed(() => this.team.value && new CueIndex(this.items.value, this.team.value.workspace.models));
  /** The team's setup; null until it has been read. */
  readonly team = signal<TeamView | null>(null);
  readonly said = new Said();
  private readonly drafts = new Map<string, Signal<string>>();
  private readonly saver: Saver;
  private reading = 0;
  private latest: Promise<void> = Promise.resolve();
  private subject: Subject | null = null;

  /** `announce` tells all other pages that something was saved. */
  constructor(store: Store, link: Panel['link'], announce: () => void) {
    this.store = store;
    this.link = link;
    const shown = () => Promise.all([this.reload(), this.lookAgain()]);
    this.saver = new Saver({ store, said: this.said, announce, shown });
    this.where = new Whereabouts(link);
    effect(() => {
      const next = this.where.subject.value;
      if (sameSubject(next, this.subject)) return;
      this.subject = next;
      void this.reload();
    });
    void this.loadTeam();
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

  async loadTeam(): Promise<void> {
    try {
      const team = await loadTeam(this.store);
      if (team.revision !== this.team.peek()?.revision) this.team.value = team;
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
    await Promise.all([this.loadTeam(), this.reload(), this.loadContent()]);
  }

  /** Saves what a person did; see Saver. */
  readonly save: Saver['save'] = (...order) => this.saver.save(...order);

  /** Takes a batch back, or brings back what an undo took. */
  readonly undo: Saver['undo'] = (...order) => this.saver.undo(...order);

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
