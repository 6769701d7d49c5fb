import type { Lead } from '../../domain/lead.ts';
import type { Reminder } from '../../domain/reminders.ts';
import { stageOf } from '../../domain/stage-model.ts';
import type { TeamView } from './team-view.ts';

/** A lead to get back to, and why. */
export interface Due {
  lead: Lead;
  reminder: Reminder;
}

/** Leads to get back to that dropped out between the same two stages; or who all went quiet. */
export interface DueGroup {
  /** `journey 4 3` for those who went from 4 to 3, `journey 4` for those taken off at 4, `quiet` for those who went quiet. */
  key: string;
  dues: Due[];
}

/** The order of `byPressing`, in words. */
export function orderWords(dues: readonly Due[]): string {
  const currencies = new Set(dues.flatMap(({ lead: { deal } }) => deal?.currency ?? []));
  const order = 'Largest deals first, then who dropped out last, then the longest silence for the stage.';
  return currencies.size > 1 ? `${order} Each deal is measured against the usual one in its currency.` : order;
}

/**
 * Most pressing first: by deal value, then the newest drop, then how far a silence goes beyond the usual one, then by name.
 * Amounts are compared as multiples of the median deal in their own currency, as no exchange rates are known.
 */
export function byPressing(dues: readonly Due[]): Due[] {
  const medians = mediansOf(dues);
  const worth = ({ lead: { deal } }: Due): number => (deal ? deal.amount / (medians.get(deal.currency) || 1) : 0);
  const ranked = dues.map((due) => ({ due, worth: worth(due), beyond: beyond(due) }));
  ranked.sort(
    (a, b) =>
      b.worth - a.worth ||
      (b.due.reminder.why === 'dropped' ? b.due.reminder.since : 0) -
        (a.due.reminder.why === 'dropped' ? a.due.reminder.since : 0) ||
      b.beyond - a.beyond ||
      a.due.lead.name.localeCompare(b.due.lead.name) ||
      (a.due.lead.id < b.due.lead.id ? -1 : 1),
  );
  return ranked.map(({ due }) => due);
}

/** How many times the usual silence has passed. */
function beyond({ reminder: { days, usual } }: Due): number {
  return usual ? days / usual.days : 0;
}

function mediansOf(dues: readonly Due[]): Map<string, number> {
  const amounts = new Map<string, number[]>();
  for (const { lead } of dues) {
    if (!lead.deal) continue;
    const known = amounts.get(lead.deal.currency);
    if (known) known.push(lead.deal.amount);
    else amounts.set(lead.deal.currency, [lead.deal.amount]);
  }
  return new Map(
    [...amounts].map(([currency, all]) => [currency, all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 1]),
  );
}

function keyOf({ why, view, stage, from }: Reminder): string {
  if (why === 'quiet') return 'quiet';
  return from && from !== stage ? `${view} ${from} ${stage}` : `${view} ${stage}`;
}

/** Puts them into groups; groups and those in them stay in the order given. */
export function groupsOf(dues: readonly Due[]): DueGroup[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const key = keyOf(due.reminder);
    const known = groups.get(key);
    if (known) known.push(due);
    else groups.set(key, [due]);
  }
  return [...groups].map(([key, dues]) => ({ key, dues }));
}

/** The first of all groups together, at most `limit`; `count` is how many are in the group. Groups without any of them are left out. */
export function firstOf(groups: readonly DueGroup[], limit: number): Array<DueGroup & { count: number }> {
  let room = limit;
  return groups.flatMap(({ key, dues }) => {
    const first = dues.slice(0, room);
    room -= first.length;
    return first.length > 0 ? [{ key, dues: first, count: dues.length }] : [];
  });
}

/** What a group is called: `Dropped out between D Intent and E Evaluation`. */
export function groupName(key: string, { workspace, say }: Pick<TeamView, 'workspace' | 'say'>): string {
  if (key === 'quiet') return 'Quiet';
  const [view, first, second] = key.split(' ');
  const model = workspace.pair[view === 'funnel' ? 'funnel' : 'journey'];
  const called = (code: string | undefined): string => {
    const stage = stageOf(model, code);
    return stage ? `${stage.code} ${say(stage.name)}` : (code ?? '');
  };
  return second ? `Dropped out between ${called(second)} and ${called(first)}` : `Left the way at ${called(first)}`;
}
