import { facts, identities, isLeftover, isVisible, linkedinOn, noRows, onePerPerson, rows, text } from '../dom.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { isNumber, personAt, pieces, reach } from './parts.ts';

const LINK = ':is(a[href^="/crm/leads/"], a[href^="/crm/contacts/"])';
const ROW = `${LINK}:has(*)`;
const FIELD = '.sections .field';
const TITLE = /^(job title|designation)$/i;
const COMPANY = /^(organi[sz]ation|company)( name)?$/i;

/** A row is a link, and begins with the name after a picture or initials. */
function readRow(row: Element, url: URL): Sighting | undefined {
  const own = personAt(URL.parse(row.getAttribute('href') ?? '', url));
  const all = pieces(row);
  const anchor = all.find((piece) => !/^\p{Lu}{1,2}$/u.test(text(piece)));
  const name = text(anchor);
  if (!own || !anchor || !/\p{L}/u.test(name) || reach([anchor]).length || isNumber(name)) return undefined;
  return { identities: identities(own, ...reach(all)), name, anchor, scope: row };
}

/** Reads a list of leads or contacts, or the people of an organization. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const page = 'list';
  const found = rows(document, ROW, memo, (row) => readRow(row, url));
  if (found.length || !personLists(url)) return { state: 'read', page, sightings: onePerPerson(found) };
  return noRows(document, page, ROW, ':not(*)');
}

const personLists = ({ pathname }: URL): boolean => /^\/crm\/(leads|contacts)(\/|$)/.test(pathname);

/** The values of the fields beside the record: their labels stand before them. */
function values(document: Document): Array<{ label: string; value: Element }> {
  return [...document.querySelectorAll(FIELD)].flatMap((field) => {
    const [label, ...said] = pieces(field);
    return [...field.querySelectorAll('input'), ...said].map((value) => ({ label: text(label), value }));
  });
}

/** Reads the record of a lead or contact. The end of its path is a link to itself, which tells whose it is. */
export function readPerson(document: Document, url: URL): Reading {
  const page = 'record';
  const own = personAt(url);
  const anchor = [...document.querySelectorAll(LINK)].find(
    (link) => personAt(URL.parse(link.getAttribute('href') ?? '', url)) === own && text(link) && isVisible(link),
  );
  const others = [...document.querySelectorAll(`header ${LINK}`)].some((link) => link !== anchor && isVisible(link));
  const said = values(document);
  if (!own || !anchor) {
    return said.length && !others ? { state: 'broken', page, field: 'name' } : { state: 'loading', page };
  }
  const name = text(anchor);
  const found = reach(said.map(({ value }) => value));
  if (isNumber(name) || isLeftover(anchor, own, `${name} ${found}`)) return { state: 'loading', page };
  const scope = document.querySelector('.sections')?.parentElement ?? document.body;
  const heading = pieces(scope).find((piece) => text(piece) === name && !anchor.contains(piece));
  const value = (label: RegExp): string => text(said.find((one) => label.test(one.label) && text(one.value))?.value);
  const more = {
    ...facts({ title: value(TITLE), company: value(COMPANY) }),
    also: heading ? [heading] : [],
    main: true,
  };
  return {
    state: 'read',
    page,
    sightings: [{ identities: identities(own, ...found, linkedinOn(scope)), name, ...more, anchor, scope }],
  };
}
