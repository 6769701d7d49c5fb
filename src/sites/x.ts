import type { Identity } from '../domain/identity.ts';
import { fromHref, x as handle } from '../domain/identity.ts';
import { facts, isVisible, noRows, onePerPerson, rows, shown, text } from './dom.ts';
import type { Adapter, Memo, PageKind, Reading, Sighting } from './site.ts';

// The side column has suggestions, and hover cards lie in a layer of their own: neither is in the primary column.
const COLUMN = '[data-testid="primaryColumn"]';
const POST = `${COLUMN} article[data-testid="tweet"]`;
const CELL = `${COLUMN} [data-testid="UserCell"]:not(aside *)`;
const NAME = '[data-testid="UserName"]';
const PROFILE = /^(\w+)(\/(with_replies|media|likes|highlights|articles))?$/;
const PEOPLE =
  /^(\w+\/(followers|following|verified_followers|followers_you_follow)|\w+\/status\/\d+\/(retweets|reposts|likes)|i\/lists\/\d+\/(members|followers))$/;
const THREAD = /^(home$|\w+\/status\/\d+(?=$|\/(photo|video|quotes)\b)|i\/lists\/\d+$)/;

const parts = (url: URL): string[] => url.pathname.split('/').filter(Boolean);
const EMPTY = `${COLUMN} [data-testid="emptyState"]`;
const profileOf = (url: URL): Identity | undefined => handle(parts(url)[0] ?? '');
const path = (url: URL): string => parts(url).join('/').toLowerCase();
const isSearch = (url: URL): boolean => path(url) === 'search' && url.searchParams.has('q');

/** The account that is signed in. */
const user = (document: Document, url: URL): Identity | undefined =>
  fromHref(document.querySelector('[data-testid="AppTabBar_Profile_Link"]')?.getAttribute('href') ?? '', url);

/** The first link to a profile that shows text: the display name; the picture before it has none, the `@handle` comes after. */
function named(row: Element, names: Element, url: URL): Sighting | undefined {
  const anchor = shown(names, 'a[href]:not([aria-hidden="true"], [href*="/status/"])');
  const id = anchor && fromHref(anchor.getAttribute('href') ?? '', url);
  return anchor && id ? { identities: [id], name: text(anchor), anchor, scope: row } : undefined;
}

function author(post: Element, url: URL): Sighting | undefined {
  // A quoted post is drawn as one big link inside the post.
  const own = (selector: string): Element | undefined =>
    [...post.querySelectorAll(selector)].find((at) => !at.closest('article [role="link"]:not(a)'));
  const names = own('[data-testid="User-Name"]');
  const sighting = names && named(post, names, url);
  const language = own('[data-testid="tweetText"][lang]')?.getAttribute('lang') ?? '';
  return sighting && { ...sighting, ...facts({ language: /^[a-z]{2}(-|$)/.test(language) ? language : '' }) };
}

const listed =
  (page: PageKind, selector: string, read: (row: Element, url: URL) => Sighting | undefined) =>
  (document: Document, url: URL, memo: Memo): Reading => {
    const found = rows(document, selector, memo, (row) => read(row, url));
    if (!found.length && !document.querySelector(EMPTY)) {
      return noRows(document, page, selector, 'a[href]');
    }
    const own = user(document, url);
    return { state: 'read', page, sightings: onePerPerson(found.filter((sighting) => sighting.identities[0] !== own)) };
  };

const readPosts = listed('thread', POST, author);
const readCells = listed('list', CELL, (cell, url) => named(cell, cell, url));

function readProfile(document: Document, url: URL, memo: Memo): Reading {
  const page = 'record';
  const id = profileOf(url);
  const block = [...document.querySelectorAll(`${COLUMN} ${NAME}`)].find(isVisible);
  if (!block || !id) {
    return document.querySelector(EMPTY)
      ? { state: 'read', page, sightings: [] }
      : noRows(document, page, `${COLUMN}:has([data-testid="UserProfileHeader_Items"])`, NAME);
  }
  const anchor = shown(block, '[dir]');
  if (!anchor) return { state: 'broken', page, field: 'name' };
  const isHandle = (at: Element): boolean => text(at).startsWith('@') && handle(text(at)) === id;
  // The profile before may still be mounted while the address is already new.
  if (![...block.querySelectorAll('[dir]')].some(isHandle)) return { state: 'loading', page };
  if (user(document, url) === id) return { state: 'read', page, sightings: [] };
  const posts = rows(document, POST, memo, (post) => author(post, url)).filter((post) => post.identities[0] === id);
  const sighting: Sighting = {
    identities: [id],
    name: text(anchor),
    ...facts({ place: text(document.querySelector(`${COLUMN} [data-testid="UserLocation"]`)) }),
    anchor,
    scope: block,
    also: posts.map((post) => post.anchor),
    main: true,
  };
  return { state: 'read', page, sightings: [sighting] };
}

/** X: profiles, posts with their replies, timelines, and lists of people. */
export const x: Adapter = {
  id: 'x',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => (profileOf(url) ? PROFILE.exec(path(url))?.[1] : undefined),
      read: readProfile,
    },
    people: {
      kind: 'list',
      key: (url) =>
        PEOPLE.test(path(url))
          ? path(url)
          : isSearch(url) && url.searchParams.get('f') === 'user'
            ? `search${url.search}`
            : undefined,
      read: readCells,
    },
    posts: {
      kind: 'thread',
      key: (url) =>
        THREAD.exec(path(url))?.[1] ??
        (isSearch(url) && url.searchParams.get('f') !== 'user' ? `search${url.search}` : undefined),
      read: readPosts,
    },
  },
};
