import type { Badger } from '../domain/badge-of.ts';
import type { LeadEvent } from '../domain/event.ts';
import { history } from '../domain/lead.ts';
import { measureOutcomes, type Outcome } from '../domain/outcomes.ts';
import { measurePace, type Pace } from '../domain/pace.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { JournalRow, LeadRow } from './schema.ts';

/** What the team's own leads taught. It can be measured anew from the journal at any time. */
export interface Measured {
  /** Milliseconds since 1970. */
  at: number;
  paces: Pace[];
  outcomes: Outcome[];
}

export const NOTHING_MEASURED: Measured = { at: 0, paces: [], outcomes: [] };

/** Measures from all leads and the whole journal. */
export function measure({
  leads,
  journal,
  workspace,
  badger,
  now,
}: {
  leads: readonly LeadRow[];
  journal: readonly JournalRow[];
  workspace: Workspace;
  badger: Badger;
  now: number;
}): Measured {
  const byLead = new Map<string, LeadEvent[]>();
  for (const { event, leads: touched } of journal) {
    if (!('lead' in event)) continue;
    for (const lead of touched) {
      const known = byLead.get(lead);
      if (known) known.push(event);
      else byLead.set(lead, [event]);
    }
  }
  const histories = leads.map((lead) => {
    const persona = badger.personaOf(lead);
    const lines = history(lead.members.flatMap((member) => byLead.get(member) ?? []));
    return { lines, ...(persona ? { persona } : {}) };
  });
  return {
    at: now,
    paces: measurePace(histories, workspace.models, now),
    outcomes: measureOutcomes(histories, workspace.models, now),
  };
}
