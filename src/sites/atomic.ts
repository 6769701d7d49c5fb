import { record, tel } from '../domain/identity.ts';
import { facts, identities, linkedIdentities, noRows, onePerPerson, rows, shown, text } from './dom.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const PERSON = /^#\/contacts\/(\d+)(?:\/show)?(?:\?.*)?$/;
const ROW = 'main a[href^="#/contacts/"][href$="/show"]';

/** `Head of Tests at` before the company, or `Head of Tests - 2 tasks` without one. */
function titleIn(line: Element | null, company: string): string {
  const said = text(line);
  return company ? (said.split(company)[0] ?? '').replace(/\s*\S+\s*$/, '') : said.replace(/ - \d.*$/, '');
}

function readRow(link: Element, url: URL): Sighting | undefined {
  const anchor = shown(link, '.font-medium') ?? shown(link, 'h6');
  const id = PERSON.exec(link.getAttribute('href') ?? '')?.[1];
  if (!anchor || !id) return undefined;
  const line = anchor.nextElementSibling;
  const company = text(line?.querySelector(':scope > span'));
  return {
    identities: identities(record('atomic', url.host, 'contacts', id)),
    name: text(anchor),
    ...facts({ title: titleIn(line, company), company }),
    anchor,
    scope: link.parentElement ?? link,
  };
}

function readList(document: Document, url: URL, memo: Memo): Reading {
  const sightings = onePerPerson(rows(document, ROW, memo, (link) => readRow(link, url)));
  return sightings.length
    ? { state: 'read', page: 'list', sightings }
    : noRows(document, 'list', ROW, ':is(.font-medium, h6)');
}

function readPerson(document: Document, url: URL): Reading {
  const page = 'record';
  const id = PERSON.exec(url.hash)?.[1] ?? '';
  const main = document.querySelector('main');
  const card = main?.querySelector('[data-slot="card"]');
  if (!main || !card) return { state: 'loading', page };
  // The address changes before the page does; its link to the editor tells whose page it still is.
  const own = [...main.querySelectorAll('a[href^="#/contacts/"]')].map((link) =>
    PERSON.exec(link.getAttribute('href') ?? ''),
  );
  const editors = own.filter((match) => match && !match[0].includes('/show'));
  if (editors.length && !editors.some((match) => match?.[1] === id)) return { state: 'loading', page };
  const first = shown(main, 'input[name="first_name"]');
  const anchor = first ?? shown(main, 'h5, h2');
  if (!anchor) return { state: 'broken', page, field: 'name' };
  const line = anchor.nextElementSibling;
  const company = text(line?.querySelector('a[href^="#/companies/"]'));
  // Notes stand in the card of the name, and what they link to is about anybody.
  const notes = anchor.closest('[data-slot="card"]');
  const apart = (selector: string): Element[] =>
    [...main.querySelectorAll(selector)].filter((at) => !notes?.contains(at));
  const boxes = new Set(apart('a').flatMap((at) => at.parentElement ?? []));
  const links = [...boxes].flatMap((box) => linkedIdentities(box, url));
  // Only numbers with their country are anybody's.
  const numbers = apart('a, span').filter((at) => !at.childElementCount && /\+|00/.test(at.textContent));
  const phones = numbers.map((at) => tel(text(at)));
  const sighting: Sighting = {
    identities: identities(record('atomic', url.host, 'contacts', id), ...links, ...phones),
    name: first ? `${text(first)} ${text(main.querySelector('input[name="last_name"]'))}`.trim() : text(anchor),
    ...facts({ title: titleIn(line, company), company }),
    anchor,
    scope: main,
    main: true,
  };
  return { state: 'read', page, sightings: [sighting] };
}

/** Atomic CRM: addresses live in the hash, and change without a hashchange. */
export const atomic: Adapter = {
  id: 'atomic',
  recognise: (document) =>
    !!document.querySelector('#root a[href="#/contacts"]') && !!document.querySelector('#root a[href="#/deals"]'),
  pages: {
    contact: {
      kind: 'record',
      key: ({ hash }) => PERSON.exec(hash)?.[1]?.replace(/^/, 'contacts/'),
      read: readPerson,
    },
    contacts: {
      kind: 'list',
      key: ({ hash }) => /^#\/(contacts|companies\/\d+)(?:\/show(?:\/contacts)?)?\/?(?:\?.*)?$/.exec(hash)?.[1],
      read: readList,
    },
  },
};
