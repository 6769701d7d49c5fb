import { facts, identities, isVisible, linkedIdentities, noRows, onePerPerson, rows, shown, text } from '../dom.ts';
import { linkedPerson } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { company, idAt, openRecord, personOf, TEXT, TITLE } from './record.ts';

const LINK = 'a[href^="/object/person/"]:not(nav *)';
const ROW = '[data-testid^="row-id-"]';

/** The place of the column with that heading, if the page says it in English; -1 otherwise. */
function columnOf(document: Document, heading: string): number {
  const heads = [...document.querySelectorAll('#record-table [aria-controls$="-header-options"]')];
  return heads.findIndex((head) => text(head) === heading);
}

function readRow(row: Element, url: URL, titles: number): Sighting | undefined {
  const id = row.getAttribute('data-testid')?.slice('row-id-'.length);
  const link = [...row.querySelectorAll(LINK)].find((one) => idAt(one.getAttribute('href')) === id);
  const person = link && linkedPerson(shown(link, TEXT) ?? link, personOf(url, id));
  const title = text(row.querySelector(`[id^="record-table-cell-${titles}-"] ${TEXT}`));
  const said = { title, company: company(row) };
  return (
    person && {
      ...person,
      identities: identities(...person.identities, ...linkedIdentities(row, url)),
      ...facts(said),
      scope: row,
    }
  );
}

/** A link to a person on a card or in the row of something else. A cell in work is drawn once more, apart from its row. */
function readLink(link: Element, url: URL): Sighting | undefined {
  const own = link.closest(ROW)?.getAttribute('data-testid') === `row-id-${idAt(link.getAttribute('href'))}`;
  return own ? undefined : linkedPerson(shown(link, TEXT) ?? link, personOf(url, idAt(link.getAttribute('href'))));
}

/** Reads a list of people, or the people on the page of something else, and who is open in the panel beside it. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const page = 'list';
  const cards = document.querySelector(ROW) ? `${ROW} ${LINK}` : LINK;
  const titles = columnOf(document, 'Job Title');
  const found = onePerPerson([
    ...rows(document, `${ROW}:has(${LINK})`, memo, (row) => readRow(row, url, titles)),
    ...rows(document, cards, memo, (link) => readLink(link, url)),
  ]);
  // A record opens in a panel beside the list, and the address stays.
  const mails = [...document.querySelectorAll('[id^="fields-card-"][id$="-emails"]')].find(isVisible);
  const id = /-([\da-f-]{36})-emails$/.exec(mails?.id ?? '')?.[1];
  const open = id && openRecord(document, url, id);
  const sightings = found.map((one) =>
    open && one.identities[0] === open.identities[0] ? { ...one, ...open, scope: one.scope, main: true } : one,
  );
  if (sightings.length) return { state: 'read', page, sightings };
  if (url.pathname.startsWith('/objects/people')) return noRows(document, page, ROW, LINK);
  return shown(document, TITLE) ? { state: 'read', page, sightings } : { state: 'loading', page };
}
