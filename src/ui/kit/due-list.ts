import { signal } from '@preact/signals';
import type { Lead } from '../../domain/lead.ts';
import { byPressing, type Due } from './due.ts';
import { reminderFor } from './situation.ts';
import { inSlices } from './slices.ts';
import type { TeamView } from './team-view.ts';

/** The leads to get back to, found among all leads without making the page wait. */
export class DueList {
  /** Most pressing first; null until they were looked for once. */
  readonly dues = signal<Due[] | null>(null);
  /** How far the search has come, 0 to 1; null when it does not take long. */
  readonly progress = signal<number | null>(null);
  private search = 0;

  /** Looks through these leads; a later call goes before an earlier one. `now` in milliseconds since 1970. */
  async read(leads: readonly Lead[], team: TeamView, now: number): Promise<void> {
    this.search += 1;
    const mine = this.search;
    const found = await inSlices(leads, (lead) => ({ lead, reminder: reminderFor(lead, team, now) }), {
      onProgress: (share) => (this.progress.value = share),
      isOver: () => mine !== this.search,
    });
    if (!found) return;
    this.dues.value = byPressing(found.flatMap(({ lead, reminder }) => (reminder ? [{ lead, reminder }] : [])));
    this.progress.value = null;
  }
}
