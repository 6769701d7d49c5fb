import type { Identity } from '../../domain/identity.ts';
import { first, isVisible, linkedinOn, noRows, onePerPerson, rows, seen, target, text } from '../dom.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { isNumber, personAt, pieces, reach } from './parts.ts';

const LINK = ':is(a[href^="/crm/leads/"], a[href^="/crm/contacts/"])';
const ROW = `${LINK}:has(*)`;
const FIELD = '.sections .field';
const TITLE = /^(job title|designation)$/i;
const COMPANY = /^(organi[sz]ation|company)( name)?$/i;

/** A row is a link, and begins with the name after a picture or initials. */
function readRow(row: Element, url: URL): Sighting | undefined {
  const own = personAt(target(row, url));
  const all = pieces(row);
  const anchor = all.find((piece) => !/^\p{Lu}{1,2}$/u.test(text(piece)));
  const name = text(anchor);
  if (!own || !anchor || !/\p{L}/u.test(name) || reach([anchor]).length || isNumber(name)) return undefined;
  return seen(row, anchor, [own, ...reach(all)]);
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

/** The record of a lead or contact. The end of its path is a link to itself, which tells whose it is. */
export function openPerson(document: Document, url: URL, _memo: Memo, own: Identity): OpenRecord | Reading {
  const isOwn = (link: Element): boolean => personAt(target(link, url)) === own && text(link) !== '' && isVisible(link);
  const anchor = first(document, LINK, isOwn);
  const others = first(document, `header ${LINK}`, (link) => link !== anchor && isVisible(link));
  const said = values(document);
  const name = text(anchor);
  if (isNumber(name) || (!anchor && (!said.length || others))) return { state: 'loading', page: 'record' };
  const scope = document.querySelector('.sections')?.parentElement ?? document.body;
  const heading = anchor && pieces(scope).find((piece) => text(piece) === name && !anchor.contains(piece));
  const value = (label: RegExp): string => text(said.find((one) => label.test(one.label) && text(one.value))?.value);
  const more = { title: value(TITLE), company: value(COMPANY), also: heading ? [heading] : [] };
  return { scope, anchor, ids: [...reach(said.map((one) => one.value)), linkedinOn(scope)], more, panel: anchor };
}
