import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { identities, isVisible, rows, shown, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const PROFILE = /^\/profile\/([^/]+)\/?$/;
const PEOPLE = /^\/profile\/([^/]+\/(?:followers|follows|known-followers|post\/\w+\/(?:liked-by|reposted-by)))\/?$/;
const POSTS = /^\/(?:profile\/([^/]+\/(?:post|feed|lists)\/[\w-]+(?:\/quotes)?)\/?)?$/;
const POST = ':is([data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"])';
const PERSON = 'a[href^="/profile/"]';

const idOf = (link: Element | null | undefined, url: URL): Identity | undefined =>
  link ? fromHref(link.getAttribute('href') ?? '', url) : undefined;

/** The navigation has one link to a profile, the user's; those to feeds go on after the name. */
const user = (document: Document, url: URL): Identity | undefined =>
  [...document.querySelectorAll(`nav ${PERSON}`)].map((link) => idOf(link, url)).find((id) => id);

/** The handle that is shown: `@ada.example.com`. */
const handleIn = (root: ParentNode): Identity | undefined =>
  [...root.querySelectorAll('[dir]')]
    .map(text)
    .filter((line) => line.startsWith('@'))
    .map((line) => handle('bluesky', line))
    .find((id) => id);

/** The author stands in two links, name and `@handle`, or in one that holds both; who reposted stands above them. */
function author(post: Element, url: URL): Sighting | undefined {
  const id = handle('bluesky', post.getAttribute('data-testid')?.split('-by-')[1] ?? '');
  const links = [...post.querySelectorAll(PERSON)].filter(
    (link) => idOf(link, url) === id && text(link) && isVisible(link),
  );
  const at = links.findIndex((link, nth) => nth > 0 && text(link).startsWith('@'));
  const link = at > 0 ? links[at - 1] : links.find((one) => handleIn(one) === id);
  const anchor = link && (shown(link, '[dir]') ?? link);
  return id && anchor ? { identities: [id], name: text(anchor), anchor, scope: post } : undefined;
}

/** A card is one link: to the handle that it shows, or to the durable id behind it. */
function card(link: Element, url: URL): Sighting | undefined {
  const id = idOf(link, url);
  const anchor = shown(link, '[dir]');
  const stated = handleIn(link);
  if (!id || !anchor || !stated || (id !== stated && !id.startsWith('bluesky:did:'))) return undefined;
  return { identities: identities(id, stated), name: text(anchor), anchor, scope: link };
}

function readProfile(document: Document, url: URL, memo: Memo): Reading {
  const asked = fromHref(url.href);
  // Screens that were left stay mounted, out of sight.
  const scope = [...document.querySelectorAll('[data-testid="profileView"]')].find(isVisible);
  const stated = scope && handleIn(scope);
  // Only the address of the picture tells the durable id.
  const picture = scope?.querySelector('[data-testid="profileHeaderAviButton"] img[src*="/did:"]')?.getAttribute('src');
  const did = /\/(did:[a-z]+:[\w.%-]+)\//.exec(picture ?? '')?.[1];
  const posts = rows(document, POST, memo, (post) => author(post, url)).filter((post) => {
    return stated !== undefined && post.identities[0] === stated;
  });
  return profileReading({
    asked,
    said: [stated, did === undefined ? undefined : handle('bluesky', did)],
    scope,
    anchor: scope && shown(scope, '[data-testid="profileHeaderDisplayName"]'),
    own: stated !== undefined && user(document, url) === stated,
    more: { identities: identities(stated), also: posts.map((post) => post.anchor) },
  });
}

/** Bluesky: profiles, who follows and likes, and who writes in feeds and threads. */
export const bluesky: Adapter = {
  id: 'bluesky',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => (PROFILE.test(url.pathname) ? fromHref(url.href)?.slice('bluesky:'.length) : undefined),
      read: readProfile,
    },
    people: peoplePage({
      kind: 'list',
      key: (url) => PEOPLE.exec(url.pathname)?.[1],
      row: `main ${PERSON}`,
      name: '[dir]',
      person: card,
      user,
      empty: 'main:not(:has([role="progressbar"]))',
    }),
    posts: peoplePage({
      kind: 'thread',
      key: (url) => {
        const found = POSTS.exec(url.pathname);
        return found ? (found[1] ?? 'home') : undefined;
      },
      row: POST,
      name: PERSON,
      person: author,
      user,
    }),
  },
};
