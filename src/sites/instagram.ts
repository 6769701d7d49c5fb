import { handle, type Identity } from '../domain/identity.ts';
import { first, isVisible, line, seen, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inPath, peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Sighting } from './site.ts';

/** First words of addresses that are not a person. */
const OWN_PAGES =
  /^(explore|reels?|p|tv|direct|accounts|stories|about|legal|developer|web|press|api|privacy|terms|challenge|emails|session|your_activity|saved|lite|archive|graphql|oauth)$/i;
const PROFILE = /^\/([\w.]+)(?:\/(?:reels|tagged|reposts))?\/?$/;
const PEOPLE = /^\/([\w.]+\/(?:followers|following)|p\/[\w-]+\/liked_by)\/?$/;
const POST = /^\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)(?:\/(?:c\/\d+\/?.*)?)?$/;
const PICTURE = 'a[href^="/"]:has(img):not(:is(main, [role="dialog"]) *)';
/** Numbers that lead to the lists of whom a profile really is. */
const NUMBERS = 'a[href$="/followers/"], a[href$="/following/"]';

function nameIn(path: string | null | undefined): Identity | undefined {
  const name = PROFILE.exec(path ?? '')?.[1] ?? '';
  return OWN_PAGES.test(name) ? undefined : handle('instagram', name);
}

const idOf = (link: Element | undefined): Identity | undefined => nameIn(link?.getAttribute('href'));

/** A link that says whom it leads to: `ada_example` to `/ada_example/`. A mention says `@ada_example`, a picture nothing. */
function person(link: Element): Sighting | undefined {
  const anchor = line(link);
  const id = idOf(link);
  return id === `instagram:${text(anchor).toLowerCase()}`
    ? seen(link.closest('li, [role="listitem"]') ?? link, anchor, [id])
    : undefined;
}

/** The navigation has one picture that leads to a profile: the user's. */
const user = (document: Document): Identity | undefined => idOf(first(document, PICTURE, idOf));
// No selector compares a text with an address: links of which none is a name have changed.
const links = { row: ':is(main, [role="dialog"]) a[href^="/"]', name: ':not(*)', person, user };

function openProfile(document: Document, _url: URL, _memo: Memo, own: Identity): OpenRecord {
  const scope = first(document, 'main header', isVisible);
  const headings = [...(scope?.querySelectorAll('h1, h2') ?? [])].filter((at) => text(at) && isVisible(at));
  const anchor = headings.find((at) => handle('instagram', text(at)) === own) ?? headings[0];
  // A private profile has no such numbers.
  const listed = scope?.querySelector(NUMBERS)?.getAttribute('href')?.split('/')[1];
  const said = (listed ? [listed] : headings.map(text)).map((name) => handle('instagram', name));
  return { said, scope, anchor, user: scope?.querySelector('a[href^="/accounts/edit"]') ? own : user(document) };
}

/** Instagram: profiles, followers, and who posts and comments. Built from its addresses. */
export const instagram: Adapter = {
  id: 'instagram',
  pages: {
    profile: recordPage(({ pathname }) => nameIn(pathname), openProfile),
    people: peoplePage('list', inPath(PEOPLE), { ...links, row: '[role="dialog"] a[href^="/"]' }),
    post: peoplePage('thread', inPath(POST), links),
  },
};
