import * as z from 'zod/mini';
import { ContentItem } from './content.ts';
import { canonical, type Identity } from './identity.ts';
import { StageModel, View } from './stage-model.ts';

/** Canonical identities only: what is stored can be looked up. */
export const IdentityText = z.pipe(
  z.string().check(
    z.maxLength(400),
    z.refine((text) => canonical(text) === text, 'is not a canonical identity'),
  ),
  z.transform((text) => text as Identity),
);

const Id = z.uuid();
const Line = z.string().check(z.minLength(1), z.maxLength(200));

/** What a page or a person says about a lead; a missing key says nothing, null takes the fact back. */
export const Facts = z.object({
  name: z.optional(Line),
  title: z.optional(z.nullable(Line)),
  company: z.optional(z.nullable(Line)),
  place: z.optional(z.nullable(Line)),
  language: z.optional(z.nullable(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)))),
  persona: z.optional(z.nullable(Line)),
  deal: z.optional(
    z.nullable(
      z.object({
        amount: z.number().check(z.nonnegative(), z.maximum(1e12)),
        currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
      }),
    ),
  ),
});
export type Facts = z.infer<typeof Facts>;

export const TOUCHPOINTS = [
  'email',
  'call',
  'meeting',
  'reply',
  'comment',
  'like',
  'visit',
  'download',
  'demo request',
  'share',
  'purchase',
] as const;
export const TouchpointKind = z.enum(TOUCHPOINTS);
export type TouchpointKind = z.infer<typeof TouchpointKind>;

/** What happened, without the envelope. */
export const Deed = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lead.added'),
    lead: Id,
    facts: Facts,
    identities: z.array(IdentityText).check(z.minLength(1), z.maxLength(50)),
  }),
  z.object({ type: z.literal('lead.edited'), lead: Id, facts: Facts }),
  z.object({ type: z.literal('identity.linked'), lead: Id, identity: IdentityText, evidence: z.optional(Line) }),
  z.object({ type: z.literal('identity.unlinked'), lead: Id, identity: IdentityText }),
  /** `lead` and `other` are one person; undoing it takes them apart again. */
  z.object({ type: z.literal('leads.joined'), lead: Id, other: Id, evidence: z.optional(Line) }),
  /** `lead` and `other` are two people, whatever a page says. */
  z.object({ type: z.literal('leads.parted'), lead: Id, other: Id }),
  z.object({
    type: z.literal('stage.tagged'),
    lead: Id,
    view: View,
    model: z.string().check(z.maxLength(60)),
    /** null takes the lead off this view. */
    stage: z.nullable(z.string().check(z.regex(/^[0-9A-Z]$/))),
    reason: z.optional(Line),
  }),
  z.object({ type: z.literal('note.added'), lead: Id, text: z.string().check(z.minLength(1), z.maxLength(4000)) }),
  z.object({
    type: z.literal('touchpoint.logged'),
    lead: Id,
    kind: TouchpointKind,
    channel: z.optional(Line),
    direction: z.enum(['in', 'out']),
    text: z.optional(z.string().check(z.maxLength(1000))),
    /** The content item that was shared. */
    content: z.optional(z.string().check(z.maxLength(80))),
  }),
  /** Takes back everything that was done to this lead in that batch. */
  z.object({ type: z.literal('undone'), lead: Id, undoes: Id }),
  z.object({ type: z.literal('content.saved'), item: ContentItem }),
  z.object({ type: z.literal('model.saved'), model: StageModel }),
]);
export type Deed = z.infer<typeof Deed>;

const Envelope = z.object({
  /** UUID v7: sorts by time, unique across devices. */
  id: Id,
  /** Milliseconds since 1970, when it happened. */
  at: z.number().check(z.nonnegative()),
  /** The device that wrote it. */
  device: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Who did it: a person, or the product by a rule that a person set. */
  by: z.enum(['person', 'product']),
  /** What was done in one go and is undone in one go. */
  batch: Id,
});

/** An immutable line of the journal. */
export const Event = z.intersection(Envelope, Deed);
export type Event = z.infer<typeof Event>;

export type LeadDeed = Extract<Deed, { lead: string }>;
export type LeadEvent = Extract<Event, { lead: string }>;
