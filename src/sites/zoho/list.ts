import { email, type Identity, record, tel } from '../../domain/identity.ts';
import { facts, identities, noRows, onePerPerson, rows, shown, target, text } from '../dom.ts';
import { linkedPerson, readLinked } from '../linked.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { firstMail, listAt, personAt, SCAFFOLD } from './parts.ts';

const LINK = ':is(a[href*="/tab/Leads/"], a[href*="/tab/Contacts/"])';
const TABLE = 'crux-table-component';
const ROW = ':is(lyte-exptable-tr:has(a[id^="listView_"]), lyte-card.crm-kv-card)';
const ROW_LINK = ':is(a[id^="listView_"], a.crm-kv-header-link)';

const linked = (link: Element, url: URL): Identity | undefined => personAt(target(link, url), url);

function readRow(row: Element, url: URL): Sighting | undefined {
  const module = listAt(url)?.[0] ?? '';
  const table = row.closest(TABLE);
  const link = shown(row, ROW_LINK);
  // The address can be ahead of the table, which still lists other records then.
  if (!link || (table?.getAttribute('cx-prop-module') ?? module) !== module) return undefined;
  const marked = /^listView_(\d+)$/.exec(link.id)?.[1];
  const person = linkedPerson(link, marked ? record('zoho', url.host, module, marked) : linked(link, url));
  if (!person) return undefined;
  // Users choose the columns: their heads tell what they are, when there is one for each cell.
  const heads = [...(table?.querySelectorAll('#listviewHeaderRow lyte-exptable-th') ?? [])].map(text);
  const cells = [...row.querySelectorAll('lyte-exptable-td')];
  const cell = (head: string): string => (heads.length === cells.length ? text(cells[heads.indexOf(head)]) : '');
  const mail = email(cell('Email')) ?? firstMail(row, url);
  return {
    ...person,
    identities: identities(...person.identities, mail, tel(cell('Phone')), tel(cell('Mobile'))),
    ...facts({ title: cell('Title'), company: cell('Company') || cell('Account Name') }),
    scope: row,
  };
}

/** A list of leads or contacts, as a table or as cards. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const sightings = onePerPerson(rows(document, ROW, memo, (row) => readRow(row, url)));
  if (sightings.length) return { state: 'read', page: 'list', sightings };
  const others = `${TABLE}[cx-prop-module]:not([cx-prop-module="${listAt(url)?.[0]}"])`;
  return document.querySelector(others)
    ? { state: 'loading', page: 'list' }
    : noRows(document, 'list', ROW, `${ROW_LINK}:not(:empty)`);
}

/** Who is linked on the record of something else. */
export const readAround = (document: Document, url: URL, memo: Memo): Reading =>
  readLinked(document, LINK, SCAFFOLD, memo, (link) => linkedPerson(link, linked(link, url)));
