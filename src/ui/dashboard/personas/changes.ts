import type { Lead } from '../../../domain/lead.ts';

/** The persona that a lead is taken for, if any. */
type PersonaOf = (lead: Lead) => string | undefined;

/** What another setup would change. */
export interface Changes {
  leads: number;
  /** Leads that would be taken for another persona, for one at last, or for none any more. */
  changed: number;
  /** Leads whose persona a person chose: they stay whatever the rules say. */
  chosen: number;
  /** The changes by what they lead from and to, the most frequent first; undefined is nobody. */
  moves: Array<{ from: string | undefined; to: string | undefined; leads: number }>;
}

/** Compares what rules make of each lead before and after. Pauses after each lead, as reading a title takes about a millisecond. */
export function* changesIn(leads: readonly Lead[], before: PersonaOf, after: PersonaOf): Generator<void, Changes> {
  const moves = new Map<string, Changes['moves'][number]>();
  let chosen = 0;
  let changed = 0;
  for (const lead of leads) {
    yield;
    if (lead.persona) {
      chosen += 1;
      continue;
    }
    const [from, to] = [before(lead), after(lead)];
    if (from === to) continue;
    changed += 1;
    const key = `${from ?? ''} ${to ?? ''}`;
    const move = moves.get(key) ?? { from, to, leads: 0 };
    move.leads += 1;
    moves.set(key, move);
  }
  const order = [...moves].sort(([a, one], [b, other]) => other.leads - one.leads || (a < b ? -1 : 1));
  return { leads: leads.length, changed, chosen, moves: order.map(([, move]) => move) };
}
