import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { first, line, named, seen, shown, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inPath, peoplePage, recordPage } from './pages.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

const THREAD = /^\/([\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+)(?:\/|$)/;
const PEOPLE = /^\/([\w.-]+\/[\w.-]+\/(?:stargazers|watchers)|orgs\/[\w-]+\/people)(?:\/|$)/;
const PERSON = 'a[href]:is([data-hovercard-url^="/users/"], [data-hovercard-type="user"])';
/** Each message has an id by which it is linked; so have some things around and in it. */
const MESSAGE = ':is([data-testid="issue-body"], [id^="issue"], [id^="discussion"], [id^="pullrequest"])';
const MESSAGE_ID = /^((issue|discussion)(comment)?|pullrequest(review)?)-\d+$|^discussion_r\d+$/;
const WORDS = '.comment-body, .markdown-body, [data-testid="markdown-body"]';
const CARD = 'main :is(li, .d-table, .Box-row):has(img):not(:has(:is(li, .d-table) img))';
/** Their accounts elsewhere can be a company's; an address and a LinkedIn profile are their own. */
const REACH = '[itemprop="email"] a[href], [itemprop="social"] a[href*="linkedin.com/in/"]';

const tab = (url: URL) => /^(followers|following)$/.exec(url.searchParams.get('tab') ?? '')?.[0];
const profileAt = (url: URL): Identity | undefined => fromHref(url.origin + url.pathname);
const peopleAt = (url: URL) => inPath(PEOPLE)(url) ?? (tab(url) && profileAt(url)?.concat(`/${tab(url)}`));
const user = (document: Document): Identity | undefined =>
  handle('github', document.querySelector('meta[name="user-login"]')?.getAttribute('content') ?? '');

/** Whom a link names; the account of all who deleted theirs is nobody's. */
function person(row: Element, link: Element | undefined, url: URL): Sighting | undefined {
  const id = named(link, url);
  return id === 'github:ghost' ? undefined : seen(row, link && line(link), [id]);
}
const card = (row: Element, url: URL): Sighting | undefined => person(row, first(row, PERSON, line), url);

/** The first link of the message's own whose text is the login that it leads to; a mention has an `@`, a picture no text. */
function author(message: Element, url: URL): Sighting | undefined {
  const isMessage = message.id ? MESSAGE_ID.test(message.id) : message.matches('[data-testid="issue-body"]');
  const isLogin = (link: Element): boolean => named(link, url) === `github:${text(link).toLowerCase()}`;
  const isOwn = (link: Element): boolean => link.closest(MESSAGE) === message && !link.closest(WORDS) && !!line(link);
  const link = first(message, PERSON, (one) => isLogin(one) && isOwn(one));
  return isMessage ? person(message, link, url) : undefined;
}

function openProfile(document: Document, url: URL): OpenRecord | Reading {
  const scope = document.querySelector('main [itemtype$="://schema.org/Person"]');
  // Organisations and GitHub's own pages have the same addresses.
  if (!scope && document.querySelector('main')) return { state: 'unsupported' };
  const prop = (name: string): Element | undefined => (scope ? shown(scope, `[itemprop="${name}"]`) : undefined);
  const ids = [...(scope?.querySelectorAll(REACH) ?? [])].map((link) => named(link, url));
  const company = text(prop('worksFor')).replace(/^@/, '');
  const more = { company, place: text(prop('homeLocation')), picture: scope };
  const login = prop('additionalName');
  return {
    said: [handle('github', text(login))],
    scope,
    anchor: prop('name') ?? login,
    user: user(document),
    ids,
    more,
  };
}

/** GitHub: profiles, who follows and stars, and who writes in issues, pull requests and discussions. */
export const github: Adapter = {
  id: 'github',
  pages: {
    profile: recordPage((url) => (tab(url) ? undefined : profileAt(url)), openProfile),
    people: peoplePage('list', peopleAt, { row: CARD, name: PERSON, person: card, user, empty: '.blankslate' }),
    thread: peoplePage('thread', inPath(THREAD), { row: MESSAGE, name: PERSON, person: author, user }),
  },
};
