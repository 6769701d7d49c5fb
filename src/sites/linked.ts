import type { Identity } from '../domain/identity.ts';
import { line, onePerPerson, rows, seen, shown, text } from './dom.ts';
import type { Memo, Reading, Sighting } from './site.ts';

/** The person whom a link with the name leads to; undefined for pictures and initials, and for links without an identity. */
export function linkedPerson(link: Element, id: Identity | undefined): Sighting | undefined {
  const anchor = id && line(link);
  const name = text(anchor);
  return /\p{L}/u.test(name) && !/^\p{Lu}{1,3}$/u.test(name) ? seen(link, anchor, [id], { name }) : undefined;
}

/** One sighting a person. A later link of other words, such as "View contact", is no further place of the name. */
export function sameNames(sightings: Sighting[]): Sighting[] {
  const names = new Map<string | undefined, string>();
  for (const { identities, name } of sightings) if (!names.has(identities[0])) names.set(identities[0], name);
  return onePerPerson(sightings.filter(({ identities, name }) => names.get(identities[0]) === name));
}

/** Who is linked on a page about something else: nobody, once its `scaffold` is drawn. */
export function readLinked(
  document: Document,
  selector: string,
  scaffold: string,
  memo: Memo,
  read: (link: Element) => Sighting | undefined,
): Reading {
  const sightings = sameNames(rows(document, selector, memo, read));
  if (!sightings.length && !shown(document, scaffold)) return { state: 'loading', page: 'list' };
  return { state: 'read', page: 'list', sightings };
}
