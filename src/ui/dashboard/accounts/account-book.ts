import { signal } from '@preact/signals';
import type { Lead } from '../../../domain/lead.ts';
import { sharesOf } from '../../../domain/shares.ts';
import type { Store } from '../../../store/store.ts';
import { groupView } from '../../kit/group-view.ts';
import { inSlices } from '../../kit/slices.ts';
import type { TeamView } from '../../kit/team-view.ts';
import { type Account, type Company, companiesOf, urgentFirst } from './companies.ts';

/** All companies as buying groups, read without making the page wait. */
export class AccountBook {
  /** Those that cannot move on first; null until they were read once. */
  readonly accounts = signal<Account[] | null>(null);
  /** How far the reading has come, 0 to 1; null when it does not take long. */
  readonly progress = signal<number | null>(null);
  /** By lead: whether anything was shared with them, as of when they were last touched. */
  private readonly seen = new Map<string, { touched: number; seen: boolean }>();
  private readonly store: Pick<Store, 'history'>;
  private reading = 0;

  constructor(store: Pick<Store, 'history'>) {
    this.store = store;
  }

  /** Reads the companies of these leads; a later call goes before an earlier one. Throws StoreError. */
  async read(leads: readonly Lead[], team: TeamView): Promise<void> {
    this.reading += 1;
    const mine = this.reading;
    const accounts = await inSlices(companiesOf(leads), (company) => this.account(company, team), {
      onProgress: (share) => (this.progress.value = share),
      isOver: () => mine !== this.reading,
    });
    if (!accounts) return;
    this.accounts.value = urgentFirst(accounts);
    this.progress.value = null;
  }

  /** What was shared counts for gatekeepers alone: only their histories are read. */
  private async account(company: Company, team: TeamView): Promise<Account> {
    const group = groupView(company.leads, () => true, team);
    const gatekeepers = group.people.filter(({ role }) => role === 'gatekeeper');
    const seen = await Promise.all(gatekeepers.map(({ lead }) => this.hasSeen(lead)));
    const unseen = new Set(gatekeepers.filter((_, at) => !seen[at]).map(({ lead }) => lead.id));
    return {
      ...company,
      group: unseen.size === 0 ? group : groupView(company.leads, ({ id }) => !unseen.has(id), team),
    };
  }

  private async hasSeen({ id, touched }: Lead): Promise<boolean> {
    const known = this.seen.get(id);
    if (known?.touched === touched) return known.seen;
    const seen = sharesOf(await this.store.history(id)).size > 0;
    this.seen.set(id, { touched, seen });
    return seen;
  }
}
