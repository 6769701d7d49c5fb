import { fromHref, type Identity } from '../../domain/identity.ts';
import { isNobodys, isOfMany } from '../../domain/mailboxes.ts';
import { isCompany, spells, wordsIn } from '../by-address.ts';
import { identities, isVisible, linkedIdentities, text, unshared } from '../dom.ts';
import type { Memo, Sighting } from '../site.ts';
import { named } from './address.ts';
import { APART, ROW } from './apart.ts';
import { CARD } from './h-card.ts';
import { ITEM } from './microdata.ts';
import { fileOf, V_CARD } from './v-card.ts';

/** People who are known by how they are reached: a name that an e-mail address or the file of a vCard spells, near the link to it. */

const MARKED = `${CARD}, ${ITEM}`;
const MAX_LINKS = 3000;
/** A name stands among the first texts of what is about a person. */
const MAX_TEXTS = 300;
/** Links to one mailbox that are tried. */
const MAX_TRIES = 4;
const MANY = '';
const NAME = /^[^\P{L}\p{Ll}][\p{L}\p{M}'’.-]*(,? [\p{L}\p{M}'’.-]+){1,4}$/u;

const isName = (name: string): boolean => NAME.test(name) && !isOfMany(name) && !isCompany(name);

/** Does the host have the whole name, too? Then it may be that of a firm. */
const isOfHost = (mail: Identity, name: string): boolean => spells(`email:${mail.replace(/^.*@/, '')}@`, name);

/** The largest elements in which all links lead to one address, with those links. */
function territories(links: ReadonlyMap<Element, string>): Map<Element, Element[]> {
  const owners = new Map<Element, string>();
  for (const [link, key] of links) {
    for (let at: Element | null = link; at; at = at.parentElement) {
      const owner = owners.get(at);
      if (owner === key || owner === MANY) break;
      owners.set(at, owner === undefined ? key : MANY);
    }
  }
  const found = new Map<Element, Element[]>();
  for (const [link, key] of links) {
    let at = link;
    while (at.parentElement && at.localName !== 'body' && owners.get(at.parentElement) === key) at = at.parentElement;
    found.set(at, [...(found.get(at) ?? []), link]);
  }
  return found;
}

/** The first visible element below `root` with a name that `isMeant`. */
function nameIn(root: Element, isMeant: (name: string) => boolean): Element | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* texts */);
  let node = walker.nextNode();
  for (let left = MAX_TEXTS; node && left > 0; node = walker.nextNode(), left--) {
    // First and last name may stand in elements of their own.
    for (const at of [node.parentElement, node.parentElement?.parentElement]) {
      if (!at || !root.contains(at) || at.childElementCount > 4) continue;
      const name = text(at);
      if (isName(name) && isMeant(name) && isVisible(at) && !at.closest(APART)) return at;
    }
  }
  return undefined;
}

/** One of a kind, or none: several may be those of several people. */
function onlyOne(found: Identity[], kind: RegExp): Identity[] {
  const all = found.filter((id) => kind.test(id));
  return all.length === 1 ? all : [];
}

/** The person whose name is `anchor`, and all that leads to them from `scope`. */
function person(anchor: Element, scope: Element, own: Array<Identity | undefined>, url: URL): Sighting {
  const reach = linkedIdentities(scope, url);
  const page = anchor.closest('a[href]') ?? anchor.querySelector('a[href]');
  const ids = [page ? named(page.getAttribute('href') ?? '', url) : undefined, ...own];
  const more = [...onlyOne(reach, /^linkedin:/), ...onlyOne(reach, /^tel:/)];
  return { identities: identities(...ids, ...more), name: text(anchor), anchor, scope };
}

/** The name nearest to one of the links. */
function nearest(
  links: readonly Element[],
  territory: Element,
  isMeant: (name: string) => boolean,
): { anchor: Element; scope: Element } | undefined {
  for (const link of links.filter(isVisible).slice(0, MAX_TRIES)) {
    for (let at: Element | null = link; at; at = at === territory ? null : at.parentElement) {
      const anchor = nameIn(at, isMeant);
      const row = at.closest(ROW);
      if (anchor) return { anchor, scope: row && territory.contains(row) ? row : at };
    }
  }
  return undefined;
}

/** A row that says of somebody what a sure row of the same list says in the same places. */
function likewise(row: Element, path: readonly number[], url: URL): Sighting | undefined {
  const anchor = path.reduce<Element | undefined>((at, step) => at?.children[step], row);
  const name = text(anchor);
  if (!anchor || !isName(name) || !isVisible(anchor) || row.matches(MARKED) || row.closest(APART)) return undefined;
  const mails = linkedIdentities(row, url).filter((id) => id.startsWith('email:'));
  // A mailbox with nothing of the name may be that of somebody else, or of all of them.
  if (mails.length > 1 || mails.some((mail) => isNobodys(mail) || !wordsIn(mail, name).length)) return undefined;
  const found = person(anchor, row, mails, url);
  return found.identities.some((id) => /^(email|tel|linkedin):/.test(id)) ? found : undefined;
}

function pathTo(anchor: Element, row: Element): number[] {
  const path: number[] = [];
  for (let at = anchor; at !== row && at.parentElement; at = at.parentElement) {
    path.unshift([...at.parentElement.children].indexOf(at));
  }
  return path;
}

/** The rows beside sure ones: where most names of a list are those of people, the others are, too. */
function besides(sure: ReadonlyMap<Element, Sighting>, url: URL): Sighting[] {
  const lists = Map.groupBy(
    [...sure].filter(([row]) => row.parentElement),
    ([row]) => row.parentElement as Element,
  );
  return [...lists].flatMap(([list, known]) => {
    const [row, sighting] = known[0] ?? [];
    const others = [...list.children].filter((other) => other.localName === row?.localName && !sure.has(other));
    if (!row || !sighting || known.length < 2) return [];
    const path = pathTo(sighting.anchor, row);
    const found = others.flatMap((other) => likewise(other, path, url) ?? []);
    return found.length > known.length ? [] : found;
  });
}

/** Who has the mailbox of the links, when a name near the links to it is made of the same words. */
function readMails(links: readonly Element[], territory: Element, url: URL): Sighting | undefined {
  const mail = fromHref(links[0]?.getAttribute('href') ?? '');
  const found = mail && nearest(links, territory, (name) => spells(mail, name) && !isOfHost(mail, name));
  return found && person(found.anchor, found.scope, [mail], url);
}

/** Whom a vCard is of, when a name near the link to it is made of the words of its file. */
function readCards(links: readonly Element[], territory: Element, url: URL): Sighting | undefined {
  const href = links[0]?.getAttribute('href') ?? '';
  const file = fileOf(href, url);
  const found = file && nearest(links, territory, (name) => spells(`email:${file}@`, name));
  return found ? person(found.anchor, found.scope, [named(href, url)], url) : undefined;
}

const addressee = (href: string): string | undefined => {
  const id = fromHref(href);
  return id && !isNobodys(id) ? id : undefined;
};

/** Who is reached by `mailto:`, `tel:` and vCard links, where the page shows the name and no mark-up tells more. */
export function readContacts(document: Document, url: URL, memo: Memo): Sighting[] {
  const territoriesOf = (selector: string, keyOf: (href: string) => string | undefined): Map<Element, Element[]> => {
    const keys = new Map<Element, string>();
    for (const link of [...document.querySelectorAll(selector)].slice(0, MAX_LINKS)) {
      const key = keyOf(link.getAttribute('href') ?? '');
      if (key && !link.closest(`${APART}, ${MARKED}`)) keys.set(link, key);
    }
    return territories(keys);
  };
  const mails = territoriesOf('a[href^="mailto:" i]', addressee);
  const cards = territoriesOf(V_CARD, (href) => href);
  const sure = new Map<Element, Sighting>();
  for (const territory of new Set([...mails.keys(), ...cards.keys()])) {
    const found = memo(territory, () => {
      const links = [
        readMails(mails.get(territory) ?? [], territory, url),
        readCards(cards.get(territory) ?? [], territory, url),
      ];
      const [first, second] = links.filter((one) => one !== undefined);
      const same = first && first.anchor === second?.anchor;
      return same
        ? { ...second, ...first, identities: identities(...first.identities, ...second.identities) }
        : (first ?? second);
    });
    if (found) sure.set(territory, found);
  }
  return unshared([...sure.values(), ...besides(sure, url)]);
}
