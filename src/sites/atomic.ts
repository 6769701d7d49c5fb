import { type Identity, record, tel } from '../domain/identity.ts';
import { linkedIdentities, seen, shown, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inHash, peoplePage, recordPage } from './pages.ts';
import type { Adapter, Sighting } from './site.ts';

const PERSON = /^#\/contacts\/(\d+)(?:\/show)?(?:\?.*)?$/;
const LIST = /^#\/(contacts|companies\/\d+)(?:\/show(?:\/contacts)?)?\/?(?:\?.*)?$/;
const ROW = 'main a[href^="#/contacts/"][href$="/show"]';
const CARD = '[data-slot="card"]';
const EDITOR = 'a[href^="#/contacts/"]:not([href*="/show"])';

const personAt = (url: URL, hash = url.hash): Identity | undefined =>
  record('atomic', url.host, 'contacts', PERSON.exec(hash)?.[1] ?? '');
const linked = (link: Element, url: URL): Identity | undefined => personAt(url, link.getAttribute('href') ?? '');

/** `Head of Tests at` before the company, or `Head of Tests - 2 tasks` without one. */
function told(anchor: Element | null | undefined, selector: string): { title: string; company: string } {
  const line = anchor?.nextElementSibling;
  const company = text(line?.querySelector(selector));
  const title = company
    ? (text(line).split(company)[0] ?? '').replace(/\s*\S+\s*$/, '')
    : text(line).replace(/ - \d.*$/, '');
  return { title, company };
}

function readRow(link: Element, url: URL): Sighting | undefined {
  const anchor = shown(link, '.font-medium') ?? shown(link, 'h6');
  return seen(link.parentElement ?? link, anchor, [linked(link, url)], told(anchor, ':scope > span'));
}

const LINKS = { row: ROW, name: ':is(.font-medium, h6)', person: readRow };

function openPerson(document: Document, url: URL): OpenRecord {
  const scope = document.querySelector(`main:has(${CARD})`);
  const all = (selector: string): Element[] => [...(scope?.querySelectorAll(selector) ?? [])];
  const field = scope && shown(scope, 'input[name="first_name"]');
  const anchor = field ?? (scope && shown(scope, 'h5, h2'));
  const name = [field ?? anchor, field && scope.querySelector('input[name="last_name"]')].map(text).join(' ').trim();
  // Its link to the editor tells whose page it still is.
  const editors = all(EDITOR).flatMap((link) => linked(link, url) ?? []);
  // Notes stand in the card of the name, and what they link to is about anybody.
  const notes = anchor?.closest(CARD);
  const apart = all('a, span').filter((at) => !notes?.contains(at));
  const boxes = new Set(apart.flatMap((at) => (at.localName === 'a' && at.parentElement) || []));
  // Only numbers with their country are anybody's.
  const phones = apart.filter((at) => !at.childElementCount && /\+|00/.test(at.textContent)).map((at) => tel(text(at)));
  const ids = [...[...boxes].flatMap((box) => linkedIdentities(box, url)), ...phones];
  const more = { name, ...told(anchor, 'a[href^="#/companies/"]') };
  return { said: editors.length ? editors : undefined, scope, anchor, ids, more };
}

/** Atomic CRM: addresses live in the hash, and change without a hashchange. */
export const atomic: Adapter = {
  id: 'atomic',
  recognise: (document) =>
    !!document.querySelector('#root a[href="#/contacts"]') && !!document.querySelector('#root a[href="#/deals"]'),
  pages: { contact: recordPage((url) => personAt(url), openPerson), contacts: peoplePage('list', inHash(LIST), LINKS) },
};
