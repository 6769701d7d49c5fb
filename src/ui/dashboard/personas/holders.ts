import type { Lead } from '../../../domain/lead.ts';

/** How many leads a persona has. */
interface Holders {
  byRule: number;
  byHand: number;
}

/** Who has which persona. */
export interface Held {
  byPersona: ReadonlyMap<string, Holders>;
  /** Leads that no rule fits. */
  nobody: number;
  /** What those leads do, the most frequent first. */
  titles: ReadonlyArray<{ title: string; leads: number }>;
}

/** Counts the leads of each persona. Pauses after each lead, as reading a title takes about a millisecond. */
export function* heldIn(leads: readonly Lead[], personaOf: (lead: Lead) => string | undefined): Generator<void, Held> {
  const byPersona = new Map<string, Holders>();
  const titles = new Map<string, number>();
  let nobody = 0;
  for (const lead of leads) {
    yield;
    const persona = personaOf(lead);
    if (persona === undefined) {
      nobody += 1;
      if (lead.title) titles.set(lead.title, (titles.get(lead.title) ?? 0) + 1);
      continue;
    }
    const holders = byPersona.get(persona) ?? { byRule: 0, byHand: 0 };
    holders[lead.persona ? 'byHand' : 'byRule'] += 1;
    byPersona.set(persona, holders);
  }
  const order = [...titles].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
  return { byPersona, nobody, titles: order.map(([title, count]) => ({ title, leads: count })) };
}

/** `9 leads by rule, 2 by hand`; `nobody yet`. */
export function holdersWords({ byRule, byHand }: Holders = { byRule: 0, byHand: 0 }): string {
  const leads = (count: number): string => (count === 1 ? '1 lead' : `${count} leads`);
  if (byRule === 0 && byHand === 0) return 'nobody yet';
  if (byHand === 0) return `${leads(byRule)} by rule`;
  return byRule === 0 ? `${leads(byHand)} by hand` : `${leads(byRule)} by rule, ${byHand} by hand`;
}
