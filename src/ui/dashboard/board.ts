import { signal } from '@preact/signals';
import type { ContentItem } from '../../domain/content.ts';
import type { Lead } from '../../domain/lead.ts';
import { type Setup, setupKey } from '../../domain/setup.ts';
import { saveContent, saveSetups } from '../../store/deeds.ts';
import type { Saved, Store } from '../../store/store.ts';
import { Said } from '../kit/said.ts';
import { Saver } from '../kit/saver.ts';
import { loadTeam, type TeamView } from '../kit/team-view.ts';

/** What the dashboard knows and shows. Rooms read the signals; deeds go through the save methods. */
export class Board {
  readonly store: Store;
  /** All null until they have been read. */
  readonly team = signal<TeamView | null>(null);
  readonly items = signal<ContentItem[] | null>(null);
  readonly leads = signal<Lead[] | null>(null);
  readonly said = new Said();
  private readonly saver: Saver;

  /** `announce` tells all other pages that something was saved. */
  constructor(store: Store, announce: (saved: Saved) => void) {
    this.store = store;
    this.saver = new Saver({ store, said: this.said, announce, shown: () => this.read() });
    void this.refresh();
  }

  /** Reads all of it anew; says what went wrong. */
  async refresh(): Promise<void> {
    await this.read().catch((cause: unknown) => this.said.fail(cause));
  }

  private async read(): Promise<void> {
    const [team, items, leads] = await Promise.all([loadTeam(this.store), this.store.content(), this.store.leads()]);
    if (team.revision !== this.team.peek()?.revision) this.team.value = team;
    this.items.value = items;
    this.leads.value = leads;
  }

  /** Saves what was done to leads; see Saver. */
  readonly save: Saver['save'] = (...order) => this.saver.save(...order);

  /**
   * Saves pieces of the setup. Undo saves them again as they were; a piece that was new is retired, where it can be.
   */
  async saveSetups(setups: readonly Setup[], said: string): Promise<Saved | undefined> {
    const before = await this.before(setups);
    return this.saver.save(() => saveSetups(this.store, setups), said, {
      undo: () => void this.saveSetups(before, 'Taken back'),
    });
  }

  private async before(setups: readonly Setup[]): Promise<Setup[]> {
    const kept = await Promise.all(setups.map((setup) => this.store.setup(setupKey(setup))));
    return setups.flatMap((setup, at) => kept[at] ?? retiredOf(setup) ?? []);
  }

  /** Saves content items; undo as for the setup. */
  saveContent(items: readonly ContentItem[], said: string): Promise<Saved | undefined> {
    const known = new Map(this.items.peek()?.map((item) => [item.id, item]));
    const before = items.map((item) => known.get(item.id) ?? { ...item, retired: true });
    return this.saver.save(() => saveContent(this.store, items), said, {
      undo: () => void this.saveContent(before, 'Taken back'),
    });
  }
}

/** A new piece as it is when it is taken back; undefined for pieces that cannot be retired. */
function retiredOf(setup: Setup): Setup | undefined {
  switch (setup.kind) {
    case 'model':
      return { kind: 'model', doc: { ...setup.doc, retired: true } };
    case 'persona':
      return { kind: 'persona', doc: { ...setup.doc, retired: true } };
    case 'cell':
      return { kind: 'cell', doc: { ...setup.doc, retired: true } };
    case 'rule':
      return { kind: 'rule', doc: { ...setup.doc, retired: true } };
    case 'play':
      return { kind: 'play', doc: { ...setup.doc, retired: true } };
    default:
      return undefined;
  }
}
