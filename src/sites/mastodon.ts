import { handle, type Identity } from '../domain/identity.ts';
import { isVisible, rows, shown, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const PROFILE = /^\/@([^/]+)(?:\/(?:with_replies|media|featured|tagged\/[^/]+))?\/?$/;
const PEOPLE = /^\/(directory|@[^/]+\/(?:followers|following|\d+\/(?:reblogs|favourites)))\/?$/;
const POSTS = /^\/(home|public(?:\/(?:local|remote))?|tags\/[^/]+|lists\/\d+|@[^/]+\/\d+(?:\/quotes)?)\/?$/;
/** A quoted post is a post inside a post; who boosted stands above it. */
const POST = ':is(.status[data-id]:not(.status--is-quote), .detailed-status)';
const NAME = ':is(.display-name__html, bdi)';
const AUTHOR = `:is(.status__display-name, .detailed-status__display-name, header a[data-hover-card-account]:has(${NAME}))`;
const CARD = '.column a[data-hover-card-account], .column .account__display-name';

/** The path of a page, which the advanced and the old interface put below one of their own. */
const path = (url: URL): string => url.pathname.replace(/^\/(deck|web)(?=\/)/, '');

/** `/@ada` is local: its host is the one that the page says it serves, which can be another than its own. */
function account(href: string | null | undefined, url: URL, document: Document): Identity | undefined {
  // An empty link, or one to a place on this page, names the page and not a person.
  const to = /^[^#]/.test(href ?? '') ? URL.parse(href ?? '', url) : null;
  const name = to?.origin === url.origin ? /^\/@([^/]+)/.exec(path(to))?.[1] : undefined;
  if (!name) return undefined;
  const served = /"domain":"([^"\\]+)"/.exec(document.querySelector('#initial-state')?.textContent ?? '')?.[1];
  return handle('mastodon', name.includes('@') ? name : `${name}@${served ?? url.host}`);
}

const user = (document: Document, url: URL): Identity | undefined =>
  account(document.querySelector('.navigation-bar a[href*="/@"]')?.getAttribute('href'), url, document);

function person(row: Element, link: Element | null, url: URL): Sighting | undefined {
  const id = account(link?.getAttribute('href'), url, row.ownerDocument);
  const anchor = link && shown(link, NAME);
  return id && anchor ? { identities: [id], name: text(anchor), anchor, scope: row } : undefined;
}

const author = (post: Element, url: URL): Sighting | undefined => person(post, post.querySelector(AUTHOR), url);

function readProfile(document: Document, url: URL, memo: Memo): Reading {
  const asked = account(url.href, url, document);
  const heading = [...document.querySelectorAll('.column h1:not(.column-header)')].find(isVisible);
  const scope = heading?.closest('.column') ?? undefined;
  // The numbers below the name lead to the lists of whom it really is.
  const counts = [...(scope?.querySelectorAll('a[href$="/followers"], a[href$="/following"]') ?? [])];
  const posts = rows(document, `.column ${POST}`, memo, (post) => author(post, url));
  return profileReading({
    asked,
    said: counts.map((link) => account(link.getAttribute('href'), url, document)).slice(0, 1),
    scope,
    anchor: heading && (shown(heading, ':scope > :not(small)') ?? heading),
    own: user(document, url) === asked,
    more: { also: posts.filter((post) => post.identities[0] === asked).map((post) => post.anchor) },
  });
}

/** Mastodon: one address for a person on each host that shows them, one identity for all. */
export const mastodon: Adapter = {
  id: 'mastodon',
  recognise: (document) => !!document.querySelector('#mastodon:is(.app-holder, [data-props])'),
  pages: {
    profile: {
      kind: 'record',
      key: (url) => PROFILE.exec(path(url))?.[1]?.toLowerCase().replace(/^/, '@'),
      read: readProfile,
    },
    people: peoplePage({
      kind: 'list',
      key: (url) => PEOPLE.exec(path(url))?.[1],
      row: CARD,
      name: NAME,
      person: (link, url) => person(link.closest('.account, article') ?? link, link, url),
      user,
      empty: '.empty-column-indicator',
    }),
    posts: peoplePage({
      kind: 'thread',
      key: (url) => POSTS.exec(path(url))?.[1],
      row: `.column ${POST}`,
      name: NAME,
      person: author,
      user,
      empty: '.empty-column-indicator',
    }),
  },
};
