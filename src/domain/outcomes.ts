import { type LeadHistory, movesOf, purchasesOf } from './moves.ts';
import type { StageModel } from './stage-model.ts';

const DAY = 86_400_000;
/** A move within this time of a share may be owed to it. */
const WITHIN = 30 * DAY;
/** How many shares the overall rate weighs against an item's own: a handful of luck must not make a favourite. */
const WEIGHT = 20;

/** How a content item did. */
export interface Outcome {
  /** The id of the item. */
  content: string;
  /** Leads that it was shared with, each once. */
  shown: number;
  /** Those of them who moved on within 30 days. */
  moved: number;
}

/**
 * How many leads each item was shared with, and how many of them moved on within 30 days: a stage forward, or a purchase.
 * Shares whose 30 days are not over at `now` are left out: to count only those that were quick to move would flatter the item.
 * In order of item id.
 */
export function measureOutcomes(
  histories: Iterable<LeadHistory>,
  models: readonly StageModel[],
  now: number,
): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const { lines } of histories) {
    const shares = sharesOf(lines, now);
    if (shares.size === 0) continue;
    const steps = stepsOf(lines, models);
    for (const [content, times] of shares) {
      const known = outcomes.get(content) ?? { content, shown: 0, moved: 0 };
      const moved = times.some((time) => steps.some((step) => step > time && step <= time + WITHIN));
      outcomes.set(content, { content, shown: known.shown + 1, moved: known.moved + (moved ? 1 : 0) });
    }
  }
  return [...outcomes.values()].sort((a, b) => (a.content < b.content ? -1 : 1));
}

/** When each item was shared with a lead. */
function sharesOf(lines: LeadHistory['lines'], now: number): Map<string, number[]> {
  const shares = new Map<string, number[]>();
  for (const { event, undone } of lines) {
    if (undone || event.type !== 'touchpoint.logged' || event.direction !== 'out' || !event.content) continue;
    if (event.at + WITHIN > now) continue;
    shares.set(event.content, [...(shares.get(event.content) ?? []), event.at]);
  }
  return shares;
}

/** When a lead moved on, in no order. */
function stepsOf(lines: LeadHistory['lines'], models: readonly StageModel[]): number[] {
  const forward = movesOf(lines, models).filter(({ kind }) => kind === 'forward' || kind === 'skip');
  return [...forward.map(({ at }) => at), ...purchasesOf(lines, models)];
}

/** How often an item moves leads on. */
export interface SuccessRate {
  /** 0 to 1, drawn towards `prior` the more, the fewer leads it was shared with. */
  rate: number;
  /** Leads it was shared with. */
  n: number;
  /** What is expected of an item that we know nothing of: the rate of all items. */
  prior: number;
}

/**
 * How often an item moves leads on: the mean of a beta-binomial posterior, (moved + k · prior) / (shown + k), with k = 20 and the
 * rate of all items as prior (empirical Bayes; Casella, The American Statistician 39, 1985). That rate itself has half a move
 * in one share added (Jeffreys' prior), so that it is a half before anything is known and never 0 or 1.
 */
export function successRate(outcomes: readonly Outcome[], id: string): SuccessRate {
  const sum = (key: 'shown' | 'moved'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const prior = (sum('moved') + 0.5) / (sum('shown') + 1);
  const { shown, moved } = outcomes.find(({ content }) => content === id) ?? { shown: 0, moved: 0 };
  return { rate: (moved + WEIGHT * prior) / (shown + WEIGHT), n: shown, prior };
}
