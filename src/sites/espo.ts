import { email, type Identity, record, tel } from '../domain/identity.ts';
import { facts, identities, isVisible, linkedinOn, noRows, onePerPerson, rows, shown, text } from './dom.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const PEOPLE = ['Contact', 'Lead', 'Target'];
const PERSON = new RegExp(`^#(${PEOPLE.join('|')})/(?:view|edit)/([\\w-]+)`);
const LIST = new RegExp(`^#(${PEOPLE.join('|')})(?:/(?:list|kanban)(?:/.*)?)?(?:\\?.*)?$`);
/** Records of others, on which people are listed. */
const AROUND = /^#((?:Account|Opportunity|Case|Meeting|Call|Campaign|TargetList)\/view\/[\w-]+)/;
const ROW = '.list-row[data-id], .list-kanban .item[data-id]';
const LINK = `:is(${PEOPLE.map((scope) => `a[href^="#${scope}/view/"]`).join()})`;

/** For which person each record was drawn: the address changes before the page does. */
const drawn = new WeakMap<Element, string>();

function identityIn(link: Element | null | undefined, host: string): Identity | undefined {
  const [, scope, id] = PERSON.exec(link?.getAttribute('href') ?? '') ?? [];
  return scope && id ? record('espo', host, scope, id) : undefined;
}

function field(root: ParentNode, name: string, within = ''): string {
  const at = root.querySelector(`:is(.field, td, span.cell)[data-name="${name}"]${within}`);
  if (!at || !isVisible(at) || at.querySelector('.none-value')) return '';
  return text(at.querySelector('a[href^="#Account/view/"]') ?? at.querySelector('input, textarea') ?? at);
}

/** What the fields below `root` say about the person whose record is `own`. */
function personal(root: ParentNode, own: Identity | undefined) {
  const mails = [...root.querySelectorAll('[data-name="emailAddress"] :is([data-email-address], input)')];
  const phones = [...root.querySelectorAll('[data-name="phoneNumber"] :is([data-phone-number], input)')];
  return {
    identities: identities(
      own,
      ...mails.map((at) => email(at.getAttribute('data-email-address') ?? text(at))),
      ...phones.map((at) => tel(at.getAttribute('data-phone-number') ?? text(at))),
    ),
    ...facts({
      title: field(root, 'title') || field(root, 'accounts', ' .link-multiple-item:first-child .text-muted.small'),
      company: field(root, 'accounts') || field(root, 'account') || field(root, 'accountName'),
    }),
  };
}

function readRow(row: Element, host: string): Sighting | undefined {
  // Other rows, such as those of a stream, only mention people.
  const id = /^[\w-]+$/.exec(row.getAttribute('data-id') ?? '')?.[0];
  const anchor = id && shown(row, `${LINK}[href$="/${id}"]`);
  return anchor ? { name: text(anchor), ...personal(row, identityIn(anchor, host)), anchor, scope: row } : undefined;
}

/** The person whose record is drawn in `detail`, named by `heading` or by a field. */
function readDetail(detail: Element, heading: Element | undefined, own: Identity | undefined): Sighting | undefined {
  const body = detail.querySelector('.middle') ?? detail;
  const name = shown(body, '.field[data-name="name"]:not(:has(input))');
  const anchor = heading ?? name;
  const said = personal(body, own);
  const all = identities(...said.identities, linkedinOn(body));
  if (!anchor || !all.length) return undefined;
  const also = name && name !== anchor && text(name) === text(anchor) ? { also: [name] } : {};
  return { name: text(anchor), ...said, identities: all, anchor, scope: detail, ...also, main: true };
}

/** The record that is open in a window over the page. */
function readModal(document: Document, host: string): Sighting[] {
  const scopes = PEOPLE.map((scope) => `.modal .detail[data-scope="${scope}"]`).join();
  const detail = [...document.querySelectorAll(scopes)].find(isVisible);
  const modal = detail?.closest('.modal');
  const link = modal?.querySelector(`:is(.modal-header, .modal-footer) ${LINK}`);
  const sighting = detail && modal && readDetail(detail, shown(modal, `.modal-title ${LINK}`), identityIn(link, host));
  return sighting ? [sighting] : [];
}

function readList(document: Document, url: URL, memo: Memo): Reading {
  const main = document.querySelector('#main');
  if (!main) return { state: 'loading', page: 'list' };
  const found = rows(main, ROW, memo, (row) => readRow(row, url.host));
  const sightings = onePerPerson([...readModal(document, url.host), ...found]);
  if (sightings.length) return { state: 'read', page: 'list', sightings };
  const others = AROUND.test(url.hash) || main.querySelector('.list-container .no-data');
  return others ? { state: 'read', page: 'list', sightings } : noRows(main, 'list', ROW, '[data-name="name"]:empty');
}

function readPerson(document: Document, url: URL): Reading {
  const page = 'record';
  const [, scope = '', id = ''] = PERSON.exec(url.hash) ?? [];
  const detail = document.querySelector(`#main .record [data-scope="${scope}"]:is(.detail, .edit)`);
  if (!detail) return { state: 'loading', page };
  if (drawn.get(detail) !== id && drawn.has(detail)) return { state: 'loading', page };
  drawn.set(detail, id);
  const heading = shown(document, '#main .header-breadcrumbs .breadcrumb-item:last-child .title');
  const main = readDetail(detail, heading, record('espo', url.host, scope, id));
  if (!main) return { state: 'broken', page, field: 'name' };
  const sightings = onePerPerson([main, ...readModal(document, url.host).map(({ main: _, ...other }) => other)]);
  return { state: 'read', page, sightings };
}

/** EspoCRM: addresses live in the hash; a record can open in a window over any page. */
export const espo: Adapter = {
  id: 'espo',
  recognise: (document) => !!document.querySelector('body[data-id="espocrm"], #content > #main[data-view-cid]'),
  pages: {
    person: {
      kind: 'record',
      key: ({ hash }) => PERSON.exec(hash)?.slice(1).join('/'),
      read: readPerson,
    },
    people: {
      kind: 'list',
      key: ({ hash }) => LIST.exec(hash)?.[1] ?? AROUND.exec(hash)?.[1],
      read: readList,
    },
  },
};
