import { email, type Identity, record, tel } from '../domain/identity.ts';
import { first, isVisible, linkedinOn, noRows, onePerPerson, rows, seen, shown, text } from './dom.ts';
import { inHash, ownPage, recordPage } from './pages.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const PEOPLE = ['Contact', 'Lead', 'Target'];
const PERSON = new RegExp(`^#(${PEOPLE.join('|')})/(?:view|edit)/([\\w-]+)`);
const LIST = new RegExp(`^#(${PEOPLE.join('|')})(?:/(?:list|kanban)(?:/.*)?)?(?:\\?.*)?$`);
/** Records of others, on which people are listed. */
const AROUND = /^#((?:Account|Opportunity|Case|Meeting|Call|Campaign|TargetList)\/view\/[\w-]+)/;
const ROW = '.list-row[data-id], .list-kanban .item[data-id]';
const LINK = `:is(${PEOPLE.map((scope) => `a[href^="#${scope}/view/"]`).join()})`;
const WINDOW = PEOPLE.map((scope) => `.modal .detail[data-scope="${scope}"]`).join();

/** For whom each record was drawn: the address changes before the page does. */
const drawn = new WeakMap<Element, Identity | undefined>();

/** Whose record a hash leads to. */
function personAt(hash: string | null | undefined, { host }: URL): Identity | undefined {
  const [, scope = '', id = ''] = PERSON.exec(hash ?? '') ?? [];
  return record('espo', host, scope, id);
}

const linked = (link: Element | null | undefined, url: URL): Identity | undefined =>
  personAt(link?.getAttribute('href'), url);

function field(root: ParentNode, name: string, within = ''): string {
  const at = root.querySelector(`:is(.field, td, span.cell)[data-name="${name}"]${within}`);
  if (!at || !isVisible(at) || at.querySelector('.none-value')) return '';
  return text(at.querySelector('a[href^="#Account/view/"]') ?? at.querySelector('input, textarea') ?? at);
}

/** E-mail addresses and phone numbers below `root`. */
function reach(root: ParentNode): Array<Identity | undefined> {
  const said = (name: string, mark: string): string[] =>
    [...root.querySelectorAll(`[data-name="${name}"] :is([${mark}], input)`)].map(
      (at) => at.getAttribute(mark) ?? text(at),
    );
  return [
    ...said('emailAddress', 'data-email-address').map(email),
    ...said('phoneNumber', 'data-phone-number').map(tel),
  ];
}

const work = (root: ParentNode): Partial<Sighting> => ({
  title: field(root, 'title') || field(root, 'accounts', ' .link-multiple-item:first-child .text-muted.small'),
  company: field(root, 'accounts') || field(root, 'account') || field(root, 'accountName'),
});

function readRow(row: Element, url: URL): Sighting | undefined {
  // Other rows, such as those of a stream, only mention people.
  const id = /^[\w-]+$/.exec(row.getAttribute('data-id') ?? '')?.[0];
  const anchor = id && shown(row, `${LINK}[href$="/${id}"]`);
  return anchor ? seen(row, anchor, [linked(anchor, url), ...reach(row)], work(row)) : undefined;
}

/** The person whose record is drawn in `detail`, named by `heading` or by a field. */
function readDetail(detail: Element, heading: Element | undefined, own: Identity | undefined): Sighting | undefined {
  const body = detail.querySelector('.middle') ?? detail;
  const name = shown(body, '.field[data-name="name"]:not(:has(input))');
  const also = name && heading && text(name) === text(heading) ? { also: [name] } : {};
  return seen(detail, heading ?? name, [own, ...reach(body), linkedinOn(body)], { ...work(body), ...also, main: true });
}

/** The record that is open in a window over the page. */
function readWindow(document: Document, url: URL): Sighting | undefined {
  const detail = first(document, WINDOW, isVisible);
  const modal = detail?.closest('.modal');
  const own = linked(modal?.querySelector(`:is(.modal-header, .modal-footer) ${LINK}`), url);
  return detail && modal ? readDetail(detail, shown(modal, `.modal-title ${LINK}`), own) : undefined;
}

function readList(document: Document, url: URL, memo: Memo): Reading {
  const main = document.querySelector('#main');
  if (!main) return { state: 'loading', page: 'list' };
  const found = rows(main, ROW, memo, (row) => readRow(row, url));
  const over = readWindow(document, url);
  const sightings = onePerPerson(over ? [over, ...found] : found);
  const isEmpty = AROUND.test(url.hash) || main.querySelector('.list-container .no-data');
  if (!sightings.length && !isEmpty) return noRows(main, 'list', ROW, '[data-name="name"]:empty');
  return { state: 'read', page: 'list', sightings };
}

function readPerson(document: Document, url: URL): Reading {
  const page = 'record';
  const own = personAt(url.hash, url);
  const detail = document.querySelector(
    `#main .record [data-scope="${PERSON.exec(url.hash)?.[1]}"]:is(.detail, .edit)`,
  );
  if (!detail || (drawn.has(detail) && drawn.get(detail) !== own)) return { state: 'loading', page };
  drawn.set(detail, own);
  const heading = shown(document, '#main .header-breadcrumbs .breadcrumb-item:last-child .title');
  const main = readDetail(detail, heading, own);
  if (!main) return { state: 'broken', page, field: 'name' };
  const over = readWindow(document, url);
  return { state: 'read', page, sightings: onePerPerson(over ? [main, { ...over, main: false }] : [main]) };
}

/** EspoCRM: addresses live in the hash; a record can open in a window over any page. */
export const espo: Adapter = {
  id: 'espo',
  recognise: (document) => !!document.querySelector('body[data-id="espocrm"], #content > #main[data-view-cid]'),
  pages: {
    person: recordPage((url) => personAt(url.hash, url), readPerson),
    people: ownPage('list', (url) => inHash(LIST)(url) ?? inHash(AROUND)(url), readList),
  },
};
