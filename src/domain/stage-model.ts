import * as z from 'zod/mini';
import { Words } from './words.ts';

/** The buyer's journey looks forward from the buyer's side, the sales funnel backward from the seller's; awareness is optional. */
export const View = z.enum(['journey', 'funnel', 'awareness']);
export type View = z.infer<typeof View>;

/** The two views that a chip shows. */
export const PAIRED = ['journey', 'funnel'] as const;
export type PairedView = (typeof PAIRED)[number];

/** One digit or letter: it is the key that tags the stage. */
export const Code = z.string().check(z.regex(/^[0-9A-Z]$/));
export const ModelId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const Line = z.string().check(z.minLength(1), z.maxLength(200));

export const Stage = z.object({
  code: Code,
  name: Words,
  /** What the person does here, in one line. */
  meaning: Words,
  /** Six-digit hex; white text on it must have a contrast above 4.5. */
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  /** Whom this stage is found with. */
  who: z.optional(z.array(z.enum(['B2C', 'B2B']))),
  /** Who looks after leads here: marketing, sales, service … */
  owner: z.optional(Words),
  /** What to do here. */
  guidance: Words,
  /** What shows that a lead is here. */
  signals: z.array(Words).check(z.maxLength(20)),
  /** Content types that fit, best first. */
  content: z.array(Line).check(z.maxLength(20)),
  /** The stage in which they buy. */
  won: z.optional(z.boolean()),
  /** True for stages that follow the purchase. */
  after: z.optional(z.boolean()),
  /** Days without news after which a mark fades, until the team's own data says more. */
  staleDays: z.number().check(z.positive(), z.maximum(3650)),
});
export type Stage = z.infer<typeof Stage>;

/** Keys that write a note, choose a persona and take back while tagging. */
export const TAGGER_KEYS = ['N', 'P', 'Z'];

/** Can a stage of that view be tagged with this key? Journeys take digits, funnels letters, awareness either. */
export function codeFits(view: View, code: string): boolean {
  const keys = { journey: /^[0-9]$/, funnel: /^[A-Z]$/, awareness: /^[0-9A-Z]$/ };
  return keys[view].test(code) && !TAGGER_KEYS.includes(code);
}

export const StageModel = z
  .object({
    id: ModelId,
    view: View,
    name: Words,
    /** In order, each code once. */
    stages: z.array(Stage).check(
      z.minLength(2),
      z.maxLength(12),
      z.refine((stages) => new Set(stages.map(({ code }) => code)).size === stages.length, 'has a code twice'),
    ),
    /** Which stage of another model each stage of this one corresponds to: model id → own code → code there. */
    maps: z.optional(z.record(ModelId, z.record(Code, Code))),
    retired: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ view, stages }) => stages.every(({ code }) => codeFits(view, code)), 'has a code of another view'),
  );
export type StageModel = z.infer<typeof StageModel>;

/** The stage of that code, or undefined. */
export function stageOf(model: StageModel, code: string | undefined): Stage | undefined {
  return model.stages.find((stage) => stage.code === code);
}

/**
 * How far along the way to the purchase a stage lies, 0 to 1 (the middle of its share of the way); above 1 after the purchase.
 * Undefined when the model has no such stage.
 */
export function progress(model: StageModel, code: string): number | undefined {
  const at = model.stages.findIndex((stage) => stage.code === code);
  if (at < 0) return undefined;
  const before = model.stages.filter((stage) => !stage.after).length;
  return (at + 0.5) / before;
}
