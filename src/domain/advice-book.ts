import * as z from 'zod/mini';
import { Code } from './stage-model.ts';
import { Words } from './words.ts';

const Line = z.string().check(z.minLength(1), z.maxLength(200));

/** Advice as data, so that a team can put it in its own words. */
export const AdviceBook = z.object({
  /** Pairs with a story of their own, in codes of the default journey and funnel. */
  patterns: z.array(
    z.object({
      id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
      journey: Code,
      funnel: Code,
      /** It only holds for leads who left a basket or an offer behind. */
      leftBehind: z.optional(z.boolean()),
      name: Words,
      advice: Words,
      /** Content types that help, best first. */
      content: z.array(Line),
    }),
  ),
  /** Advice for all other pairs; {{buyer}} and {{seller}} are the names of the two stages. */
  aligned: Words,
  buyerAhead: Words,
  sellerAhead: Words,
  /** For a lead who has bought: the journey tells of the next purchase. */
  after: Words,
});
export type AdviceBook = z.infer<typeof AdviceBook>;
