import type { Reason } from '../../domain/cues.ts';
import type { TeamView } from './team-view.ts';

/** The reasons that say most, in words. */
export function briefReasons(reasons: readonly Reason[], { tell }: Pick<TeamView, 'tell'>): string {
  const weight = ({ part, points }: Reason): number => (part === 'shared' ? 100 : Math.abs(points));
  const brief = reasons.toSorted((a, b) => weight(b) - weight(a)).slice(0, 3);
  return reasons
    .filter((reason) => brief.includes(reason))
    .map((reason) => tell(reason.said))
    .join(' · ');
}
