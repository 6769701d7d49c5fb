import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { isVisible, line, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

const PROFILE = /^\/u(?:ser)?\/([\w-]+)(?:\/(?!comments\/|m\/)\w+)?\/?$/;
const POSTS =
  /^\/((?:r|user)\/[\w-]+\/comments\/\w+)(?:\/|$)|^\/(r\/[\w-]+)(?:\/(?:new|hot|top|rising|best|controversial))?\/?$/;
/** Both front-ends say who wrote on the element itself: custom elements in the new one, `.thing` in the old. */
const MESSAGE =
  ':is(shreddit-comment[author], shreddit-post[author], .thing[data-author]:not([data-promoted="true"], .promoted)):not([author="[deleted]"], [data-author="[deleted]"])';
const AUTHOR = 'a[href*="/user/"]';
const BOT = /^AutoModerator$|[-_][Bb]ot$|[a-z]Bot$/;

const idOf = (link: Element | null, url: URL): Identity | undefined => fromHref(link?.getAttribute('href') ?? '', url);
const bare = (name: string): string => name.replace(/^u\//, '');

const user = (document: Document, url: URL): Identity | undefined =>
  idOf(document.querySelector(`:is(#header .user, reddit-header-large, reddit-header-small) ${AUTHOR}`), url);

/** The first link to the author that is the message's own: answers lie inside, and texts mention others. */
function author(message: Element, url: URL): Sighting | undefined {
  const name = message.getAttribute('author') ?? message.getAttribute('data-author') ?? '';
  const id = BOT.test(name) ? undefined : handle('reddit', name);
  const anchor = [...message.querySelectorAll(AUTHOR)].find(
    (link) => idOf(link, url) === id && link.closest(MESSAGE) === message && line(link),
  );
  return id && anchor ? { identities: [id], name: bare(text(anchor)), anchor, scope: message } : undefined;
}

/** Nobody has a name here but the one in the address: what shows it is the profile. */
function readProfile(document: Document, url: URL): Reading {
  const asked = handle('reddit', PROFILE.exec(url.pathname)?.[1] ?? '');
  const lines = [...document.querySelectorAll(':is(main, .side .titlebox) :is(h1, h2, p, span):not(:has(*))')];
  const anchor = lines.find((at) => handle('reddit', bare(text(at))) === asked && isVisible(at));
  return profileReading({
    asked,
    said: [anchor && asked],
    scope: anchor?.closest('.titlebox, section, header') ?? anchor?.parentElement ?? undefined,
    anchor,
    own: user(document, url) === asked,
    more: anchor ? { name: bare(text(anchor)) } : {},
  });
}

/** Reddit, new and old: profiles, and who posts and comments. */
export const reddit: Adapter = {
  id: 'reddit',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => handle('reddit', PROFILE.exec(url.pathname)?.[1] ?? '')?.replace('reddit:', 'user/'),
      read: readProfile,
    },
    posts: peoplePage({
      kind: 'thread',
      key: (url) => POSTS.exec(url.pathname)?.slice(1).find(Boolean),
      row: MESSAGE,
      name: AUTHOR,
      person: author,
      user,
      // Who deleted their account is nobody.
      empty: '[author="[deleted]"], [data-author="[deleted]"]',
    }),
  },
};
