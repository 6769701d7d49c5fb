import type { Seen } from '../../messages/protocol.ts';
import { folded } from '../../store/projections.ts';

/** What a list is narrowed to; `stage` is `journey 3`, `funnel D`, `none` for leads without a stage, or empty. */
export interface ListFilter {
  text: string;
  stage: string;
}

/** The people that a filter leaves, leads apart from those who are none yet. */
export function filterPeople(seen: readonly Seen[], { text, stage }: ListFilter): { leads: Seen[]; strangers: Seen[] } {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const said = ({ name, facts }: Seen): string => folded([name, facts.title, facts.company, facts.place].join(' '));
  const people = words.length === 0 ? seen : seen.filter((one) => words.every((word) => said(one).includes(word)));
  return {
    leads: people.filter((one) => one.badge && isAt(one, stage)),
    // Somebody who is no lead is at no stage.
    strangers: stage ? [] : people.filter((one) => !one.badge),
  };
}

function isAt({ badge }: Seen, stage: string): boolean {
  if (!stage) return true;
  if (stage === 'none') return !badge?.journey && !badge?.funnel;
  const [view, code] = stage.split(' ');
  return badge?.[view === 'funnel' ? 'funnel' : 'journey']?.code === code;
}
