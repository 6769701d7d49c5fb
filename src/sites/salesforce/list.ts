import { type Identity, salesforce as idFrom } from '../../domain/identity.ts';
import { facts, identities, linkedIdentities, noRows, rows, shown, text } from '../dom.ts';
import { linkedPerson, readLinked, sameNames } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { personAt } from './address.ts';

/** Tabs and menus: the same people again, for going elsewhere. */
const APART = ':is(.slds-context-bar, .slds-dropdown, [role="tablist"], [role="navigation"], nav) *';
const LINK = `:is(a[data-recordid], a[href*="/lightning/r/"]):not(${APART})`;
/** A link to an account. */
export const ACCOUNT = ':is(a[data-recordid^="001"], a[href*="/lightning/r/Account/"], a[href*="/lightning/r/001"])';
/** A row of the list that stands beside a record. */
export const SPLIT = '.slds-split-view__list-item';
const ROW = `:is(tbody tr, ${SPLIT})`;

/** The lead or contact that a link leads to; undefined while its address and its mark differ, since it is being redrawn. */
function idOf(link: Element, url: URL): Identity | undefined {
  const marked = idFrom(link.getAttribute('data-recordid') ?? '');
  const led = personAt(URL.parse(link.getAttribute('href') ?? '', url)?.pathname ?? '');
  return marked && led && marked !== led ? undefined : (marked ?? led);
}

const firstMail = (root: ParentNode, url: URL): Identity | undefined =>
  linkedIdentities(root, url).find((id) => id.startsWith('email:'));

/** The person in the header of a row, or the first other one it links to. */
export function readRow(row: Element, url: URL): Sighting | undefined {
  const links = [...row.querySelectorAll(LINK)];
  const header = links.find((link) => link.closest(`th, [role="rowheader"], ${SPLIT}`));
  const link = header && idOf(header, url) ? header : links.find((other) => idOf(other, url));
  const person = link && linkedPerson(link, idOf(link, url));
  // What else a row says is about the record in its header.
  if (!person || link !== header) return person;
  const cell = (label: string): string => text(shown(row, `[data-label="${label}"]`));
  const said = { title: cell('Title'), company: text(shown(row, ACCOUNT)) || cell('Company') };
  return { ...person, identities: identities(...person.identities, firstMail(row, url)), ...facts(said), scope: row };
}

/** A list of leads or contacts, as a table or as cards. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const sightings = sameNames(rows(document, `${ROW}, ${LINK}:not(${ROW} *)`, memo, (at) => readPlace(at, url)));
  if (sightings.length) return { state: 'read', page: 'list', sightings };
  // The count above a list is all that tells an empty one.
  const count = text(shown(document, '.countSortedByFilteredBy'));
  return /^0\s/.test(count) ? { state: 'read', page: 'list', sightings } : noRows(document, 'list', ROW, LINK);
}

const readPlace = (at: Element, url: URL): Sighting | undefined =>
  at.matches(ROW) ? readRow(at, url) : linkedPerson(at, idOf(at, url));

/** Who is linked on the record of something else. */
export const readLinks = (document: Document, url: URL, memo: Memo): Reading =>
  readLinked(document, `${ROW}, ${LINK}:not(${ROW} *)`, 'records-highlights2, .slds-page-header', memo, (at) =>
    readPlace(at, url),
  );
