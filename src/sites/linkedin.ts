import type { Identity } from '../domain/identity.ts';
import { fromHref, linkedin as memberOrSlug } from '../domain/identity.ts';
import {
  clean,
  facts,
  identities,
  isVisible,
  linkedIdentities,
  noRows,
  onePerPerson,
  rows,
  shown,
  text,
} from './dom.ts';
import type { Memo, PageKind, Reading, Sighting, Site } from './site.ts';

// Two front-ends are live at once: a server-driven one (hashed classes, `componentkey`) and a classic one. Selectors name both.
const TOPCARD = ':is([componentkey$="Topcard"], [id$="Topcard"], main section[data-member-id])';
const RESULT =
  ':is([data-view-name="people-search-result"], [data-view-name="search-entity-result-universal-template"], [data-chameleon-result-urn])';
const COMMENT =
  ':is(div[id^="replaceableComment_urn:li:comment:("], article.comments-comment-entity[data-id^="urn:li:comment"])';
const POST =
  ':is([data-testid="mainFeed"] [role="listitem"], div[componentkey^="expanded"][componentkey*="FeedType_MAIN_FEED"], div[id^="expanded"][id$="FeedType_FEED_DETAIL"], [data-urn^="urn:li:activity"], [data-view-name="feed-full-update"])';
const BODY = ':is([data-testid="expandable-text-box"], .update-components-text)';
const PERSON = 'a[href*="/in/"]';
const AUTHOR = `:is(${PERSON}, a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"])`;
/** The degree of connection, or an age like `2d`: lines near a name that are not a headline. */
const NO_HEADLINE = /^[·•]|^\d+\s?\p{L}{1,3}$/u;

const idOf = (link: Element | null | undefined, url: URL): Identity | undefined =>
  link ? fromHref(link.getAttribute('href') ?? '', url) : undefined;

const precedes = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) > 0;

/** The first line that a person sees below `root`: a visible element with text of its own, not one for screen readers. */
function line(root: Element): Element | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = clean(node.nodeValue) ? node.parentElement : null;
    if (at && !at.closest('.visually-hidden') && isVisible(at)) return at;
  }
  return undefined;
}

/** The paragraphs after a name and before `end` that tell about the person: headline, company, place. */
function linesAfter(name: Element, row: Element, end?: Element): Element[] {
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
function user(document: Document, url: URL): Identity | undefined {
  const own = document.querySelector(`:is(.global-nav, [data-testid="primary-nav"], .feed-identity-module) ${PERSON}`);
  let box = own ? null : document.querySelector('a[href*="/profile-views"]');
  while (box && !box.querySelector(PERSON)) box = box.parentElement;
  if (box?.querySelector(`:is(main, ${COMMENT}, ${POST})`)) return undefined;
  return idOf(own ?? box?.querySelector(PERSON), url);
}

const memberIn = (text: string | null | undefined): Identity | undefined => {
  const id = /(?:ref|fsd_profile(?:%3A|:))(ACo[\w-]+?)(?:Topcard$|&|$)/i.exec(text ?? '')?.[1];
  return id ? memberOrSlug(id) : undefined;
};

/** The member id that the links to write a message carry. */
const messaged = (root: Element): Identity | undefined =>
  memberIn(root.querySelector('a[href*="profileUrn="]')?.getAttribute('href'));

function readProfile(document: Document, url: URL): Reading {
  const page = 'record';
  const asked = fromHref(url.href);
  const name = shown(document, `${TOPCARD} :is(h1, h2)`) ?? nameAbove(document, url, asked);
  const card = name?.closest(TOPCARD) ?? name?.parentElement;
  if (!asked || !name || !card) {
    return shown(document, TOPCARD) ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const vanity = idOf(name.closest(PERSON) ?? card.querySelector(PERSON), url);
  const member = memberIn(card.getAttribute('componentkey') ?? card.id) ?? messaged(card);
  const said = identities(vanity, member);
  // The page before may still be mounted while the address is already new.
  if (said.length && !said.includes(asked)) return { state: 'loading', page };
  if (user(document, url) === asked || card.querySelector('a[href*="/edit/"]'))
    return { state: 'read', page, sightings: [] };

  const contact = card.querySelector('a[href*="/overlay/contact-info"]')?.closest('p')?.parentElement;
  const [headline, below] = linesAfter(name, card).filter((p) => !contact?.contains(p));
  const company =
    shown(card, 'button[aria-label^="Current company:"]') ??
    (below && below.parentElement === headline?.parentElement ? below : shown(card, '[role="button"]:has(figure) p'));
  // Addresses and numbers are shown in a dialog of their own, when the person asks for them.
  const dialog = url.pathname.includes('/overlay/contact-info') ? document.querySelector('[role="dialog"]') : null;
  const sighting: Sighting = {
    identities: identities(asked, ...said, ...(dialog ? linkedIdentities(dialog, url) : [])),
    name: text(name),
    ...facts({
      title: text(
        shown(
          card,
          '[data-generated-suggestion-target^="urn:li:fsu_profileActionDelegate"], .text-body-medium.break-words',
        ) ?? headline,
      ),
      company: text(company).split(' · ')[0] ?? '',
      place: text(shown(card, 'span.text-body-small.inline') ?? contact?.querySelector('p:not(:has(a))')),
    }),
    anchor: name,
    scope: card,
    main: true,
  };
  return { state: 'read', page, sightings: [sighting] };
}

/** Pages below a profile have no top card, but a link with the name back to it; a link like "View profile" is none. */
function nameAbove(document: Document, url: URL, asked: Identity | undefined): Element | undefined {
  if (keyParts(url).length < 3) return undefined;
  const links = [...document.querySelectorAll(PERSON)].filter((link) => idOf(link, url) === asked);
  return links.map(line).find((name) => name && document.title.includes(text(name)));
}

const keyParts = (url: URL): string[] => url.pathname.split('/').filter(Boolean);

/** One lead from the link with the name; undefined for companies. */
function lead(row: Element, link: Element, url: URL, end?: Element): Sighting | undefined {
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

function readResult(row: Element, url: URL): Sighting | undefined {
  if (row.parentElement?.closest(RESULT) || row.matches('[data-chameleon-result-urn$=":headless"]')) return undefined;
  // Links to mutual connections come after the one with the name.
  const link =
    shown(row, 'a[data-view-name="search-result-lockup-title"][href*="/in/"]') ??
    [...row.querySelectorAll(PERSON)].find((candidate) => line(candidate));
  return link && lead(row, link, url);
}

/** The author of a post or comment: linked before the text. Replies inside are rows of their own. */
function readMessage(row: Element, url: URL): Sighting | undefined {
  const isComment = row.matches(COMMENT);
  const mine = (at: Element): boolean => at.closest(isComment ? COMMENT : `:is(${COMMENT}, ${POST})`) === row;
  const body = [...row.querySelectorAll(BODY)].find(mine);
  const links = [...row.querySelectorAll(AUTHOR)].filter(
    (link) => mine(link) && !link.closest(BODY) && (!body || precedes(link, body)) && line(link),
  );
  // Above the author of a post may stand who liked or shared it; without a text there is no telling where this ends.
  const last = isComment || !body ? links[0] : links.at(-1);
  const link = links.find((other) => idOf(other, url) === idOf(last, url));
  return link && lead(row, link, url, body);
}

const listed =
  (page: PageKind, selector: string, link: string, read: (row: Element, url: URL) => Sighting | undefined) =>
  (document: Document, url: URL, memo: Memo): Reading => {
    const found = rows(document, selector, memo, (row) => read(row, url));
    const own = user(document, url);
    const leads = onePerPerson(found.filter((sighting) => !own || !sighting.identities.includes(own)));
    return found.length ? { state: 'read', page, sightings: leads } : noRows(document, page, selector, link);
  };

const readThread = listed('thread', `:is(${POST}, ${COMMENT})`, AUTHOR, readMessage);

/** LinkedIn: profiles, people search, and who writes in the feed and below posts. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  kind: 'social',
  hosts: ['https://www.linkedin.com/*'],
  onHost: (hostname) => hostname === 'www.linkedin.com',
  mode: 'panel',
  modeReason: 'LinkedIn does not want anything added to its pages, so you see everything in the side panel instead.',
  grade: 'read on a real page',
  seen: '2026-03',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => (keyParts(url)[0] === 'in' ? fromHref(url.href)?.slice('linkedin:'.length) : undefined),
      examples: [
        'https://www.linkedin.com/in/ada-example/',
        'https://www.linkedin.com/in/ada-example/details/experience/',
      ],
      read: readProfile,
    },
    search: {
      kind: 'list',
      key: (url) => (/^\/search\/results\/people\/?$/.test(url.pathname) ? `search/people${url.search}` : undefined),
      examples: ['https://www.linkedin.com/search/results/people/?keywords=engineer'],
      read: listed('list', RESULT, PERSON, readResult),
    },
    feed: {
      kind: 'thread',
      key: (url) => (/^\/feed\/?$/.test(url.pathname) ? 'feed' : undefined),
      examples: ['https://www.linkedin.com/feed/'],
      read: readThread,
    },
    post: {
      kind: 'thread',
      key: (url) => /^\/(?:feed\/update|posts)\/([^/]+)/.exec(url.pathname)?.[1],
      examples: [
        'https://www.linkedin.com/feed/update/urn:li:activity:1000000000000000001/',
        'https://www.linkedin.com/posts/ada-example_sample-activity-1000000000000000001-abcd',
      ],
      read: readThread,
    },
  },
};
