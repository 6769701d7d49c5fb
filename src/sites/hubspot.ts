import { email, hubspot as hubspotId, type Identity, tel } from '../domain/identity.ts';
import {
  first,
  isVisible,
  linkedIdentities,
  linkedinOn,
  noRows,
  onePerPerson,
  rows,
  seen,
  shown,
  target,
  text,
} from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inPath, ownPage, recordPage } from './pages.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const CONTACT = /^\/contacts\/(\d+)\/(?:record\/0-1|contact)\/(\d+)/;
const INDEX = /^\/contacts\/(\d+)\/(?:objects\/0-1|contacts\/list)(?:\/|$)/;
const AROUND = /^\/contacts\/(\d+)\/((?:record\/(?:0-(?!1\/)\d+|2-\d+)|company|deal|ticket)\/\d+)/;
const DESK = /^\/help-desk\/(\d+)\/(?:.*\/)?(ticket\/\d+)/;
/** Attributes move from one name to the other over the years. */
const test = (value: string, how = '='): string =>
  `:is([data-test-id${how}"${value}"], [data-selenium-test${how}"${value}"])`;
const SIDEBAR = `:is(${test('left-sidebar')}, [data-scroll-trackable-container="left-sidebar"])`;
const PREVIEW = `:is(${test('IndexPageInlineSidebar')}, ${test('sidebar-preview-panel')}, [data-crm-location="CRM_OBJECT_PREVIEW"])`;
const TITLE = `${test('highlightTitle')}, ${test('-highlight-details', '$=')} h3`;
const LINK = ':is(a[href*="/record/0-1/"], a[href*="/contact/"])';
const CHICKLET = `:is(${test('chicklet-', '^=')}, ${test('chiclet-0-1-', '^=')}, ${test('card-id-ASSOCIATION_TABLE/0-1', '^=')} tr)`;
const ASSOCIATED = `${test('contact-chicklet-title-link')}, ${CHICKLET} ${LINK}, ${test('records-right-sidebar')} ${LINK}`;
const INDEX_ROW = 'tr:has([data-table-external-id^="cell-0-1-"]), tr[data-test-id^="row-"]';

const portalOf = ({ pathname }: URL): string => /^\/[\w-]+\/(\d+)/.exec(pathname)?.[1] ?? '';

/** The contact that a link leads to; undefined for links to other portals. */
function linked(link: Element | null | undefined, url: URL): Identity | undefined {
  const to = target(link, url);
  return to && portalOf(to) === portalOf(url) ? contactAt(to) : undefined;
}

/** The value of a property in a sidebar, whether it is being edited or not. */
function property(root: ParentNode, name: string): string {
  const at = root.querySelector(`${test(`property-input-${name}`)}, [data-profile-property="${name}"]`);
  return at && isVisible(at) ? text(at.querySelector('input, textarea') ?? at) : '';
}

/** What a panel says of the person whose record fills it. */
function told(panel: Element, url: URL): Required<Pick<OpenRecord, 'ids' | 'more'>> {
  const reach = linkedIdentities(panel, url).filter((id) => /^(email|tel):/.test(id));
  const phones = ['phone', 'mobilephone'].map((name) => tel(property(panel, name)));
  const ids = [...reach, email(property(panel, 'email')), ...phones, linkedinOn(panel)];
  return { ids, more: { title: property(panel, 'jobtitle'), company: property(panel, 'company') } };
}

/** The contact that is open in a panel over the page; what else can open there is no person. */
function readPreview(document: Document, url: URL): Sighting[] {
  const panel = first(document, PREVIEW, isVisible);
  const anchor = panel && shown(panel, `${TITLE}, h2, h3`);
  const id = linked(panel && first(panel, LINK, (link) => !link.closest(CHICKLET)), url);
  if (!panel || !id) return [];
  const { ids, more } = told(panel, url);
  const sighting = seen(panel, anchor, [id, ...ids], { ...more, main: true });
  return sighting ? [sighting] : [];
}

function readRow(row: Element, url: URL): Sighting | undefined {
  const link = shown(row, LINK);
  const anchor = (link && shown(link, `${test('truncated-object-label')}, ${test('-name', '$=')}`)) ?? link;
  const id = linked(link, url);
  if (!anchor || !id || !/\p{L}/u.test(text(anchor))) return undefined;
  const cell = (name: string): string => {
    const at = row.querySelector(`[data-table-external-id^="cell-0-1-${name}-"]`);
    return at && isVisible(at) ? text(at).replace(/^-+$/, '') : '';
  };
  const ids = [id, email(cell('email')), tel(cell('phone')), tel(cell('mobilephone'))];
  return seen(row, anchor, ids, { title: cell('jobtitle'), company: cell('company') });
}

function readIndex(document: Document, url: URL, memo: Memo): Reading {
  const found = rows(document, `${INDEX_ROW}, [data-test-id*="board"] :is(li, [draggable="true"])`, memo, (row) =>
    readRow(row, url),
  );
  const sightings = onePerPerson([...readPreview(document, url), ...found]);
  return sightings.length ? { state: 'read', page: 'list', sightings } : noRows(document, 'list', INDEX_ROW, LINK);
}

function readChicklet(link: Element, url: URL): Sighting | undefined {
  const scope = link.closest(CHICKLET) ?? link;
  const named = /^chiclet-0-1-(\d+)/.exec(
    scope.getAttribute('data-test-id') ?? scope.getAttribute('data-selenium-test') ?? '',
  );
  const id = linked(link, url) ?? (named?.[1] ? hubspotId(portalOf(url), '0-1', named[1]) : undefined);
  if (!id || !text(link) || !isVisible(link) || link.closest(PREVIEW)) return undefined;
  const reach = scope === link ? [] : linkedIdentities(scope, url).filter((one) => /^(email|tel):/.test(one));
  return seen(scope, link, [id, ...reach]);
}

function readAround(document: Document, url: URL, memo: Memo): Reading {
  const page = 'list';
  if (!shown(document, TITLE)) return { state: 'loading', page };
  const found = rows(document, ASSOCIATED, memo, (link) => readChicklet(link, url));
  return { state: 'read', page, sightings: onePerPerson([...readPreview(document, url), ...found]) };
}

/** The contact at an address. */
function contactAt({ pathname }: URL): Identity | undefined {
  const [, portal = '', id = ''] = CONTACT.exec(pathname) ?? [];
  return hubspotId(portal, '0-1', id);
}

function openContact(document: Document, url: URL): OpenRecord {
  const scope = first(document, SIDEBAR, isVisible);
  const name = document.title.replace(/\s*\|\s*HubSpot$/, '');
  const anchor =
    first(document, TITLE, (at) => text(at) && isVisible(at) && !at.closest(PREVIEW)) ??
    (scope && first(scope, 'h1, h2, h3', (at) => text(at) === name && isVisible(at)));
  return { scope, anchor, ...(scope ? told(scope, url) : {}) };
}

/** HubSpot: contacts, and those associated with companies, deals and tickets. */
export const hubspot: Adapter = {
  id: 'hubspot',
  pages: {
    contact: recordPage(contactAt, openContact),
    contacts: ownPage('list', inPath(INDEX), readIndex),
    associated: ownPage('list', (url) => inPath(AROUND)(url) ?? inPath(DESK)(url), readAround),
  },
};
