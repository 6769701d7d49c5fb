import type { LeadEvent } from '../../../domain/event.ts';
import { type Proposal, proposalsFor, recognise } from '../../../domain/proposals.ts';
import type { SignalRule } from '../../../domain/signal.ts';
import { stageOf } from '../../../domain/stage-model.ts';
import { TOUCHPOINTS, type TouchpointKind } from '../../../domain/touchpoint.ts';
import type { Workspace } from '../../../domain/workspace.ts';

const NOBODY = { tracks: {}, track: '', dismissed: [] };
const ID = '00000000-0000-7000-8000-000000000000';

/** Something to try rules on: an address or words, and what it came as, where that is known. */
export interface Sample {
  pasted: string;
  kind: TouchpointKind | '';
}

/** What rules make of a sample. */
export interface Verdict {
  /** Those that recognise it, the strongest first. */
  rules: SignalRule[];
  /** What they propose for a lead without stages. */
  proposals: Proposal[];
  /** What it was taken for. */
  kind: TouchpointKind;
}

/** An address of a page, with or without `https://`; undefined for words. */
export function addressIn(pasted: string): string | undefined {
  const text = pasted.trim();
  const isAddress = /^https?:\/\/\S+$/i.test(text) || /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(text);
  return isAddress ? text : undefined;
}

/**
 * Which rules recognise a sample, and what they propose. An address is a visit and words may have come as anything, unless the
 * kind says more; rules that go by nothing but the kind are then left out. Undefined for an empty sample.
 */
export function probe(
  { pasted, kind }: Sample,
  workspace: Workspace,
  language: string,
  now: number,
): Verdict | undefined {
  const address = addressIn(pasted);
  const text = address ? undefined : pasted.trim();
  if (!address && !text && !kind) return undefined;
  const known = kind || (address ? 'visit' : '');
  const heard = { ...(address ? { address } : {}), ...(text ? { text } : {}) };
  const kinds = known ? [known] : [undefined, ...TOUCHPOINTS];
  const hits = new Set(kinds.flatMap((one) => recognise(workspace.rules, { ...heard, kind: one })));
  const rules = strongestFirst([...hits].filter(({ when }) => known || when.address || when.label));
  const as = known || rules[0]?.when.touchpoint || rules[0]?.kind || 'comment';
  const event = logged({ kind: as, ...heard }, now);
  return { rules, kind: as, proposals: proposalsFor(NOBODY, [{ event, undone: false }], workspace, now, language) };
}

/**
 * The stages that a rule names in vain: it is too weak to propose them, however often it is seen. Told by trying: what no lead
 * would ever be proposed is not worth writing down.
 */
export function inVain(rule: SignalRule, workspace: Workspace, now: number): SignalRule['proposes'] {
  return rule.proposes.filter((named) => {
    const model = workspace.models.find(({ id }) => id === named.model);
    if (!model || !stageOf(model, named.stage)) return false;
    const alone = { ...rule, proposes: [named] };
    const event = logged({ kind: rule.when.touchpoint ?? rule.kind, rule: rule.id }, now);
    const pair = { ...workspace.pair, [model.view]: model };
    const made = proposalsFor(NOBODY, [{ event, undone: false }], { ...workspace, pair, rules: [alone] }, now, 'en');
    return made.length === 0;
  });
}

function logged(touchpoint: Partial<LeadEvent> & { kind: TouchpointKind }, at: number): LeadEvent {
  const envelope = { id: ID, at, device: '-', by: 'person', batch: ID, lead: ID } as const;
  return { ...envelope, type: 'touchpoint.logged', direction: 'in', ...touchpoint } as LeadEvent;
}

const STRENGTHS = ['hard', 'soft', 'weak'];

function strongestFirst(rules: SignalRule[]): SignalRule[] {
  const rank = ({ strength }: SignalRule): number => STRENGTHS.indexOf(strength);
  return rules.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
