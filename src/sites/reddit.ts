import { handle, type Identity } from '../domain/identity.ts';
import { first, isVisible, line, named, seen, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inPath, peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Sighting } from './site.ts';

const PROFILE = /^\/u(?:ser)?\/([\w-]+)(?:\/(?!comments\/|m\/)\w+)?\/?$/;
const POSTS =
  /^\/((?:r|user)\/[\w-]+\/comments\/\w+)(?:\/|$)|^\/(r\/[\w-]+)(?:\/(?:new|hot|top|rising|best|controversial))?\/?$/;
/** Who deleted their account is nobody. */
const DELETED = '[author="[deleted]"], [data-author="[deleted]"]';
const OLD = '.thing[data-author]:not([data-promoted="true"], .promoted)';
/** Both front-ends say who wrote on the element itself: custom elements in the new one, `.thing` in the old. */
const MESSAGE = `:is(shreddit-comment[author], shreddit-post[author], ${OLD}):not(${DELETED})`;
const AUTHOR = 'a[href*="/user/"]';
const BOT = /^AutoModerator$|[-_][Bb]ot$|[a-z]Bot$/;

const profileAt = (url: URL): Identity | undefined => handle('reddit', PROFILE.exec(url.pathname)?.[1] ?? '');
const bare = (at: Element | undefined): string => text(at).replace(/^u\//, '');

const user = (document: Document, url: URL): Identity | undefined =>
  named(document.querySelector(`:is(#header .user, reddit-header-large, reddit-header-small) ${AUTHOR}`), url);

/** The first link to the author that is the message's own: answers lie inside, and texts mention others. */
function author(message: Element, url: URL): Sighting | undefined {
  const name = message.getAttribute('author') ?? message.getAttribute('data-author') ?? '';
  const id = BOT.test(name) ? undefined : handle('reddit', name);
  const isTheirs = (link: Element) => named(link, url) === id && link.closest(MESSAGE) === message && line(link);
  const anchor = first(message, AUTHOR, isTheirs);
  return seen(message, anchor, [id], { name: bare(anchor) });
}

/** Nobody has a name here but the one in the address: what shows it is the profile. */
function openProfile(document: Document, url: URL, _memo: Memo, own: Identity): OpenRecord {
  const isName = (at: Element): boolean => handle('reddit', bare(at)) === own && isVisible(at);
  const anchor = first(document, ':is(main, .side .titlebox) :is(h1, h2, p, span):not(:has(*))', isName);
  const scope = anchor?.closest('.titlebox, section, header') ?? anchor?.parentElement;
  return { said: [own], scope, anchor, user: user(document, url), more: { name: bare(anchor) } };
}

/** Reddit, new and old: profiles, and who posts and comments. */
export const reddit: Adapter = {
  id: 'reddit',
  pages: {
    profile: recordPage(profileAt, openProfile),
    posts: peoplePage('thread', inPath(POSTS), { row: MESSAGE, name: AUTHOR, person: author, user, empty: DELETED }),
  },
};
