import type { Lead } from '../../domain/lead.ts';
import type { Panel } from './panel-state.ts';

/** The product or matter that the panel shows of a lead: what was picked here, else what was tagged last; '' is the general one. */
export function shownTrack(panel: Panel, lead: Lead): string {
  const picked = choice(panel, lead).value;
  return picked === '' ? lead.track : (JSON.parse(picked) as string);
}

/** Shows another product or matter; one that the lead has not been tagged for yet begins with its first tag. */
export function showTrack(panel: Panel, lead: Lead, track: string): void {
  choice(panel, lead).value = JSON.stringify(track);
}

/** The lead as it is for what is shown: rails, advice and all that is told from marks are about that. */
export function asShown(panel: Panel, lead: Lead): Lead {
  return { ...lead, track: shownTrack(panel, lead) };
}

/** As JSON, so that the general track differs from no choice. */
const choice = (panel: Panel, lead: Lead) => panel.draft(`${lead.id} track`);
