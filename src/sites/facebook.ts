import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { identities, isVisible, line, shown, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

/** First words of addresses that are neither a person nor a page. */
const OWN_PAGES =
  /^(friends|bookmarks|memories|saved|business|policies|policy|terms|photo|photos|hashtag|fundraisers|public|games|recover|checkpoint|dialog|share|latest|onthisday|professional_dashboard|feeds|help|careers|legal|ad_center|.*\.php)$/i;
const TAB = /^\/([^/]+)(?:\/(?:about|friends|followers|following|photos|videos|reels|reviews|mentions)[\w/]*)?\/?$/;
const MEMBER = /^\/groups\/[^/]+\/user\/(\d+)\/?$/;
const POSTS =
  /^\/(?:|groups\/[^/]+(?:\/(?:posts|permalink)\/[^/]+)?|[\w.]+\/posts\/[^/]+|permalink\.php|photo(?:\.php)?)\/?$/;
const MESSAGE = ':is([role="article"], [aria-posinset])';
const AUTHOR = ':is([data-ad-rendering-role="profile_name"] a[href], a[href*="comment_id="])';

/** Whose profile, or tab of it, an address is. Pages have the same addresses as people. */
function profileAt(url: URL): Identity | undefined {
  const name = TAB.exec(url.pathname)?.[1];
  if (!name || (name !== 'profile.php' && OWN_PAGES.test(name))) return undefined;
  return fromHref(`${url.origin}/${name}${url.search}`);
}

/** Whom a link leads to: a profile, or a member of a group. */
function personIn(link: Element, url: URL): Identity | undefined {
  const href = link.getAttribute('href') ?? '';
  // An empty link, or one to a place on this page, names the page and not a person.
  const to = /^[^#]/.test(href) ? URL.parse(href, url) : null;
  const member = to && MEMBER.exec(to.pathname)?.[1];
  return member ? handle('facebook', member) : to ? profileAt(to) : undefined;
}

/** The shortcuts start with the user's own profile. */
const user = (document: Document, url: URL): Identity | undefined =>
  [...document.querySelectorAll('[role="navigation"] li a[href]')].map((link) => personIn(link, url)).find((id) => id);

/** The first link with words that leads to a person, and is no picture; a comment can stand inside a post. */
function author(message: Element, url: URL): Sighting | undefined {
  const anchor = [...message.querySelectorAll(AUTHOR)].find((link) => link.closest(MESSAGE) === message && line(link));
  const id = anchor && personIn(anchor, url);
  return id ? { identities: [id], name: text(anchor), anchor, scope: message } : undefined;
}

function readProfile(document: Document, url: URL): Reading {
  const main = [...document.querySelectorAll('[role="main"]')].find(isVisible);
  const anchor = main && shown(main, 'h1');
  const asked = profileAt(url);
  // The tabs below the name lead to more of whom it really is.
  const tabs = [...(main?.querySelectorAll('a[role="tab"][href], a[href*="/about"]') ?? [])];
  return profileReading({
    asked,
    said: identities(...tabs.map((link) => personIn(link, url))).slice(0, 1),
    scope: anchor && main,
    anchor,
    own: user(document, url) === asked,
  });
}

/** Facebook: profiles, and who writes in feeds, groups and comments. Built from its addresses. */
export const facebook: Adapter = {
  id: 'facebook',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => profileAt(url)?.slice('facebook:'.length),
      read: readProfile,
    },
    posts: peoplePage({
      kind: 'thread',
      key: (url) => (POSTS.test(url.pathname) ? `posts${url.pathname}${url.search}` : undefined),
      row: MESSAGE,
      name: AUTHOR,
      person: author,
      user,
    }),
  },
};
