import * as z from 'zod/mini';
import { progress, type StageModel, stageOf } from './stage-model.ts';

/** Advice as data, so that a team can put it in its own words. */
export const AdviceBook = z.object({
  /** Pairs with a story of their own. */
  patterns: z.array(
    z.object({
      journey: z.string(),
      funnel: z.string(),
      name: z.string(),
      advice: z.string(),
      content: z.array(z.string()),
    }),
  ),
  /** Advice for all other pairs; {{buyer}} and {{seller}} are the names of the two stages. */
  aligned: z.string(),
  buyerAhead: z.string(),
  sellerAhead: z.string(),
  /** For a lead who has bought: the journey tells of the next purchase. */
  after: z.string(),
});
export type AdviceBook = z.infer<typeof AdviceBook>;

export interface Alignment {
  /** Which view is further along; null when they agree. */
  ahead: 'buyer' | 'seller' | null;
  /** By how many stages of the view that is ahead. */
  by: number;
}

/** Compares where both views stand on the way to the purchase. Undefined when one of the codes is unknown. */
export function align(
  journey: StageModel,
  funnel: StageModel,
  codes: { journey: string; funnel: string },
): Alignment | undefined {
  const buyer = progress(journey, codes.journey);
  const seller = progress(funnel, codes.funnel);
  if (buyer === undefined || seller === undefined) return undefined;
  if (seller > 1 || buyer > 1) return { ahead: null, by: 0 };
  const leader = buyer > seller ? journey : funnel;
  const by = Math.round(Math.abs(buyer - seller) * leader.stages.filter((stage) => !stage.after).length);
  return by === 0 ? { ahead: null, by: 0 } : { ahead: buyer > seller ? 'buyer' : 'seller', by };
}

export interface Advice extends Alignment {
  /** The pattern's name when the pair is one of the known ones. */
  pattern?: string;
  text: string;
  /** Content types that close the gap, best first. */
  content: string[];
}

/** What the pair means and what to do about it. Undefined when one of the codes is unknown. */
export function advise(
  book: AdviceBook,
  journey: StageModel,
  funnel: StageModel,
  codes: { journey: string; funnel: string },
): Advice | undefined {
  const alignment = align(journey, funnel, codes);
  const buyer = stageOf(journey, codes.journey);
  const seller = stageOf(funnel, codes.funnel);
  if (!alignment || !buyer || !seller) return undefined;
  const pattern = book.patterns.find((known) => known.journey === codes.journey && known.funnel === codes.funnel);
  if (pattern) return { ...alignment, pattern: pattern.name, text: pattern.advice, content: pattern.content };
  const template = seller.after
    ? book.after
    : alignment.ahead === null
      ? book.aligned
      : alignment.ahead === 'buyer'
        ? book.buyerAhead
        : book.sellerAhead;
  const text = template.replaceAll('{{buyer}}', buyer.name).replaceAll('{{seller}}', seller.name);
  // The view that lags needs what belongs to its own stage: that is what closes the gap.
  return { ...alignment, text, content: alignment.ahead === 'seller' ? buyer.content : seller.content };
}
