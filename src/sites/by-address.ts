import type { Identity } from '../domain/identity.ts';
import { clean, identities, isVisible, linkedIdentities, onePerPerson, rows, shown, text } from './dom.ts';
import { linkedPerson } from './linked.ts';
import type { OpenRecord } from './open-record.ts';
import type { Sighting, SitePage } from './site.ts';

/** Readers for sites that name people in addresses and mark nothing else durably: of links, `mailto:` and the page's title. */

const ROW = ':is(tr, li, [role="row"], [role="listitem"])';
/** Where a page shows favourites and what was open lately. */
const APART = ':is(nav, [role="navigation"], [role="menu"])';
const COMPANY = /\b(inc|ltd|llc|llp|plc|corp|gmbh|ag|kg|sas|sarl|srl|spa|bv|nv|oy|ab|aps|kk|pty|limited)\.?$/i;

/** Does a name end as only those of companies do? */
export const isCompany = (name: string): boolean => COMPANY.test(name);

/** Letters that do not come apart into a plain one and a mark. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };
/** How they, and those with an umlaut, are typed where there is no key for them. */
const TYPED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const replaced = (said: string, letters: Record<string, string>): string =>
  said.normalize('NFC').replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter);

function words(said: string): string[] {
  const plain = replaced(said.toLowerCase(), PLAIN).normalize('NFD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}]+/u).filter(Boolean);
}

/** The words of a name that an e-mail address is made of, initials included: both of Ada Lovelace in `alovelace@`. */
export function wordsIn(mail: Identity, name: string): string[] {
  const box = words(mail.replace(/^email:|@.*/g, '')).join(' ');
  const full = words(name).filter((word) => word.length > 2 && box.includes(word));
  const rest = words(full.reduce((left, word) => left.replace(word, ' '), box)).filter((part) => part.length < 3);
  const initial = (word: string): boolean => rest.some((part) => part[0] === word[0]);
  return full.length ? words(name).filter((word) => full.includes(word) || initial(word)) : [];
}

/** Is `name` a person's full name, and the e-mail address made of it? Nothing stands before or after such a name. */
export function spells(mail: Identity, name: string): boolean {
  return [name, replaced(name.toLowerCase(), TYPED)].some((written) => {
    const [first, ...rest] = words(written);
    const found = wordsIn(mail, written);
    return [first, rest.at(-1)].every((word) => word && found.includes(word));
  });
}

/** The person a link leads to, named by the first text in it that is no initials of a picture. */
function named(link: Element, id: Identity): Sighting | undefined {
  for (const at of [link, ...link.querySelectorAll('*')]) {
    const sighting = linkedPerson(at, id);
    if (sighting) return sighting;
  }
  return undefined;
}

/**
 * Reads a page of rows or cards whose links lead to people. `person` tells whom an address names; `about` says whether the page
 * is made of people, or only mentions some.
 */
export function readLinks(
  link: string,
  person: (url: URL) => Identity | undefined,
  about: 'people' | 'others' = 'people',
): SitePage['read'] {
  const row = `${ROW}:has(${link}):not(:has(${ROW} ${link}))`;
  const linked = (at: Element, url: URL): Sighting | undefined => {
    const to = URL.parse(at.getAttribute('href') ?? '', url);
    const id = to?.host === url.host && !at.closest(APART) ? person(to) : undefined;
    return id && named(at, id);
  };
  const readRow = (at: Element, url: URL): Sighting | undefined => {
    if (at.matches(link)) return linked(at, url);
    const [first, ...rest] = [...at.querySelectorAll(link)].flatMap((one) => linked(one, url) ?? []);
    // In a row that names several people, an e-mail address may be anybody's.
    const alone = first && rest.every(({ identities: [id] }) => id === first.identities[0]);
    const reach = alone ? linkedIdentities(at, url).filter((id) => /^(email|tel):/.test(id)) : [];
    return first && { ...first, identities: identities(...first.identities, ...reach), scope: at };
  };
  return (document, url, memo) => {
    const page = 'list';
    const found = rows(document, `${row}, ${link}:not(${ROW} *)`, memo, (at) => readRow(at, url));
    if (found.length || about === 'others') return { state: 'read', page, sightings: onePerPerson(found) };
    const nameless = [...document.querySelectorAll(`${link}:not(${APART} *)`)].some(isVisible);
    return nameless ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  };
}

/** The name that the title of a page begins with: `(2) Ada Lovelace | Contacts - CRM` is Ada Lovelace's. */
function titleName(document: Document): string {
  const title = clean(document.title).replace(/^\(\d+\+?\)\s*/, '');
  return title.split(/ [|·•–—-] /)[0] ?? '';
}

/** Where the page shows `name`: in a heading, a field, or a text of its own. */
function showing(document: Document, name: string): Element | undefined {
  const isShown = (at: Element): boolean => text(at) === name && !at.closest(`a[href], ${APART}`) && isVisible(at);
  const marked = [...document.querySelectorAll('h1, h2, h3, [role="heading"], input')].find(isShown);
  if (marked) return marked;
  const [first = ''] = name.split(' ');
  const walker = document.createTreeWalker(document.body, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.includes(first) ? node.parentElement : null;
    if (at && !at.childElementCount && isShown(at)) return at;
  }
  return undefined;
}

/** The record of a person whose name the title of the page says. An e-mail address is theirs when it is made of the name. */
export function readTitled(document: Document, url: URL): OpenRecord {
  const name = titleName(document);
  const anchor = name ? showing(document, name) : undefined;
  const drawn = name ? shown(document, 'h1, h2, a[href^="mailto:"]') : undefined;
  const scope = anchor?.closest('main, [role="main"]') ?? anchor?.parentElement ?? drawn;
  const mails = linkedIdentities(document, url).filter((id) => id.startsWith('email:') && wordsIn(id, name).length);
  return { scope, anchor, ids: mails.length === 1 ? mails : [], panel: anchor };
}
