import { email, type Identity, tel } from '../../domain/identity.ts';
import { isVisible, linkedIdentities, seen, shown, target, text } from '../dom.ts';
import { linkedPerson, readLinked } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { personAt } from './address.ts';

const ROW = '[role="row"][row-index]';
const LINK = 'a[href*="etn="]';
const PLACE = `${ROW}, ${LINK}:not(${ROW} *)`;
const SCAFFOLD = 'h1[data-id="header_title"], [data-id="editFormRoot"]';

const linked = (link: Element | undefined, url: URL): Identity | undefined => personAt(target(link, url), url);

/** A grid row, whose first link is what it is about; or a link that stands alone. */
function readPlace(place: Element, url: URL): Sighting | undefined {
  if (!place.matches(ROW)) return linkedPerson(place, linked(place, url));
  const links = [...place.querySelectorAll(LINK)].filter((link) => text(link) && isVisible(link));
  const link = links.find((one) => linked(one, url));
  const person = link && linkedPerson(link, linked(link, url));
  if (!person || link !== links[0]) return person;
  const cell = (column: string): string => text(shown(place, `[col-id="${column}"]`));
  const mail = email(cell('emailaddress1')) ?? linkedIdentities(place, url).find((id) => id.startsWith('email:'));
  const ids = [...person.identities, mail, tel(cell('telephone1')), tel(cell('mobilephone'))];
  const company = cell('companyname') || text(shown(place, 'a[href*="etn=account"]'));
  return seen(place, person.anchor, ids, { title: cell('jobtitle'), company });
}

/** The rows of a list of leads or contacts. */
export const ROWS = { row: ROW, name: LINK, person: readPlace };

/** Who is in the grids, and linked, on the record of something else. */
export const readAround = (document: Document, url: URL, memo: Memo): Reading =>
  readLinked(document, PLACE, SCAFFOLD, memo, (at) => readPlace(at, url));
