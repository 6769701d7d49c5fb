import * as z from 'zod/mini';
import { type Avatar, avatar } from './avatar.ts';
import { canonical } from './canonical.ts';
import { ContentItem } from './content.ts';
import type { Identity } from './identity.ts';
import { Participation } from './persona.ts';
import { Setup } from './setup.ts';
import { Code, ModelId, View } from './stage-model.ts';
import { TouchpointKind } from './touchpoint.ts';

/** Canonical identities only: what is stored can be looked up. */
export const IdentityText = z.pipe(
  z.string().check(
    z.maxLength(400),
    z.refine((text) => canonical(text) === text, 'is not a canonical identity'),
  ),
  z.transform((text) => text as Identity),
);

/** Canonical names of pictures only. */
const AvatarText = z.pipe(
  z.string().check(
    z.maxLength(120),
    z.refine((text) => avatar(text) === text, 'is not the name of a picture'),
  ),
  z.transform((text) => text as Avatar),
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
  /** A picture by which a page shows the person; what was seen before stays known. */
  avatar: z.optional(AvatarText),
  industry: z.optional(z.nullable(Line)),
  /** How many people work for the company. */
  size: z.optional(z.nullable(z.int().check(z.positive(), z.maximum(1e8)))),
  /** The id of a persona that a person chose; it goes before what rules say. */
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

/** What of it a page says. */
export const PageFacts = z.pick(Facts, {
  name: true,
  title: true,
  company: true,
  place: true,
  language: true,
  avatar: true,
});
export type PageFacts = z.infer<typeof PageFacts>;

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
    model: ModelId,
    /** null takes the lead off this view. */
    stage: z.nullable(Code),
    /** The product or matter it is about, where a lead has several; absent for the only or general one. */
    track: z.optional(Line),
    reason: z.optional(Line),
    /** The events that it rests on. */
    evidence: z.optional(z.array(Id).check(z.maxLength(50))),
    /** The proposal that was accepted. */
    proposal: z.optional(Line),
  }),
  /** A proposal that was turned down is not made again. */
  z.object({ type: z.literal('proposal.dismissed'), lead: Id, proposal: Line }),
  /** What this person does at a stage, whatever their persona says; null goes back to the persona. */
  z.object({
    type: z.literal('participation.set'),
    lead: Id,
    model: ModelId,
    stage: Code,
    participation: z.nullable(Participation),
  }),
  /** Do not remind of this lead before then. */
  z.object({ type: z.literal('reminder.snoozed'), lead: Id, until: z.number().check(z.nonnegative()) }),
  /** The reminder was dealt with; only news can bring it back. */
  z.object({ type: z.literal('reminder.done'), lead: Id }),
  z.object({ type: z.literal('note.added'), lead: Id, text: z.string().check(z.minLength(1), z.maxLength(4000)) }),
  z.object({
    type: z.literal('touchpoint.logged'),
    lead: Id,
    kind: TouchpointKind,
    channel: z.optional(Line),
    direction: z.enum(['in', 'out']),
    text: z.optional(z.string().check(z.maxLength(1000))),
    /** The page it happened on. */
    address: z.optional(z.string().check(z.maxLength(2000))),
    /** The signal rule that recognised it. */
    rule: z.optional(Line),
    /** The content item that was shared. */
    content: z.optional(z.string().check(z.maxLength(80))),
  }),
  /** Takes back everything that was done to this lead in that batch. */
  z.object({ type: z.literal('undone'), lead: Id, undoes: Id }),
  z.object({ type: z.literal('content.saved'), item: ContentItem }),
  z.object({ type: z.literal('setup.saved'), setup: Setup }),
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
