import { handle, type Identity } from '../domain/identity.ts';
import { first, isVisible, ownPosts, seen, shown, target } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Sighting } from './site.ts';

const PROFILE = /^\/@([^/]+)(?:\/(?:with_replies|media|featured|tagged\/[^/]+))?\/?$/;
const PEOPLE = /^\/(directory|@[^/]+\/(?:followers|following|\d+\/(?:reblogs|favourites)))\/?$/;
const POSTS = /^\/(home|public(?:\/(?:local|remote))?|tags\/[^/]+|lists\/\d+|@[^/]+\/\d+(?:\/quotes)?)\/?$/;
/** A quoted post is a post inside a post; who boosted stands above it. */
const POST = '.column :is(.status[data-id]:not(.status--is-quote), .detailed-status)';
const NAME = ':is(.display-name__html, bdi)';
const AUTHOR = `:is(.status__display-name, .detailed-status__display-name, header a[data-hover-card-account]:has(${NAME}))`;
const CARD = '.column a[data-hover-card-account], .column .account__display-name';

/** The path of a page, which the advanced and the old interface put below one of their own. */
const path = (url: URL): string => url.pathname.replace(/^\/(deck|web)(?=\/)/, '');
const at = (pattern: RegExp) => (url: URL) => pattern.exec(path(url))?.[1]?.toLowerCase();

/** `ada` is local: the host is the one that the page says it serves, which can be another than its own. */
function account(name = '', { host }: URL, document?: Document): Identity | undefined {
  const served = /"domain":"([^"\\]+)"/.exec(document?.querySelector('#initial-state')?.textContent ?? '')?.[1];
  return handle('mastodon', name.includes('@') ? name : `${name}@${served ?? host}`);
}
const profileAt = (url: URL, document?: Document): Identity | undefined =>
  account(PROFILE.exec(path(url))?.[1], url, document);
function whom(link: Element | null | undefined, url: URL, document: Document): Identity | undefined {
  const to = target(link, url);
  const name = to?.origin === url.origin ? /^\/@([^/]+)/.exec(path(to))?.[1] : undefined;
  return account(name, url, document);
}

const user = (document: Document, url: URL): Identity | undefined =>
  whom(document.querySelector('.navigation-bar a[href*="/@"]'), url, document);
const person = (row: Element, link: Element | null, url: URL): Sighting | undefined =>
  seen(row, link && shown(link, NAME), [whom(link, url, row.ownerDocument)]);
const author = (post: Element, url: URL) => person(post, post.querySelector(AUTHOR), url);
const card = (link: Element, url: URL) => person(link.closest('.account, article') ?? link, link, url);
const listed = { name: NAME, user, empty: '.empty-column-indicator' };

function openProfile(document: Document, url: URL, memo: Memo): OpenRecord {
  const own = profileAt(url, document);
  const heading = first(document, '.column h1:not(.column-header)', isVisible);
  const scope = heading?.closest('.column');
  // The numbers below the name lead to the lists of whom it really is.
  const said = [whom(scope?.querySelector('a[href$="/followers"], a[href$="/following"]'), url, document)];
  const also = ownPosts(document, POST, memo, own, (post) => author(post, url));
  const anchor = heading && (shown(heading, ':scope > :not(small)') ?? heading);
  return { own, said, scope, anchor, user: user(document, url), more: { also } };
}

/** Mastodon: one address for a person on each host that shows them, one identity for all. */
export const mastodon: Adapter = {
  id: 'mastodon',
  recognise: (document) => !!document.querySelector('#mastodon:is(.app-holder, [data-props])'),
  pages: {
    profile: recordPage((url) => profileAt(url), openProfile),
    people: peoplePage('list', at(PEOPLE), { ...listed, row: CARD, person: card }),
    posts: peoplePage('thread', at(POSTS), { ...listed, row: POST, person: author }),
  },
};
