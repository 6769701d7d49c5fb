import * as z from 'zod/mini';
import { Code, ModelId } from './stage-model.ts';
import { Language } from './words.ts';

const Short = z.string().check(z.minLength(1), z.maxLength(200));
const Body = z.string().check(z.minLength(1), z.maxLength(4000));
const Address = z.string().check(z.regex(/^https?:\/\//), z.maxLength(2000));

/** Networks that a reply can be written for; each has its own page rules. */
export const NETWORKS = [
  'linkedin',
  'x',
  'facebook',
  'instagram',
  'youtube',
  'reddit',
  'bluesky',
  'mastodon',
  'github',
] as const;
/** `social` is the reply for every network that has none of its own. */
export const CHANNELS = ['email', 'social', ...NETWORKS, 'chat', 'phone', 'meeting', 'web'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** Is this channel a social network? */
export function isSocial(channel: Channel): boolean {
  return channel === 'social' || (NETWORKS as readonly string[]).includes(channel);
}

/** An e-mail has parts; a reply on a social network is one short text. */
const EmailVariant = z.object({
  subject: Short,
  greeting: Short,
  /** Paragraphs, in order. */
  substance: z.array(Body).check(z.minLength(1), z.maxLength(20)),
  picture: z.optional(z.object({ address: Address, alt: Short })),
  /** The sentence that leads to the content's address. */
  offer: z.optional(Body),
  contact: z.optional(Short),
});

/** How much a piece asks of its reader. */
export const Depth = z.enum(['light', 'medium', 'deep']);
export type Depth = z.infer<typeof Depth>;

export const ContentItem = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  title: Short,
  /** What it is about, one sentence. */
  summary: Body,
  /** Where it can be read; absent for texts that are only said. */
  url: z.optional(Address),
  /** Content type, e.g. `checklist`, `comparison`, `case study`. */
  type: Short,
  /** Ids of the personas it is for; empty is everybody. */
  personas: z.array(Short).check(z.maxLength(50)),
  /** Stages of the buyer's journey, the sales funnel and awareness that it is for. */
  journey: z.array(Code).check(z.maxLength(12)),
  funnel: z.array(Code).check(z.maxLength(12)),
  awareness: z.optional(z.array(Code).check(z.maxLength(12))),
  /** The models that those codes belong to, where they are not the default ones. */
  models: z.optional(z.object({ journey: ModelId, funnel: ModelId })),
  language: Language,
  /** Minutes it takes to read or watch. */
  minutes: z.number().check(z.positive(), z.maximum(600)),
  depth: Depth,
  owner: z.optional(Short),
  /** ISO dates. */
  updated: z.iso.date(),
  /** From this day on it is out of date. */
  expires: z.optional(z.iso.date()),
  /** Ready texts per channel, with fields {{firstName}}, {{company}}, {{title}}, {{link}}. */
  replies: z.optional(z.partialRecord(z.enum(CHANNELS.filter((channel) => channel !== 'email')), Body)),
  email: z.optional(EmailVariant),
  /** Only for a lead who went quiet or dropped out, or who left a basket or an offer behind; absent is for every day. */
  moment: z.optional(z.enum(['win-back', 'recovery'])),
  retired: z.optional(z.boolean()),
});
export type ContentItem = z.infer<typeof ContentItem>;

/** Is a text made for that channel? */
export function hasText(item: Pick<ContentItem, 'email' | 'replies'>, channel: Channel): boolean {
  return Boolean(channel === 'email' ? item.email : item.replies?.[channel]);
}

/** Out of date is what nobody has updated for twelve months, or whose last day is over. `now` in milliseconds since 1970. */
export function isOld({ updated, expires }: Pick<ContentItem, 'updated' | 'expires'>, now: number): boolean {
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const day = (at: Date): string => at.toISOString().slice(0, 10);
  return updated < day(yearAgo) || (expires !== undefined && expires <= day(new Date(now)));
}
