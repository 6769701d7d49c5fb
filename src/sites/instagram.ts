import { handle, type Identity } from '../domain/identity.ts';
import { isVisible, line, text } from './dom.ts';
import { peoplePage, profileReading } from './network.ts';
import type { Adapter, Reading, Sighting } from './site.ts';

/** First words of addresses that are not a person. */
const OWN_PAGES =
  /^(explore|reels?|p|tv|direct|accounts|stories|about|legal|developer|web|press|api|privacy|terms|challenge|emails|session|your_activity|saved|lite|archive|graphql|oauth)$/i;
const PROFILE = /^\/([\w.]+)(?:\/(?:reels|tagged|reposts))?\/?$/;
const PEOPLE = /^\/([\w.]+\/(?:followers|following)|p\/[\w-]+\/liked_by)\/?$/;
const POST = /^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)(?:\/(?:c\/\d+\/?.*)?)?$/;
const LINK = 'a[href^="/"]';
/** No selector compares a text with an address: links of which none is a name have changed. */
const UNTOLD = ':not(*)';

function nameIn(path: string): Identity | undefined {
  const name = PROFILE.exec(path)?.[1] ?? '';
  return OWN_PAGES.test(name) ? undefined : handle('instagram', name);
}

/** A link that says whom it leads to: `ada_example` to `/ada_example/`. A mention says `@ada_example`, a picture nothing. */
function person(link: Element): Sighting | undefined {
  const anchor = line(link);
  const name = text(anchor);
  const id = nameIn(link.getAttribute('href') ?? '');
  if (!anchor || !id || id !== `instagram:${name.toLowerCase()}`) return undefined;
  return { identities: [id], name, anchor, scope: link.closest('li, [role="listitem"]') ?? link };
}

/** The navigation has one picture that leads to a profile: the user's. */
const user = (document: Document): Identity | undefined =>
  [...document.querySelectorAll('a[href^="/"]:has(img):not(:is(main, [role="dialog"]) *)')]
    .map((link) => nameIn(link.getAttribute('href') ?? ''))
    .find((id) => id);

function readProfile(document: Document, url: URL): Reading {
  const asked = nameIn(url.pathname);
  const scope = [...document.querySelectorAll('main header')].find(isVisible);
  const headings = [...(scope?.querySelectorAll('h1, h2') ?? [])].filter((at) => text(at) && isVisible(at));
  // The numbers lead to the lists of whom it really is; a private profile has no such links.
  const listed = scope?.querySelector('a[href$="/followers/"], a[href$="/following/"]')?.getAttribute('href');
  const names = listed ? [listed.split('/')[1] ?? ''] : headings.map(text);
  return profileReading({
    asked,
    said: names.map((name) => handle('instagram', name)),
    scope,
    anchor: headings.find((at) => handle('instagram', text(at)) === asked) ?? headings[0],
    own: user(document) === asked || !!scope?.querySelector('a[href^="/accounts/edit"]'),
  });
}

/** Instagram: profiles, followers, and who posts and comments. Built from its addresses. */
export const instagram: Adapter = {
  id: 'instagram',
  pages: {
    profile: {
      kind: 'record',
      key: (url) => nameIn(url.pathname)?.slice('instagram:'.length),
      read: readProfile,
    },
    people: peoplePage({
      kind: 'list',
      key: (url) => PEOPLE.exec(url.pathname)?.[1],
      row: `[role="dialog"] ${LINK}`,
      name: UNTOLD,
      person,
      user,
    }),
    post: peoplePage({
      kind: 'thread',
      key: (url) => POST.exec(url.pathname)?.[1],
      row: `:is(main, [role="dialog"]) ${LINK}`,
      name: UNTOLD,
      person,
      user,
    }),
  },
};
