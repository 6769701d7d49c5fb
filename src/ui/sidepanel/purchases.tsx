import type { HistoryLine, Lead } from '../../domain/lead.ts';
import { movesOf, purchasesOf } from '../../domain/moves.ts';
import { useTeam } from '../kit/team.tsx';

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];
/** As many dates as one line holds. */
const DATES = 3;

/** Which buying cycle the lead is in and when they bought; nothing before the first purchase. */
export function Purchases({ lead, history }: { lead: Lead; history: readonly HistoryLine[] }) {
  const { models } = useTeam().workspace;
  const cycle = movesOf(history, models).findLast(({ track }) => track === lead.track)?.cycle ?? 1;
  const bought = purchasesOf(history, models).reverse();
  if (cycle === 1 && bought.length === 0) return null;
  const dates = bought.slice(0, DATES).map(fullDay);
  const earlier = bought.length - dates.length;
  const said = dates.length > 0 && `bought ${dates.join(', ')}${earlier > 0 ? ` and ${earlier} times before` : ''}`;
  const parts = [cycle > 1 && `${ORDINALS[cycle - 1] ?? `${cycle}th`} purchase cycle`, said]
    .filter(Boolean)
    .join(' · ');
  return <p class="purchases">{parts.charAt(0).toUpperCase() + parts.slice(1)}</p>;
}

const fullDay = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
