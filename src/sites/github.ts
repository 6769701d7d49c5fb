import { fromHref, handle, type Identity } from '../domain/identity.ts';
import { facts, line, linkedIdentities, shown, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

const THREAD = /^\/([\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+)(?:\/|$)/;
const PEOPLE = /^\/([\w.-]+\/[\w.-]+\/(?:stargazers|watchers)|orgs\/[\w-]+\/people)(?:\/|$)/;
const PERSON = 'a[href]:is([data-hovercard-url^="/users/"], [data-hovercard-type="user"])';
/** Each message has an id by which it is linked; so have some things around and in it. */
const MESSAGE = ':is([data-testid="issue-body"], [id^="issue"], [id^="discussion"], [id^="pullrequest"])';
const MESSAGE_ID =
  /^(issue|issuecomment|discussion|discussioncomment|pullrequest|pullrequestreview)-\d+$|^discussion_r\d+$/;
const CARD = 'main :is(li, .d-table, .Box-row):has(img):not(:has(:is(li, .d-table) img))';

const tab = (url: URL): string => url.searchParams.get('tab') ?? '';
const profileAt = (url: URL): Identity | undefined => fromHref(url.origin + url.pathname);
const idOf = (link: Element, url: URL): Identity | undefined => {
  const id = fromHref(link.getAttribute('href') ?? '', url);
  // The one account of all who deleted theirs.
  return id === 'github:ghost' ? undefined : id;
};

const user = (document: Document): Identity | undefined =>
  handle('github', document.querySelector('meta[name="user-login"]')?.getAttribute('content') ?? '');

/** The first link of the message's own whose text is the login that it leads to; a mention has an `@`, a picture no text. */
function author(message: Element, url: URL): Sighting | undefined {
  if (message.id ? !MESSAGE_ID.test(message.id) : !message.matches('[data-testid="issue-body"]')) return undefined;
  const anchor = [...message.querySelectorAll(PERSON)].find(
    (link) =>
      link.closest(MESSAGE) === message &&
      idOf(link, url) === `github:${text(link).toLowerCase()}` &&
      line(link) &&
      !link.closest('.comment-body, .markdown-body, [data-testid="markdown-body"]'),
  );
  const id = anchor && idOf(anchor, url);
  return id ? { identities: [id], name: text(anchor), anchor, scope: message } : undefined;
}

function card(row: Element, url: URL): Sighting | undefined {
  const link = [...row.querySelectorAll(PERSON)].find((one) => line(one));
  const id = link && idOf(link, url);
  const anchor = link && line(link);
  return id && anchor ? { identities: [id], name: text(anchor), anchor, scope: row } : undefined;
}

function readProfile(document: Document, url: URL): Reading {
  const scope = document.querySelector('main [itemtype$="://schema.org/Person"]');
  // Organisations and GitHub's own pages have the same addresses.
  if (!scope && document.querySelector('main')) return { state: 'unsupported' };
  const login = scope && shown(scope, '[itemprop="additionalName"]');
  const said = (name: string): string => text(scope && shown(scope, `[itemprop="${name}"]`));
  const asked = profileAt(url);
  // Their accounts elsewhere can be a company's; an address and a LinkedIn profile are their own.
  const links = scope ? [...scope.querySelectorAll('[itemprop="email"], [itemprop="social"]')] : [];
  return profileReading({
    asked,
    said: [login ? handle('github', text(login)) : undefined],
    scope: scope ?? undefined,
    anchor: (scope && shown(scope, '[itemprop="name"]')) ?? login ?? undefined,
    own: user(document) === asked,
    more: {
      identities: links.flatMap((at) => linkedIdentities(at, url)).filter((id) => /^(email|linkedin):/.test(id)),
      ...facts({ company: said('worksFor').replace(/^@/, ''), place: said('homeLocation') }),
    },
  });
}

/** GitHub: profiles, who follows and stars, and who writes in issues, pull requests and discussions. */
export const github: Adapter = {
  id: 'github',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => (/^(followers|following)$/.test(tab(url)) ? undefined : profileAt(url)?.slice('github:'.length)),
      read: readProfile,
    },
    people: peoplePage({
      kind: 'list',
      key: (url) =>
        PEOPLE.exec(url.pathname)?.[1] ??
        (/^(followers|following)$/.test(tab(url)) ? profileAt(url)?.replace(/$/, `/${tab(url)}`) : undefined),
      row: CARD,
      name: PERSON,
      person: card,
      user,
      empty: '.blankslate',
    }),
    thread: peoplePage({
      kind: 'thread',
      key: (url) => THREAD.exec(url.pathname)?.[1],
      row: MESSAGE,
      name: PERSON,
      person: author,
      user,
    }),
  },
};
