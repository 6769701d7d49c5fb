import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { first, isVisible, named, ownPosts, seen, shown, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inPath, peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Sighting } from './site.ts';

const PROFILE = /^\/profile\/[^/]+\/?$/;
const PEOPLE = /^\/profile\/([^/]+\/(?:followers|follows|known-followers|post\/\w+\/(?:liked-by|reposted-by)))\/?$/;
const POSTS = /^\/profile\/([^/]+\/(?:post|feed|lists)\/[\w-]+(?:\/quotes)?)\/?$/;
const POST = ':is([data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"])';
const PERSON = 'a[href^="/profile/"]';

const EMPTY = 'main:not(:has([role="progressbar"]))';

const profileAt = ({ pathname, href }: URL): Identity | undefined =>
  PROFILE.test(pathname) ? fromHref(href) : undefined;
const postsAt = (url: URL): string | undefined => (url.pathname === '/' ? 'home' : inPath(POSTS)(url));

/** The navigation has one link to a profile, the user's; those to feeds go on after the name. */
const user = (document: Document, url: URL): Identity | undefined =>
  named(
    first(document, `nav ${PERSON}`, (link) => named(link, url)),
    url,
  );

const isHandle = (at: Element): boolean => text(at).startsWith('@') && !!handle('bluesky', text(at));

/** The handle that is shown: `@ada.example.com`. */
const handleIn = (root: Element | undefined): Identity | undefined =>
  handle('bluesky', text(root && first(root, '[dir]', isHandle)));

/** The author stands in two links, name and `@handle`, or in one that holds both; who reposted stands above them. */
function author(post: Element, url: URL): Sighting | undefined {
  const id = handle('bluesky', post.getAttribute('data-testid')?.split('-by-')[1] ?? '');
  const isTheirs = (link: Element): boolean => named(link, url) === id && text(link) !== '' && isVisible(link);
  const links = [...post.querySelectorAll(PERSON)].filter(isTheirs);
  const at = links.findIndex((link, nth) => nth > 0 && text(link).startsWith('@'));
  const link = links[at - 1] ?? links.find((one) => handleIn(one) === id);
  return seen(post, link && (shown(link, '[dir]') ?? link), [id]);
}

/** A card is one link: to the handle that it shows, or to the durable id behind it. */
function card(link: Element, url: URL): Sighting | undefined {
  const ids = [named(link, url), handleIn(link)];
  const isSure = ids[1] && (ids[0] === ids[1] || ids[0]?.startsWith('bluesky:did:'));
  return isSure ? seen(link, shown(link, '[dir]'), ids) : undefined;
}

function openProfile(document: Document, url: URL, memo: Memo): OpenRecord {
  // Screens that were left stay mounted, out of sight.
  const scope = first(document, '[data-testid="profileView"]', isVisible);
  const stated = handleIn(scope);
  const picture = scope?.querySelector('[data-testid="profileHeaderAviButton"]') ?? null;
  // Only the address of the picture tells the durable id.
  const address = picture?.querySelector('img')?.getAttribute('src');
  const said = [stated, handle('bluesky', /\/(did:[a-z]+:[\w.%-]+)\//.exec(address ?? '')?.[1] ?? '')];
  const anchor = scope && shown(scope, '[data-testid="profileHeaderDisplayName"]');
  const also = ownPosts(document, POST, memo, stated, (post) => author(post, url));
  return { said, scope, anchor, user: user(document, url), ids: [stated], more: { picture, also } };
}

/** Bluesky: profiles, who follows and likes, and who writes in feeds and threads. */
export const bluesky: Adapter = {
  id: 'bluesky',
  pages: {
    profile: recordPage(profileAt, openProfile),
    people: peoplePage('list', inPath(PEOPLE), {
      row: `main ${PERSON}`,
      name: '[dir]',
      person: card,
      user,
      empty: EMPTY,
    }),
    posts: peoplePage('thread', postsAt, { row: POST, name: PERSON, person: author, user }),
  },
};
