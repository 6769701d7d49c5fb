import { type Channel, NETWORKS } from '../../domain/content.ts';
import type { Reason } from '../../domain/cues.ts';
import type { TeamView } from '../kit/team-view.ts';

/** The channel that belongs to a site: its own network, else e-mail. */
export function channelOf(site: string | undefined): Channel {
  return NETWORKS.find((network) => network === site) ?? 'email';
}

/** The reasons that say most, in words. */
export function briefReasons(reasons: readonly Reason[], { tell }: Pick<TeamView, 'tell'>): string {
  const weight = ({ part, points }: Reason): number => (part === 'shared' ? 100 : Math.abs(points));
  const brief = reasons.toSorted((a, b) => weight(b) - weight(a)).slice(0, 3);
  return reasons
    .filter((reason) => brief.includes(reason))
    .map((reason) => tell(reason.said))
    .join(' · ');
}
