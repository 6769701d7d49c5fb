import { email, type Identity, tel } from '../../domain/identity.ts';
import { facts, identities, isVisible, linkedIdentities, noRows, onePerPerson, rows, shown, text } from '../dom.ts';
import { linkedPerson, readLinked } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { personAt } from './address.ts';

const ROW = '[role="row"][row-index]';
const LINK = 'a[href*="etn="]';

const linked = (link: Element, url: URL): Identity | undefined =>
  personAt(URL.parse(link.getAttribute('href') ?? '', url), url);

/** A grid row, whose first link is what it is about; or a link that stands alone. */
function readPlace(place: Element, url: URL): Sighting | undefined {
  if (!place.matches(ROW)) return linkedPerson(place, linked(place, url));
  const links = [...place.querySelectorAll(LINK)].filter((link) => text(link) && isVisible(link));
  const link = links.find((one) => linked(one, url));
  const person = link && linkedPerson(link, linked(link, url));
  if (!person || link !== links[0]) return person;
  const cell = (column: string): string => text(shown(place, `[col-id="${column}"]`));
  const mail = email(cell('emailaddress1')) ?? linkedIdentities(place, url).find((id) => id.startsWith('email:'));
  return {
    ...person,
    identities: identities(...person.identities, mail, tel(cell('telephone1')), tel(cell('mobilephone'))),
    ...facts({ title: cell('jobtitle'), company: cell('companyname') || text(shown(place, 'a[href*="etn=account"]')) }),
    scope: place,
  };
}

/** A list of leads or contacts. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const sightings = onePerPerson(rows(document, ROW, memo, (row) => readPlace(row, url)));
  return sightings.length ? { state: 'read', page: 'list', sightings } : noRows(document, 'list', ROW, LINK);
}

/** Who is in the grids, and linked, on the record of something else. */
export const readAround = (document: Document, url: URL, memo: Memo): Reading =>
  readLinked(
    document,
    `${ROW}, ${LINK}:not(${ROW} *)`,
    'h1[data-id="header_title"], [data-id="editFormRoot"]',
    memo,
    (at) => readPlace(at, url),
  );
