import type { LeadEvent } from './event.ts';
import type { HistoryLine } from './lead.ts';
import type { SignalRule } from './signal.ts';
import { type Layer, MEANING, type Strength, type TouchpointKind } from './touchpoint.ts';

/** Something that came from the buyer. */
export type Act = Extract<LeadEvent, { type: 'touchpoint.logged' }>;

/** What only a buyer can do, whichever way it was logged. */
const OWN: ReadonlySet<TouchpointKind> = new Set(['basket left', 'offer left', 'purchase']);

/** What came from the buyer and still counts, each once, in order of id. */
export function actsOf(lines: Iterable<HistoryLine>): Act[] {
  const acts = new Map<string, Act>();
  for (const { event, undone } of lines) {
    if (undone || event.type !== 'touchpoint.logged') continue;
    if (event.direction === 'in' || OWN.has(event.kind)) acts.set(event.id, event);
  }
  return [...acts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * How much an act says. The rule that recognised it decides, but a rule that knows only the kind cannot make more of a weak one:
 * sometimes a like is just a like.
 */
export function strengthOf(kind: TouchpointKind, rule?: Pick<SignalRule, 'when' | 'strength'>): Strength {
  const meant = MEANING[kind].strength;
  if (!rule) return meant;
  const labelled = Boolean(rule.when.address || rule.when.label);
  return labelled || meant !== 'weak' ? rule.strength : 'weak';
}

/** How near a lead is to buying, told from what came from them. */
export interface Temperature {
  /** Likely: showed interest in the product. Undecided: left an address to get something useful. Null: neither. */
  state: 'likely' | 'undecided' | null;
  /** The newest event that says so. */
  because?: string;
  /** How often they saw us, talked about us and reacted to us. */
  layers: Record<Layer, number>;
}

/** Reads a lead's temperature; with `rules` what they recognised counts as much as they say. */
export function temperatureOf(lines: Iterable<HistoryLine>, rules: readonly SignalRule[] = []): Temperature {
  const layers: Record<Layer, number> = { exposure: 0, influence: 0, engagement: 0 };
  const newest: Partial<Record<Strength, string>> = {};
  for (const act of actsOf(lines)) {
    const { layer } = MEANING[act.kind];
    if (layer) layers[layer] += 1;
    const rule = rules.find(({ id }) => id === act.rule);
    newest[strengthOf(act.kind, rule)] = act.id;
  }
  if (newest.hard) return { state: 'likely', because: newest.hard, layers };
  if (newest.soft) return { state: 'undecided', because: newest.soft, layers };
  return { state: null, layers };
}
