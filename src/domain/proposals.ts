import { fits } from './address.ts';
import { placeIn, translate } from './atlas.ts';
import { type HistoryLine, type Lead, marksOf } from './lead.ts';
import type { SignalRule } from './signal.ts';
import { progress, type Stage, type StageModel, stageOf, type View } from './stage-model.ts';
import { type Act, actsOf, strengthOf } from './temperature.ts';
import { spell, termsIn } from './term.ts';
import type { Strength, TouchpointKind } from './touchpoint.ts';
import { type Said, say } from './words.ts';
import { DEFAULT_MODELS, type Workspace } from './workspace.ts';

const DAY = 86_400_000;
const RANK: Record<Strength, number> = { weak: 0, soft: 1, hard: 2 };
/** The stage of the default funnel from which on weak signals alone prove nothing, and how far it lies when it is not there. */
const INTENT = { code: 'D', progress: 3.5 / 6 };
/** As many as an event can name. */
const EVIDENCE = 50;

/** What is known of something that a buyer did. */
export interface Heard {
  address?: string | undefined;
  text?: string | undefined;
  kind?: TouchpointKind | undefined;
}

/** The rules that recognise this, the strongest first, then in order of id. Without anything to go by none does. */
export function recognise(rules: readonly SignalRule[], { address, text, kind }: Heard): SignalRule[] {
  const words = text ? spell(text) : undefined;
  return rules
    .filter(({ when, retired }) => {
      if (retired || (when.touchpoint && when.touchpoint !== kind)) return false;
      if (when.address && !(address && fits(when.address, address))) return false;
      return !when.label || (words !== undefined && termsIn(labelsOf(when), words, 'word').length > 0);
    })
    .sort((a, b) => RANK[b.strength] - RANK[a.strength] || compare(a.id, b.id));
}

const labels = new WeakMap<SignalRule['when'], string[]>();

/** The words of a rule's label; always the same list, so that they are spelt only once. */
function labelsOf(when: SignalRule['when']): string[] {
  const known = labels.get(when) ?? (when.label ?? '').split(',');
  labels.set(when, known);
  return known;
}

/** A stage that signals speak for. A person accepts it, or the rule's setting does. */
export interface Proposal {
  /** `rule/model/stage/newest evidence`: turned down, it stays away until there is something new. */
  key: string;
  rule: string;
  view: View;
  /** A model of the chosen pair, and the stage in it. */
  model: string;
  stage: string;
  /** Ids of the events it rests on, oldest first. */
  evidence: string[];
  /** When the first of them happened, milliseconds since 1970. */
  since: number;
  strength: Strength;
  said: Said;
  /** The rule accepts it without asking. */
  accepts: boolean;
}

type Known = Pick<Lead, 'tracks' | 'track' | 'dismissed'>;

/**
 * What the signals of a lead's history propose, at most one stage a view: the furthest. Only what was logged after the lead was
 * last tagged on that view counts, and no longer than news last at the proposed stage. Weak signals, however many, never speak for
 * intent to buy or anything later. Somebody who has bought starts again with a hard signal, and only when a person agrees.
 */
export function proposalsFor(
  lead: Known,
  lines: Iterable<HistoryLine>,
  workspace: Workspace,
  now: number,
  language: string,
): Proposal[] {
  const all = [...lines];
  const acts = actsOf(all).filter(({ at }) => at <= now);
  const { journey, funnel, awareness } = workspace.pair;
  return [journey, funnel, ...(awareness ? [awareness] : [])].flatMap((model) => {
    const tagged = lastTagged(all, lead.track, model.view);
    const signs = acts.filter(({ id }) => id > tagged).flatMap((act) => signsOf(act, model, workspace));
    const made = furthest(lead, model, signs, workspace, now, language);
    return made ? [made] : [];
  });
}

/** The newest event that put the lead on this view or took it off; '' for none. */
function lastTagged(lines: readonly HistoryLine[], track: string, view: View): string {
  const tags = lines.flatMap(({ event, undone }) =>
    !undone && event.type === 'stage.tagged' && event.view === view && (event.track ?? '') === track ? [event.id] : [],
  );
  return tags.sort().at(-1) ?? '';
}

/** That an act speaks for a stage of the shown model, by a rule. */
interface Sign {
  act: Act;
  rule: SignalRule;
  strength: Strength;
  stage: string;
  /** As near to the purchase as intent, in the shown model or in the one that the rule names. */
  far: boolean;
  /** What the rule names follows the purchase. */
  after: boolean;
}

function signsOf(act: Act, model: StageModel, { rules, models }: Workspace): Sign[] {
  const usual = models.find(({ id }) => id === DEFAULT_MODELS.funnel);
  const intent = (usual && progress(usual, INTENT.code)) ?? INTENT.progress;
  const noted = rules.filter((rule) => rule.id === act.rule && !rule.retired);
  return [...new Set([...noted, ...recognise(rules, act)])].flatMap((rule) => {
    const named = spokenFor(rule, model, models);
    const stage = named && translate(named.model, named.code, model);
    if (!named || stage === undefined) return [];
    const way = Math.max(progress(named.model, named.code) ?? 0, progress(model, stage) ?? 0);
    const after = Boolean(stageOf(named.model, named.code)?.after);
    return [{ act, rule, strength: strengthOf(act.kind, rule), stage, far: way >= intent, after }];
  });
}

/** The stage that a rule names on the view of `model`: in this model, else in the default one, else in another. */
function spokenFor(
  rule: SignalRule,
  model: StageModel,
  models: readonly StageModel[],
): { model: StageModel; code: string } | undefined {
  const all = rule.proposes.flatMap(({ model: id, stage: code }) => {
    const found = models.find((known) => known.id === id);
    return found?.view === model.view && stageOf(found, code) ? [{ model: found, code }] : [];
  });
  const of = (id: string) => all.find((named) => named.model.id === id);
  return of(model.id) ?? of(DEFAULT_MODELS[model.view]) ?? all[0];
}

function furthest(
  lead: Known,
  model: StageModel,
  signs: readonly Sign[],
  { models, pair }: Workspace,
  now: number,
  language: string,
): Proposal | undefined {
  const marks = marksOf(lead);
  const stageIn = (shown: StageModel): Stage | undefined => stageOf(shown, placeIn(shown, marks, models)?.code);
  const here = stageIn(model);
  const at = here ? model.stages.indexOf(here) : -1;
  const customer = [pair.journey, pair.funnel].map(stageIn).some((stage) => stage?.won || stage?.after);
  // Who recommends us without having bought has not bought for that.
  const prospect = !customer && stageIn(pair.funnel) !== undefined;
  for (const [index, stage] of [...model.stages.entries()].reverse()) {
    const again = index < at && customer && !stage.after;
    if (index <= at && !again) continue;
    const dismissed = lastDismissed(lead, model, stage.code, models);
    const speaking = signs.filter(
      ({ act, strength, ...sign }) =>
        sign.stage === stage.code &&
        act.id > dismissed &&
        now - act.at <= stage.staleDays * DAY &&
        !(prospect && sign.after) &&
        (!again || strength === 'hard'),
    );
    // Beside a stronger sign for the same stage a weak one counts as well.
    const proven = speaking.some(({ strength }) => strength !== 'weak');
    const made = proposal(model, stage, proven ? speaking : speaking.filter(({ far }) => !far), again, language);
    if (made) return made;
  }
  return undefined;
}

/** The newest evidence with which this stage was turned down, in whichever model that was; '' for none. */
function lastDismissed({ dismissed }: Known, model: StageModel, stage: string, models: readonly StageModel[]): string {
  const evidence = dismissed.flatMap((key) => {
    const [, id, code = '', event] = key.split('/');
    const from = models.find((known) => known.id === id);
    return event && from?.view === model.view && translate(from, code, model) === stage ? [event] : [];
  });
  return evidence.sort().at(-1) ?? '';
}

function proposal(
  model: StageModel,
  stage: Stage,
  signs: readonly Sign[],
  again: boolean,
  language: string,
): Proposal | undefined {
  const [best] = signs.toSorted(
    (a, b) => RANK[b.strength] - RANK[a.strength] || compare(b.act.id, a.act.id) || compare(a.rule.id, b.rule.id),
  );
  if (!best) return undefined;
  const evidence = [...new Set(signs.map(({ act }) => act.id))].sort();
  const values = { signal: say(best.rule.name, language), stage: say(stage.name, language) };
  return {
    key: `${best.rule.id}/${model.id}/${stage.code}/${evidence.at(-1)}`,
    rule: best.rule.id,
    view: model.view,
    model: model.id,
    stage: stage.code,
    evidence: evidence.slice(-EVIDENCE),
    since: Math.min(...signs.map(({ act }) => act.at)),
    strength: best.strength,
    said: again ? { phrase: 'proposal.again', values } : saidOf(evidence.length - 1, values),
    accepts: best.rule.accepts && !again,
  };
}

function saidOf(more: number, values: { signal: string; stage: string }): Said {
  if (more === 0) return { phrase: 'proposal.one', values };
  if (more === 1) return { phrase: 'proposal.two', values };
  return { phrase: 'proposal.many', values: { ...values, more } };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
