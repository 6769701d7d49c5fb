import type { Identity } from '../../domain/identity.ts';
import { isVisible, linkedinOn, noRows, onePerPerson, rows, seen, shown, target, text } from '../dom.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { escaped, isNumber, personAt, pieces, reach } from './parts.ts';

/** One page for each kind of document and of list, and all but one hidden. */
export const PAGE = '.page-container[data-page-route]';
const ROW = '.list-row:has(a[data-name])';
const CONTROL = '.frappe-control[data-fieldname]';
const REACH = ['email_id', 'email', 'phone', 'mobile_no', 'whatsapp_no'];

const open = (document: Document): Element | undefined => [...document.querySelectorAll(PAGE)].find(isVisible);

function readRow(row: Element, url: URL): Sighting | undefined {
  const anchor = shown(row, 'a[data-name]');
  const own = personAt(target(anchor, url));
  if (!own || !anchor || isNumber(text(anchor))) return undefined;
  return seen(row, anchor, [own, ...reach(pieces(row))]);
}

/** Reads a list of leads or contacts. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const root = open(document);
  if (!root) return { state: 'loading', page: 'list' };
  const sightings = onePerPerson(rows(root, ROW, memo, (row) => readRow(row, url)));
  return sightings.length ? { state: 'read', page: 'list', sightings } : noRows(root, 'list', ROW, ':not(*)');
}

/** The form of a lead or contact; the body says whose it is. */
export function openPerson(document: Document, _url: URL, _memo: Memo, own: Identity): OpenRecord | Reading {
  const page = 'record';
  const form = open(document);
  const route = document.body.getAttribute('data-route')?.split('/').slice(2).join('/') ?? '';
  if (!own.endsWith(`/${escaped(encodeURI(route))}`) || !form) return { state: 'loading', page };
  const anchor = shown(form, '.title-text');
  const fields = [...form.querySelectorAll(CONTROL)];
  if (isNumber(text(anchor)) || (!anchor && !fields.length)) return { state: 'loading', page };
  const named = (...names: string[]): Element[] =>
    fields
      .filter((field) => names.includes(field.getAttribute('data-fieldname') ?? ''))
      .flatMap((field) => [...field.querySelectorAll('input, .control-value')]);
  const value = (...names: string[]): string => text(named(...names).find((field) => text(field)));
  const more = { title: value('job_title', 'designation'), company: value('company_name', 'organization') };
  return { scope: form, anchor, ids: [...reach(named(...REACH)), linkedinOn(form)], more, panel: anchor };
}
