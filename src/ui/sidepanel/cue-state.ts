import book from '../../../assets/advice.json' with { type: 'json' };
import { type Advice, advise } from '../../domain/alignment.ts';
import type { Channel, ContentItem } from '../../domain/content.ts';
import { type Cue, type Reason, rankCues } from '../../domain/cues.ts';
import type { Lead } from '../../domain/lead.ts';
import { PAIR } from '../../store/pair.ts';
import type { Pair } from '../../store/projections.ts';
import type { HistoryLine } from '../../store/store.ts';

/** The codes of the stages a lead is at, where it is. */
function codesOf(lead: Lead, pair: Pair = PAIR): { journey?: string; funnel?: string } {
  const [journey, funnel] = [lead.marks[pair.journey.id]?.stage, lead.marks[pair.funnel.id]?.stage];
  return { ...(journey ? { journey } : {}), ...(funnel ? { funnel } : {}) };
}

/** What the pair of a lead's stages means; undefined until both are known. */
export function adviceFor(lead: Lead, pair: Pair = PAIR): Advice | undefined {
  const { journey, funnel } = codesOf(lead, pair);
  return journey && funnel ? advise(book, pair.journey, pair.funnel, { journey, funnel }) : undefined;
}

/** What was shared with a lead and not taken back: item id → when last. */
export function sharedWith(history: readonly HistoryLine[]): Map<string, number> {
  const shared = new Map<string, number>();
  for (const { event, undone } of history) {
    if (undone || event.type !== 'touchpoint.logged' || !event.content || event.direction !== 'out') continue;
    shared.set(event.content, Math.max(event.at, shared.get(event.content) ?? 0));
  }
  return shared;
}

/** What to say to a lead next, best first. */
export function cuesFor(
  items: readonly ContentItem[],
  { lead, history }: { lead: Lead; history: readonly HistoryLine[] },
  { channel, now, pair = PAIR }: { channel: Channel; now: number; pair?: Pair },
): Cue[] {
  const advice = adviceFor(lead, pair);
  const codes = codesOf(lead, pair);
  return rankCues(items, {
    lead,
    ...pair,
    codes,
    ...(advice ? { advice } : {}),
    channel,
    shared: sharedWith(history),
    now,
  });
}

/** The channel that belongs to a site. */
export function channelOf(site: string | undefined): Channel {
  return site === 'linkedin' || site === 'x' ? site : 'email';
}

/** The reasons that say most, in words. */
export function briefReasons(reasons: readonly Reason[]): string {
  const weight = ({ part, points }: Reason): number => (part === 'shared' ? 100 : Math.abs(points));
  const brief = reasons.toSorted((a, b) => weight(b) - weight(a)).slice(0, 3);
  return reasons
    .filter((reason) => brief.includes(reason))
    .map((reason) => reason.text)
    .join(' · ');
}
