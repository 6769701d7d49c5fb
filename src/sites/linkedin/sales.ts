import type { Identity } from '../../domain/identity.ts';
import { linkedin } from '../../domain/identity.ts';
import { facts, identities, isLeftover, noRows, onePerPerson, rows, shown, text } from '../dom.ts';
import type { Memo, Reading, Sighting } from '../site.ts';

// Known from others' code. Names and facts carry `data-anonymize` everywhere, also in suggestions: each is read in its own section or row.
const NAME = '[data-anonymize="person-name"]';
const CARD = ':is([data-sn-view-name="feature-lead-top-card"], #profile-card-section)';
const ROLE = '[data-sn-view-name="lead-current-role"]';
const LEAD = ':is(a[href*="/sales/lead/"], a[href*="/sales/people/"])';
const ROW = `:is(li.artdeco-list__item, tbody tr):has(${LEAD})`;

/** The member whose lead page is at a path; what follows the comma tells where the user came from. */
export function salesId(path: string): Identity | undefined {
  const id = /^\/sales\/(?:lead|people)\/(ACw[\w-]+)(?=,|\/|$)/.exec(path)?.[1];
  return id ? linkedin(id) : undefined;
}

const idOf = (link: Element, url: URL): Identity | undefined =>
  salesId(URL.parse(link.getAttribute('href') ?? '', url)?.pathname ?? '');

const said = (root: ParentNode, field: string): string => text(shown(root, `[data-anonymize="${field}"]`));

/** The lead whose page is open. */
export function readLead(document: Document, url: URL): Reading {
  const page = 'record';
  const own = salesId(url.pathname);
  const anchor = shown(document, `${CARD} h1${NAME}`) ?? shown(document, `${CARD} ${NAME}`);
  const card = anchor?.closest(CARD);
  if (!own || !anchor || !card) {
    return shown(document, CARD) ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const name = text(anchor);
  const role = shown(document, ROLE) ?? card;
  const title = said(role, 'job-title') || said(card, 'headline');
  const company = said(role, 'company-name');
  if (isLeftover(card, own, `${name}\n${title}\n${company}`)) return { state: 'loading', page };
  const told = facts({ title, company, place: said(card, 'location') });
  const sighting: Sighting = { identities: [own], name, ...told, anchor, scope: card, picture: card, main: true };
  return { state: 'read', page, sightings: [sighting] };
}

function readRow(row: Element, url: URL): Sighting | undefined {
  const anchor = shown(row, `${LEAD} ${NAME}`) ?? shown(row, NAME);
  // A name beside its link is whose only when all links of the row lead to one person.
  const own = anchor?.closest(LEAD);
  const links = own ? [own] : [...row.querySelectorAll(LEAD)];
  const [id, another] = identities(...links.map((link) => idOf(link, url)));
  if (!anchor || !id || another) return undefined;
  const told = facts({
    title: said(row, 'title'),
    company: said(row, 'company-name'),
    place: said(row, 'location'),
  });
  return { identities: [id], name: text(anchor), ...told, anchor, scope: row };
}

/** The leads that were found or saved. */
export function readLeads(document: Document, url: URL, memo: Memo): Reading {
  const sightings = onePerPerson(rows(document, ROW, memo, (row) => readRow(row, url)));
  return sightings.length ? { state: 'read', page: 'list', sightings } : noRows(document, 'list', ROW, NAME);
}

/** With whom the user talks in Sales Navigator: who is linked by name. The list of talks links nobody. */
export function readSalesInbox(document: Document, url: URL, memo: Memo): Reading {
  const page = 'thread';
  const found = rows(document, `main ${LEAD}:has(${NAME})`, memo, (link) => readRow(link, url));
  if (!found.length && !shown(document, `main ${NAME}`)) return { state: 'loading', page };
  return { state: 'read', page, sightings: onePerPerson(found) };
}
