import type { Identity } from '../../domain/identity.ts';
import { fromScheme, linkedinProfile, linkedin as memberOrSlug, xProfile } from '../../domain/identity.ts';
import { facts, identities, isVisible, line, noRows, onePerPerson, rows, shown, text } from '../dom.ts';
import type { Memo, PageKind, Reading, Sighting } from '../site.ts';

// Two front-ends are live at once: a server-driven one (hashed classes, `componentkey`) and a classic one. Selectors name both.
/** A comment; replies to it lie inside. */
export const COMMENT =
  ':is(div[id^="replaceableComment_urn:li:comment:("], article.comments-comment-entity[data-id^="urn:li:comment"])';
/** A post in the feed or on a page of its own. */
export const POST =
  ':is([data-testid="mainFeed"] [role="listitem"], div[componentkey^="expanded"][componentkey*="FeedType_MAIN_FEED"], div[id^="expanded"][id$="FeedType_FEED_DETAIL"], [data-urn^="urn:li:activity"], [data-view-name="feed-full-update"])';
/** A link to a person's profile. */
export const PERSON = 'a[href*="/in/"]';
/** The degree of connection, or an age like `2d`: lines near a name that are not a headline. */
const NO_HEADLINE = /^[·•]|^\d+\s?\p{L}{1,3}$/u;

/** The profile that a link leads to; undefined for all other links. */
export function idOf(link: Element | null | undefined, url: URL): Identity | undefined {
  const address = link?.getAttribute('href') && URL.parse(link.getAttribute('href') ?? '', url);
  return address ? linkedinProfile(address) : undefined;
}

/** What a dialog with contact details names. Not by `fromHref`: that would bring every other network into these pages. */
export function contactsIn(dialog: Element, url: URL): Identity[] {
  const links = [...dialog.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return identities(
    ...links.map((href) => {
      const address = href && URL.parse(href, url);
      return fromScheme(href) ?? (address ? (linkedinProfile(address) ?? xProfile(address)) : undefined);
    }),
  );
}

/** Does one node come before the other? */
export const precedes = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) > 0;

/** The paragraphs after a name and before `end` that tell about the person: headline, company, place. */
export function linesAfter(name: Element, row: Element, end?: Element): Element[] {
  const after = [...row.querySelectorAll('p')].filter(
    (p) =>
      precedes(name, p) &&
      !name.contains(p) &&
      (!end || (precedes(p, end) && !p.contains(end))) &&
      text(p) &&
      isVisible(p),
  );
  const degree = after.find((p) => NO_HEADLINE.test(text(p)));
  const told = after.filter((p) => !NO_HEADLINE.test(text(p)));
  // Pronouns stand beside the degree, the headline below both.
  const below = told.filter((p) => p.parentElement !== degree?.parentElement);
  return below.length ? below : told;
}

/** The user is never a lead: linked in the navigation, or in the card that counts the visitors of the own profile. */
export function user(document: Document, url: URL): Identity | undefined {
  const own = document.querySelector(`:is(.global-nav, [data-testid="primary-nav"], .feed-identity-module) ${PERSON}`);
  let box = own ? null : document.querySelector('a[href*="/profile-views"]');
  while (box && !box.querySelector(PERSON)) box = box.parentElement;
  if (box?.querySelector(`:is(main, ${COMMENT}, ${POST})`)) return undefined;
  return idOf(own ?? box?.querySelector(PERSON), url);
}

/** The member id in a key of the page, or in the address of a message to somebody. */
export const memberIn = (text: string | null | undefined): Identity | undefined => {
  const id = /(?:ref|fsd_profile(?:%3A|:))(ACo[\w-]+?)(?:Topcard$|&|$)/i.exec(text ?? '')?.[1];
  return id ? memberOrSlug(id) : undefined;
};

/** The member id that the links to write a message carry. */
export const messaged = (root: Element): Identity | undefined =>
  memberIn(root.querySelector('a[href*="profileUrn="]')?.getAttribute('href'));

/** One lead from the link with the name; undefined for companies. */
export function lead(row: Element, link: Element, url: URL, end?: Element): Sighting | undefined {
  const id = idOf(link, url);
  const anchor = line(link);
  if (!id || !anchor) return undefined;
  const classic =
    '.comments-comment-meta__description-subtitle, .update-components-actor__description, .t-14.t-black.t-normal';
  const headline =
    shown(row, `:is(${classic}) [aria-hidden="true"]`) ?? shown(row, classic) ?? linesAfter(anchor, row, end)[0];
  return {
    identities: identities(id, messaged(row)),
    name: text(anchor),
    ...facts({ title: headline && headline.closest(COMMENT) === anchor.closest(COMMENT) ? text(headline) : '' }),
    anchor,
    scope: row,
  };
}

/** A reader of all rows that match `selector`, each of which has a `link` with the name; the user is none of them. */
export const listed =
  (page: PageKind, selector: string, link: string, read: (row: Element, url: URL) => Sighting | undefined) =>
  (document: Document, url: URL, memo: Memo): Reading => {
    const found = rows(document, selector, memo, (row) => read(row, url));
    const own = user(document, url);
    const leads = onePerPerson(found.filter((sighting) => !own || !sighting.identities.includes(own)));
    return found.length ? { state: 'read', page, sightings: leads } : noRows(document, page, selector, link);
  };
