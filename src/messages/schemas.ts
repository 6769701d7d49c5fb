import * as z from 'zod/mini';
import { IdentityText, PageFacts } from '../domain/event.ts';
import { PersonaId } from '../domain/persona.ts';
import { Code, PAIRED } from '../domain/stage-model.ts';
import type { PageCall } from './protocol.ts';

const Identities = z.array(IdentityText).check(z.minLength(1), z.maxLength(50));
const Person = z.object({ identities: Identities, facts: PageFacts, lead: z.optional(z.uuid()) });
const People = z.array(Person).check(z.minLength(1), z.maxLength(3000));
const Nothing = z.optional(z.null());

/** The shape of every call's input; a call without one does not compile. */
export const INPUTS = {
  hello: Nothing,
  lookup: z.object({ people: z.array(Identities).check(z.maxLength(3000)), main: z.optional(Person) }),
  tag: z.object({ people: People, batch: z.uuid(), view: z.enum(PAIRED), stage: z.nullable(Code) }),
  add: z.object({ people: People, batch: z.uuid() }),
  undo: z.object({ batch: z.uuid(), undoes: z.uuid() }),
  note: z.object({ people: People, batch: z.uuid(), text: z.string().check(z.minLength(1), z.maxLength(4000)) }),
  persona: z.object({ people: People, batch: z.uuid(), persona: PersonaId }),
  loadTagger: Nothing,
  openPanel: Nothing,
} satisfies Record<PageCall, z.ZodMiniType>;
