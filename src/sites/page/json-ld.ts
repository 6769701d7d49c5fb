import { rows, text, unshared } from '../dom.ts';
import type { Memo, Sighting } from '../site.ts';
import { isHere, isOwnHead } from './address.ts';
import { ROW } from './apart.ts';
import type { Candidate } from './candidate.ts';
import { placesOf } from './places.ts';
import { addressIn, all, isThing, type Statement, said, statementOf, type Thing, words } from './statement.ts';

/** No page that people read states more. */
const MAX_CHARS = 500_000;
const MAX_THINGS = 3000;
const MAX_DEPTH = 12;
/** Things that are about a page: their address is its own. */
const PAGE = /(Page|Article|Posting|ItemList)$/;

/** Everything that a script states. */
interface Block {
  things: Thing[];
}

const types = (thing: Thing): string[] => all(thing['@type']).map((type) => said(type).replace(/^.*[/:#]/, ''));
const isPerson = (thing: Thing): boolean => types(thing).includes('Person');

function parse(script: Element): Block | undefined {
  const json = script.textContent ?? '';
  if (json.length > MAX_CHARS) return undefined;
  try {
    const things: Thing[] = [];
    const walk = (value: unknown, depth: number): void => {
      if (!isThing(value) || depth > MAX_DEPTH || things.length > MAX_THINGS) return;
      if (!Array.isArray(value)) things.push(value);
      for (const part of Object.values(value)) walk(part, depth + 1);
    };
    walk(JSON.parse(json), 0);
    return { things };
  } catch {
    return undefined; // what is no JSON states nothing
  }
}

/** Is the block about the page that is open? undefined when nothing tells: an app may have left the block of another page. */
function isAbout(things: readonly Thing[], document: Document, url: URL): boolean | undefined {
  const stated = things
    .filter((thing) => types(thing).some((type) => PAGE.test(type)))
    .flatMap((thing) => [thing.url, thing.mainEntityOfPage, thing['@id']])
    .flatMap((value) => isHere(addressIn(value), url) ?? []);
  return stated.length ? stated.includes(true) : isOwnHead(document, url);
}

interface Person {
  statement: Statement;
  /** True when the page is about this person. */
  main: boolean;
  /** False when the page has to show a link to the person to be believed. */
  sure: boolean;
}

function peopleIn({ things }: Block, document: Document, url: URL): Person[] {
  const about = isAbout(things, document, url);
  if (about === false) return [];
  const entities = things
    .filter((thing) => isHere(addressIn(thing), url) !== false)
    .flatMap((thing) => all(thing.mainEntity))
    .filter(isThing);
  const ids = new Set(entities.flatMap((entity) => words(entity['@id']) || []));
  return things.filter(isPerson).flatMap((thing) => {
    const statement = statementOf(thing, url);
    const ofPage = isHere(addressIn(thing.mainEntityOfPage), url);
    if (!statement || ofPage === false) return [];
    const here = isHere(statement.self || addressIn(thing), url);
    const isEntity = about === true && (entities.includes(thing) || ids.has(words(thing['@id'])));
    return { statement, main: here === true || ofPage === true || isEntity, sure: about === true || here !== false };
  });
}

const isIn = (at: Element, selector: string): boolean => !!at.closest(selector);

/** Where the page shows the person; nowhere when several rows do, and any of them may be a namesake. */
function shownAt({ statement, sure }: Person, url: URL, places: (name: string) => Element[]): Element[] {
  const found = statement.names.flatMap(places);
  const isLink = (at: Element | null): boolean => {
    const href = at?.getAttribute('href');
    return !!href && !!statement.self && URL.parse(href, url)?.href === URL.parse(statement.self, url)?.href;
  };
  const linked = found.filter((at) => isLink(at.closest('a[href]')) || isLink(at.querySelector('a[href]')));
  if (linked.length || !sure) return linked;
  const heading = found.some((at) => isIn(at, 'h1'));
  const rowsAround = new Set(found.flatMap((at) => at.closest(ROW) ?? []));
  return heading || rowsAround.size < 2 ? found.toSorted((a, b) => +isIn(b, 'h1') - +isIn(a, 'h1')) : [];
}

/** The people whom JSON-LD states and the page shows, each with all places of the name. */
export function readJsonLd(document: Document, url: URL, memo: Memo): Candidate[] {
  const blocks = rows<Block>(document, 'script[type="application/ld+json"]', memo, parse);
  const people = blocks.flatMap((block) => peopleIn(block, document, url));
  // A page without a body shows nobody.
  if (!people.length || !document.body) return [];
  const places = placesOf(
    document.body,
    people.flatMap(({ statement }) => statement.names),
  );
  const found = people.flatMap((person): Candidate[] => {
    const at = shownAt(person, url, places);
    const [anchor] = at;
    if (!anchor) return [];
    const { identities, facts } = person.statement;
    const scope = anchor.closest(ROW) ?? anchor;
    const sighting: Sighting = { identities, name: text(anchor), ...facts, anchor, scope };
    return [{ ...sighting, places: at, ...(person.main ? { main: true } : {}) }];
  });
  // How to reach an organisation is no person's own.
  const others = blocks
    .flatMap(({ things }) => things)
    .filter((thing) => !isPerson(thing))
    .flatMap((thing) => statementOf(thing, url)?.identities ?? [])
    .filter((id) => !id.startsWith('web:'));
  return unshared(found).map((one) => ({ ...one, identities: one.identities.filter((id) => !others.includes(id)) }));
}
