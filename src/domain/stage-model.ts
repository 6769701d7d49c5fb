import * as z from 'zod/mini';

/** The buyer's journey looks forward from the buyer's side, the sales funnel backward from the seller's. */
export const View = z.enum(['journey', 'funnel']);
export type View = z.infer<typeof View>;

const Text = z.string().check(z.minLength(1), z.maxLength(600));
/** One digit or letter: it is the key that tags the stage. */
const Code = z.string().check(z.regex(/^[0-9A-Z]$/));

export const Stage = z.object({
  code: Code,
  name: Text,
  /** What the person does here, in one line. */
  meaning: Text,
  /** Six-digit hex; white text on it must have a contrast above 4.5. */
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  /** Whom this stage is found with. */
  who: z.optional(z.array(z.enum(['B2C', 'B2B']))),
  /** What to do here. */
  guidance: Text,
  /** What shows that a lead is here. */
  signals: z.array(Text),
  /** Content types that fit, best first. */
  content: z.array(Text),
  /** True for stages that follow the purchase. */
  after: z.optional(z.boolean()),
  /** Days without news after which the mark is shown as stale. */
  staleDays: z.number().check(z.positive()),
});
export type Stage = z.infer<typeof Stage>;

export const StageModel = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  view: View,
  name: Text,
  stages: z.array(Stage).check(z.minLength(2), z.maxLength(12)),
});
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
