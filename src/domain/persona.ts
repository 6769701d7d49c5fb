import * as z from 'zod/mini';
import { Channel, Depth } from './content.ts';
import { Code, ModelId } from './stage-model.ts';
import { Language, Words } from './words.ts';

const Term = z.string().check(z.minLength(1), z.maxLength(100));
export const PersonaId = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

/** What a page or a person says about a lead that a persona can be told from. */
export const FIELDS = ['title', 'seniority', 'department', 'company', 'industry', 'place', 'size'] as const;

/** One thing that must hold: one of the terms is in the field, or the company's size (employees) lies between both ends. */
const Condition = z.union([
  z.object({
    field: z.enum(['title', 'seniority', 'department', 'company', 'industry', 'place']),
    any: z.array(Term).check(z.minLength(1), z.maxLength(200)),
  }),
  z.object({ field: z.literal('size'), from: z.optional(z.int()), to: z.optional(z.int()) }),
]);
export type Condition = z.infer<typeof Condition>;

export const Persona = z.object({
  id: PersonaId,
  name: Words,
  segment: z.enum(['B2B', 'B2C']),
  /** What they want and hold dear. */
  needs: Words,
  /** The language they are written to in, where a lead has none of its own. */
  language: z.optional(Language),
  /** Where they are found, best first. */
  channels: z.array(Channel).check(z.maxLength(20)),
  /** Each rule is a list of conditions that must all hold; one rule is enough. */
  rules: z.array(z.array(Condition).check(z.minLength(1), z.maxLength(10))).check(z.maxLength(50)),
  retired: z.optional(z.boolean()),
});
export type Persona = z.infer<typeof Persona>;

/** Leads a stage, takes part in it, must approve the next step without being part of it, or has nothing to do with it. */
export const PARTICIPATIONS = ['driver', 'participant', 'gatekeeper', 'uninvolved'] as const;
export const Participation = z.enum(PARTICIPATIONS);
export type Participation = z.infer<typeof Participation>;

/** The four dimensions of a persona at a stage of a journey. */
export const Cell = z.object({
  persona: PersonaId,
  model: ModelId,
  stage: Code,
  participation: Participation,
  /** What they need in order to move on. */
  needs: Words,
  /** What they do now. */
  activities: Words,
  content: z.object({
    /** Content types they like, best first. */
    types: z.array(Term).check(z.maxLength(20)),
    depth: z.optional(Depth),
    /** Document, video, call … */
    format: z.optional(Words),
  }),
  retired: z.optional(z.boolean()),
});
export type Cell = z.infer<typeof Cell>;

/** Words of job titles in many languages, by what they say of the person. */
export const TitleWords = z.object({
  seniority: z.record(Term, z.array(Term)),
  department: z.record(Term, z.array(Term)),
});
export type TitleWords = z.infer<typeof TitleWords>;
