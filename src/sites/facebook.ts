import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { first, identities, isVisible, line, seen, shown, target } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { peoplePage, recordPage } from './pages.ts';
import type { Adapter, Sighting } from './site.ts';

/** First words of addresses that are neither a person nor a page. */
const OWN_PAGES =
  /^(friends|bookmarks|memories|saved|business|policies|policy|terms|photo|photos|hashtag|fundraisers|public|games|recover|checkpoint|dialog|share|latest|onthisday|professional_dashboard|feeds|help|careers|legal|ad_center|(?!profile\.php$).*\.php)$/i;
const TAB = /^\/([^/]+)(?:\/(?:about|friends|followers|following|photos|videos|reels|reviews|mentions)[\w/]*)?\/?$/;
const MEMBER = /^\/groups\/[^/]+\/user\/(\d+)\/?$/;
const POSTS =
  /^\/(?:|groups\/[^/]+(?:\/(?:posts|permalink)\/[^/]+)?|[\w.]+\/posts\/[^/]+|permalink\.php|photo(?:\.php)?)\/?$/;
const MESSAGE = ':is([role="article"], [aria-posinset])';
const SHORTCUT = '[role="navigation"] li a[href]';
const AUTHOR = ':is([data-ad-rendering-role="profile_name"] a[href], a[href*="comment_id="])';

/** Whose profile, or tab of it, an address is. Pages have the same addresses as people. */
function profileAt(url: URL): Identity | undefined {
  const name = TAB.exec(url.pathname)?.[1];
  return name && !OWN_PAGES.test(name) ? fromHref(`${url.origin}/${name}${url.search}`) : undefined;
}

const postsAt = ({ pathname, search }: URL): string | undefined =>
  POSTS.test(pathname) ? `posts${pathname}${search}` : undefined;

/** Whom a link leads to: a profile, or a member of a group. */
function personIn(link: Element | undefined, url: URL): Identity | undefined {
  const to = target(link, url);
  return to ? (profileAt(to) ?? handle('facebook', MEMBER.exec(to.pathname)?.[1] ?? '')) : undefined;
}

/** The shortcuts start with the user's own profile. */
const user = (document: Document, url: URL): Identity | undefined =>
  identities(...[...document.querySelectorAll(SHORTCUT)].map((link) => personIn(link, url)))[0];

/** The first link with words that leads to a person, and is no picture; a comment can stand inside a post. */
function author(message: Element, url: URL): Sighting | undefined {
  const anchor = first(message, AUTHOR, (link) => link.closest(MESSAGE) === message && line(link));
  return seen(message, anchor, [personIn(anchor, url)]);
}

function openProfile(document: Document, url: URL): OpenRecord {
  const main = first(document, '[role="main"]', isVisible);
  const anchor = main && shown(main, 'h1');
  // The tabs below the name lead to more of whom it really is.
  const tabs = [...(main?.querySelectorAll('a[role="tab"][href], a[href*="/about"]') ?? [])];
  const said = [identities(...tabs.map((link) => personIn(link, url)))[0]];
  return { said, scope: anchor && main, anchor, user: user(document, url) };
}

/** Facebook: profiles, and who writes in feeds, groups and comments. Built from its addresses. */
export const facebook: Adapter = {
  id: 'facebook',
  pages: {
    profile: recordPage(profileAt, openProfile),
    posts: peoplePage('thread', postsAt, { row: MESSAGE, name: AUTHOR, person: author, user }),
  },
};
