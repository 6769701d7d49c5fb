import * as z from 'zod/mini';
import { IdentityText, PageFacts } from '../../domain/event.ts';
import type { PageState, Seen } from '../../messages/protocol.ts';

/** What the panel needs of a page. */
export type PanelPage = Omit<PageState, 'chips'>;

export type HeardWord = { state: PanelPage } | { inserted: boolean } | { gone: true };

const Mark = z.object({ code: z.string().check(z.maxLength(1)), at: z.number(), fades: z.number() });
const Badge = z.object({
  lead: z.uuid(),
  name: z.string(),
  journey: z.optional(Mark),
  funnel: z.optional(Mark),
  ahead: z.nullable(z.enum(['buyer', 'seller'])),
  by: z.number(),
  pattern: z.optional(z.string()),
  persona: z.optional(z.string()),
  track: z.optional(z.string()),
});

const SeenPerson = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  name: z.string(),
  identities: z.array(IdentityText).check(z.minLength(1), z.maxLength(50)),
  facts: PageFacts,
  lead: z.optional(z.uuid()),
  badge: z.nullable(Badge),
  main: z.boolean(),
  selected: z.boolean(),
});

const State = z.object({
  site: z.string(),
  framed: z.optional(z.literal(true)),
  mode: z.enum(['chips', 'panel', 'off']),
  reading: z.enum(['unsupported', 'loading', 'read', 'broken']),
  field: z.optional(z.string()),
  page: z.optional(z.enum(['record', 'list', 'thread'])),
  seen: z.array(z.unknown()).check(z.maxLength(5000)),
  focus: z.nullable(z.string()),
  canInsert: z.boolean(),
});

/** What became of a text to be put in, or: the people in a frame are not there any more. */
const Short = z.union([z.object({ inserted: z.boolean() }), z.object({ gone: z.literal(true) })]);

/**
 * What a page said over the port, or undefined when it makes no sense. A person who cannot be read is left out; the others stay.
 */
export function parseWord(message: unknown): HeardWord | undefined {
  const short = z.safeParse(Short, message);
  if (short.success) return short.data;
  const said = z.safeParse(z.object({ state: State }), message);
  if (!said.success) return undefined;
  const { state } = said.data;
  // Sent messages drop what is undefined, so that an optional key is never there without a value.
  const seen = state.seen.flatMap((one) => (z.safeParse(SeenPerson, one).data as Seen | undefined) ?? []);
  return { state: { ...state, seen } as PanelPage };
}
