import { type Badge, isStale } from '../../domain/badge.ts';
import type { Seen } from '../../messages/protocol.ts';
import { folded } from '../../store/projections.ts';

/** What a list is narrowed to; `only` as in `isOnly`, or empty for everybody. */
export interface ListFilter {
  text: string;
  only: string;
}

/** The people that a filter leaves, leads apart from those who are none yet; `now` in milliseconds since 1970. */
export function filterPeople(
  seen: readonly Seen[],
  { text, only }: ListFilter,
  now: number,
): { leads: Seen[]; strangers: Seen[] } {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const said = ({ name, facts }: Seen): string => folded([name, facts.title, facts.company, facts.place].join(' '));
  const people = words.length === 0 ? seen : seen.filter((one) => words.every((word) => said(one).includes(word)));
  return {
    leads: people.filter(({ badge }) => badge && (!only || isOnly(badge, only, now))),
    // Somebody who is no lead is at no stage.
    strangers: only ? [] : people.filter((one) => !one.badge),
  };
}

/**
 * Does a lead belong to those that a choice leaves? `journey 3`, `funnel D` and `none` tell the stage; `aligned`, `buyer ahead`
 * and `seller ahead` how both views agree; `pattern won-early` names a known pair; `stale` is no news for long.
 */
function isOnly(badge: Badge, only: string, now: number): boolean {
  const { journey, funnel, ahead, pattern } = badge;
  const [kind, value] = only.split(' ');
  switch (kind) {
    case 'journey':
      return journey?.code === value;
    case 'funnel':
      return funnel?.code === value;
    case 'none':
      return !journey && !funnel;
    case 'aligned':
      return journey !== undefined && funnel !== undefined && ahead === null;
    case 'buyer':
    case 'seller':
      return ahead === kind;
    case 'pattern':
      return pattern === value;
    case 'stale':
      return isStale(journey, now) || isStale(funnel, now);
    default:
      return false;
  }
}

/** How many of these people a choice leaves. */
export function countOnly(people: readonly Seen[], only: string, now: number): number {
  return people.filter(({ badge }) => badge && isOnly(badge, only, now)).length;
}
