import * as z from 'zod/mini';

const Text = z.string().check(z.minLength(1), z.maxLength(120));

/** Scheme, host and port, without a path. */
const ORIGIN = /^https?:\/\/[^\s/?#@]+$/;
/** A path with `*` for what names the record, with parameters and a route after `#` where they count. */
const PATTERN = /^\/[^\s"<>\\]{0,400}$/;
/** An element by its tag, attributes and classes; never by its place among others. */
const ELEMENT =
  '(?=[a-z.[])(?:[a-z][a-z0-9-]*)?(?:\\.[A-Za-z][\\w-]*|\\[[a-z][\\w-]*(?:\\^?="[^"\\\\\\n\\r\\f]{1,80}")?\\])*';
const SELECTOR = new RegExp(`^${ELEMENT}(?: (?:> )?${ELEMENT}){0,8}$`);

const Pattern = z.string().check(z.regex(PATTERN, 'is not the pattern of an address'));
const Selector = z.string().check(z.maxLength(300), z.regex(SELECTOR, 'is not a way to an element'));

/** So many steps lead to a place, at most: every shadow root on the way takes one or two. */
export const MAX_STEPS = 24;

/** One step from an element, or from the page, to what is meant. */
const Step = z.union([
  /** The element below that this selector tells. */
  z.strictObject({ find: Selector }),
  /** What stands beside this label, or is labelled by it. */
  z.strictObject({ label: Text }),
  /** The cell of a row that stands under this heading. */
  z.strictObject({ column: Text }),
  /** The link to an address of this kind. */
  z.strictObject({ link: Pattern }),
  /** The open shadow root of the element that this selector tells: of one below, or of the element itself. */
  z.strictObject({ into: Selector }),
]);
export type Step = z.infer<typeof Step>;

/** The steps one after the other; without any, the row itself. */
const Anchor = z.array(Step).check(z.maxLength(MAX_STEPS));
export type Anchor = z.infer<typeof Anchor>;

/** How to read the people of one kind of page, as a user has shown it. */
export const TaughtPage = z
  .object({
    id: z.uuid(),
    version: z.literal(1),
    origin: z.string().check(z.regex(ORIGIN, 'is not the address of a site')),
    /** What the user calls the site. */
    site: Text,
    page: z.enum(['record', 'list']),
    /** It stands in a frame of other pages. */
    framed: z.optional(z.literal(true)),
    /** Which addresses are such a page. */
    address: Pattern,
    /** The addresses of the people in a list, as links in their rows have them. */
    records: z.optional(Pattern),
    anchors: z.object({
      /** The shadow root in which the rows of a list stand. */
      within: z.optional(Anchor),
      /** Every row of a list. */
      row: z.optional(Selector),
      name: Anchor,
      title: z.optional(Anchor),
      company: z.optional(Anchor),
      /** An e-mail address, a phone number or a link to a profile. */
      email: z.optional(Anchor),
    }),
    retired: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ page, anchors }) => (page === 'list') === (anchors.row !== undefined),
      'must have rows if it is a list',
    ),
    z.refine(({ page, anchors }) => page === 'list' || anchors.name.length > 0, 'does not say where the name is'),
  );
export type TaughtPage = z.infer<typeof TaughtPage>;

/** What of a person a page can be taught to show. */
export type TaughtField = Exclude<keyof TaughtPage['anchors'], 'row' | 'within'>;

/** In the order in which they are tried: an address without a star tells its page more exactly. */
export function exactFirst(pages: readonly TaughtPage[]): TaughtPage[] {
  const stars = ({ address }: TaughtPage): number => address.split('*').length;
  return pages.toSorted((a, b) => stars(a) - stars(b));
}
