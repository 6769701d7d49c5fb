import * as z from 'zod/mini';

const Short = z.string().check(z.minLength(1), z.maxLength(200));
const Body = z.string().check(z.minLength(1), z.maxLength(4000));
const Code = z.string().check(z.regex(/^[0-9A-Z]$/));

export const CHANNELS = ['email', 'linkedin', 'x', 'phone', 'meeting', 'web'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** An e-mail has parts; a reply on a social network is one short text. */
const EmailVariant = z.object({
  subject: Short,
  greeting: Short,
  /** Paragraphs, in order. */
  substance: z.array(Body).check(z.minLength(1)),
  /** The sentence that leads to the content's address. */
  offer: z.optional(Body),
  contact: z.optional(Short),
});

export const ContentItem = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  title: Short,
  /** What it is about, one sentence. */
  summary: Body,
  /** Where it can be read; absent for texts that are only said. */
  url: z.optional(z.string().check(z.regex(/^https?:\/\//), z.maxLength(2000))),
  /** Content type, e.g. `checklist`, `comparison`, `case study`. */
  type: Short,
  /** Persona names it is for; empty is everybody. */
  personas: z.array(Short),
  /** Codes of the default models. */
  journey: z.array(Code),
  funnel: z.array(Code),
  /** BCP 47. */
  language: Short,
  /** Minutes it takes to read or watch. */
  minutes: z.number().check(z.positive(), z.maximum(600)),
  depth: z.enum(['light', 'medium', 'deep']),
  /** ISO dates. */
  updated: z.iso.date(),
  /** Ready texts per channel, with fields {{firstName}}, {{company}}, {{title}}, {{link}}. */
  replies: z.optional(z.partialRecord(z.enum(['linkedin', 'x', 'phone', 'meeting', 'web']), Body)),
  email: z.optional(EmailVariant),
  retired: z.optional(z.boolean()),
});
export type ContentItem = z.infer<typeof ContentItem>;
