import * as z from 'zod/mini';
import { NETWORKS } from './content.ts';
import { Code, ModelId } from './stage-model.ts';
import { TouchpointKind } from './touchpoint.ts';
import { Words } from './words.ts';

const Line = z.string().check(z.minLength(1), z.maxLength(200));

/** What a page, a call to action or a touchpoint means: it is labelled once and recognised from then on. */
export const SignalRule = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  name: Words,
  /** All that are given must hold. */
  when: z
    .object({
      /** Address of a page; `*` stands for anything: `www.example.com/pricing*`. */
      address: z.optional(Line),
      /** Words in the touchpoint's text, or on the button that was pressed; any of them, separated by commas. */
      label: z.optional(Line),
      /** The kind of touchpoint that was logged. */
      touchpoint: z.optional(TouchpointKind),
    })
    .check(z.refine(({ address, label, touchpoint }) => Boolean(address || label || touchpoint), 'says nothing')),
  /** What it is logged as. */
  kind: TouchpointKind,
  strength: z.enum(['weak', 'soft', 'hard']),
  /** Stages that it speaks for, at most one per model. */
  proposes: z.array(z.object({ model: ModelId, stage: Code })).check(z.maxLength(6)),
  /** Accept the proposal without asking. */
  accepts: z.boolean(),
  retired: z.optional(z.boolean()),
});
export type SignalRule = z.infer<typeof SignalRule>;

/** How people met on a social network are to be spoken to before they show interest in the product. */
export const NetworkRule = z.object({
  network: z.enum(NETWORKS),
  /** Content types that come first there, best first. */
  first: z.array(Line).check(z.maxLength(20)),
  /** Content types that would end the talk before they have shown interest. */
  later: z.array(Line).check(z.maxLength(20)),
  /** Longest reply, in characters. */
  length: z.int().check(z.positive()),
  /** The rule in words. */
  rule: Words,
});
export type NetworkRule = z.infer<typeof NetworkRule>;

/** A tactic for a stage: what to do beside writing to one person. */
export const Play = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  name: Words,
  /** They come to us, or we go to them. */
  direction: z.enum(['inbound', 'outbound']),
  cost: z.enum(['organic', 'paid']),
  /** Ids of personas; empty is everybody. */
  personas: z.array(Line).check(z.maxLength(50)),
  model: ModelId,
  stages: z.array(Code).check(z.minLength(1), z.maxLength(12)),
  steps: z.array(Words).check(z.minLength(1), z.maxLength(12)),
  /** The campaign it runs in, as web analytics names it. */
  campaign: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))),
  retired: z.optional(z.boolean()),
});
export type Play = z.infer<typeof Play>;
