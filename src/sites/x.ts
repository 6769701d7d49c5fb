import { x as handle, type Identity } from '../domain/identity.ts';
import { first, isVisible, named, ownPosts, seen, shown, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

// The side column has suggestions, and hover cards lie in a layer of their own: neither is in the primary column.
const COLUMN = '[data-testid="primaryColumn"]';
const POST = `${COLUMN} article[data-testid="tweet"]`;
const CELL = `${COLUMN} [data-testid="UserCell"]:not(aside *)`;
const EMPTY = `${COLUMN} [data-testid="emptyState"]`;
const NAME = 'a[href]:not([aria-hidden="true"], [href*="/status/"])';
const PROFILE = /^\w+(\/(with_replies|media|likes|highlights|articles))?$/;
const PEOPLE =
  /^(\w+\/(followers|following|verified_followers|followers_you_follow)|\w+\/status\/\d+\/(retweets|reposts|likes)|i\/lists\/\d+\/(members|followers)|search\?(?=.*\bq=)(?=.*\bf=user(&|$)).*)$/;
const THREAD =
  /^(home$|search\?(?=.*\bq=)(?!.*\bf=user(&|$)).*|\w+\/status\/\d+(?=$|\/(photo|video|quotes)\b)|i\/lists\/\d+$)/;

const path = (url: URL): string => url.pathname.split('/').filter(Boolean).join('/').toLowerCase();
const profileOf = (url: URL): Identity | undefined => handle(path(url).split('/')[0] ?? '');
const listAt = (pattern: RegExp) => (url: URL) =>
  pattern.exec(path(url) === 'search' ? `search${url.search}` : path(url))?.[1];

const user = (document: Document, url: URL): Identity | undefined =>
  named(document.querySelector('[data-testid="AppTabBar_Profile_Link"]'), url);
const listed = { name: 'a[href]', user, empty: EMPTY };

/** The first link to a profile that shows text: the display name; the picture before it has none, the `@handle` comes after. */
function person(row: Element, url: URL, names = row, language = ''): Sighting | undefined {
  const anchor = shown(names, NAME);
  return seen(row, anchor, [named(anchor, url)], { language });
}

function author(post: Element, url: URL): Sighting | undefined {
  // A quoted post is drawn as one big link inside the post.
  const own = (selector: string) => first(post, selector, (at) => !at.closest('article [role="link"]:not(a)'));
  const names = own('[data-testid="User-Name"]');
  const language = own('[data-testid="tweetText"][lang]')?.getAttribute('lang') ?? '';
  return names && person(post, url, names, /^[a-z]{2}(-|$)/.test(language) ? language : '');
}

function openProfile(document: Document, url: URL, memo: Memo, own: Identity): OpenRecord | Reading {
  const block = first(document, `${COLUMN} [data-testid="UserName"]`, isVisible);
  if (!block && document.querySelector(EMPTY)) return { state: 'read', page: 'record', sightings: [] };
  const scope = block ?? document.querySelector(`${COLUMN} [data-testid="UserProfileHeader_Items"]`);
  const said = [...(block?.querySelectorAll('[dir]') ?? [])].map(text).filter((line) => line.startsWith('@'));
  const place = text(document.querySelector(`${COLUMN} [data-testid="UserLocation"]`));
  // It stands beside what holds the name.
  const picture = document.querySelector(`${COLUMN} [data-testid="UserAvatar-Container-${own.slice(2)}" i]`);
  const also = ownPosts(document, POST, memo, own, (post) => author(post, url));
  const anchor = block && shown(block, '[dir]');
  const more = { place, picture, also };
  return { said: said.map(handle), scope, anchor, user: user(document, url), more };
}

/** X: profiles, posts with their replies, timelines, and lists of people. */
export const x: Adapter = {
  id: 'x',
  pages: {
    profile: recordPage((url) => (PROFILE.test(path(url)) ? profileOf(url) : undefined), openProfile),
    people: peoplePage('list', listAt(PEOPLE), { ...listed, row: CELL, person }),
    posts: peoplePage('thread', listAt(THREAD), { ...listed, row: POST, person: author }),
  },
};
