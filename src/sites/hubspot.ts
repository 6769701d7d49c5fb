import { email, hubspot as hubspotId, type Identity, tel } from '../domain/identity.ts';
import {
  facts,
  identities,
  isVisible,
  linkedIdentities,
  linkedinOn,
  noRows,
  onePerPerson,
  rows,
  shown,
  text,
} from './dom.ts';
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
  const [, portal, id] = CONTACT.exec(URL.parse(link?.getAttribute('href') ?? '', url)?.pathname ?? '') ?? [];
  return portal && id && portal === portalOf(url) ? hubspotId(portal, '0-1', id) : undefined;
}

/** The value of a property in a sidebar, whether it is being edited or not. */
function property(root: ParentNode, name: string): string {
  const at = root.querySelector(`${test(`property-input-${name}`)}, [data-profile-property="${name}"]`);
  return at && isVisible(at) ? text(at.querySelector('input, textarea') ?? at) : '';
}

/** The person whose record fills `panel`. */
function readPanel(panel: Element, anchor: Element, own: Identity | undefined, url: URL): Sighting | undefined {
  const mails = linkedIdentities(panel, url).filter((id) => /^(email|tel):/.test(id));
  const phones = ['phone', 'mobilephone'].map((name) => tel(property(panel, name)));
  const all = identities(own, ...mails, email(property(panel, 'email')), ...phones, linkedinOn(panel));
  if (!all.length) return undefined;
  const said = { title: property(panel, 'jobtitle'), company: property(panel, 'company') };
  return { identities: all, name: text(anchor), ...facts(said), anchor, scope: panel, main: true };
}

/** The contact that is open in a panel over the page; what else can open there is no person. */
function readPreview(document: Document, url: URL): Sighting[] {
  const panel = [...document.querySelectorAll(PREVIEW)].find(isVisible);
  const anchor = panel && shown(panel, `${TITLE}, h2, h3`);
  const own = panel && [...panel.querySelectorAll(LINK)].find((link) => !link.closest(CHICKLET));
  const id = linked(own, url);
  const sighting = panel && anchor && id && readPanel(panel, anchor, id, url);
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
  const own = identities(id, email(cell('email')), tel(cell('phone')), tel(cell('mobilephone')));
  const said = { title: cell('jobtitle'), company: cell('company') };
  return { identities: own, name: text(anchor), ...facts(said), anchor, scope: row };
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
  const links = scope === link ? [] : linkedIdentities(scope, url).filter((one) => /^(email|tel):/.test(one));
  return { identities: identities(id, ...links), name: text(link), anchor: link, scope };
}

function readAround(document: Document, url: URL, memo: Memo): Reading {
  const page = 'list';
  if (!shown(document, TITLE)) return { state: 'loading', page };
  const found = rows(document, ASSOCIATED, memo, (link) => readChicklet(link, url));
  return { state: 'read', page, sightings: onePerPerson([...readPreview(document, url), ...found]) };
}

function readContact(document: Document, url: URL): Reading {
  const page = 'record';
  const sidebar = [...document.querySelectorAll(SIDEBAR)].find(isVisible);
  if (!sidebar) return { state: 'loading', page };
  const name = document.title.replace(/\s*\|\s*HubSpot$/, '');
  const anchor =
    [...document.querySelectorAll(TITLE)].find((at) => text(at) && isVisible(at) && !at.closest(PREVIEW)) ??
    [...sidebar.querySelectorAll('h1, h2, h3')].find((at) => text(at) === name && isVisible(at));
  const [, portal = '', id = ''] = CONTACT.exec(url.pathname) ?? [];
  const main = anchor && readPanel(sidebar, anchor, hubspotId(portal, '0-1', id), url);
  if (!main) return { state: 'broken', page, field: 'name' };
  return { state: 'read', page, sightings: [main] };
}

/** HubSpot: contacts, and those associated with companies, deals and tickets. */
export const hubspot: Adapter = {
  id: 'hubspot',
  pages: {
    contact: {
      kind: 'record',
      key: ({ pathname }) => CONTACT.exec(pathname)?.slice(1).join('/0-1/'),
      read: readContact,
    },
    contacts: {
      kind: 'list',
      key: ({ pathname }) => INDEX.exec(pathname)?.[1]?.replace(/$/, '/0-1'),
      read: readIndex,
    },
    associated: {
      kind: 'list',
      key: ({ pathname }) => (AROUND.exec(pathname) ?? DESK.exec(pathname))?.slice(1).join('/'),
      read: readAround,
    },
  },
};
