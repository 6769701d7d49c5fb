import { email, type Identity, tel } from '../../domain/identity.ts';
import { facts, identities, linkedIdentities, linkedinOn, noRows, onePerPerson, rows, shown, text } from '../dom.ts';
import { linkedPerson } from '../linked.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { at, PEOPLE, personAt } from './address.ts';

const ROW = ':is(table.list, .list-view-table, [id^="list_subpanel_"]) tr';
/** Where version 8 shows a module that it has not taken over: what is to be read stands in a frame. */
const OTHERS = 'scrm-classic-view-ui iframe';
const EMPTY = '.listViewEmpty, .list-view-table ~ div > p.lead';
const NAME = '.module-title-text, scrm-record-header .record-view-name';
const ROW_NAME = 'td[field="name"], td[field="full_name"], .cdk-column-name, .cdk-column-full_name';
const field = (name: string): string => `:is([field="${name}"], .dynamic-field-name-${name}, .cdk-column-${name})`;
const REACH = ['email1', 'phone_work', 'phone_mobile', 'phone_home', 'phone_other'].map(field).join();

/** What the fields below `root` say about the person whose record or row it is. */
function personal(root: ParentNode, url: URL): Partial<Sighting> & { identities: Identity[] } {
  const found = [...root.querySelectorAll(REACH)].flatMap((at) => [
    ...linkedIdentities(at, url).filter((id) => /^(email|tel):/.test(id)),
    email(text(at)) ?? tel(text(at)),
  ]);
  const said = (name: string): string => text(shown(root, field(name)));
  return { identities: identities(...found), ...facts({ title: said('title'), company: said('account_name') }) };
}

function readRow(row: Element, url: URL): Sighting | undefined {
  for (const link of row.querySelectorAll('a[href]')) {
    const person = linkedPerson(link, personAt(URL.parse(link.getAttribute('href') ?? '', url)));
    if (!person) continue;
    // What else a row says is about the record that it names first.
    const more = link.closest(ROW_NAME) ? personal(row, url) : { identities: [] };
    return { ...person, ...more, identities: identities(...person.identities, ...more.identities), scope: row };
  }
  return undefined;
}

/** Reads a list of people, or those below the record of something else. */
export function readList(document: Document, url: URL, memo: Memo): Reading {
  const page = 'list';
  const found = rows(document, ROW, memo, (row) => readRow(row, url));
  if (found.length || document.querySelector(`${OTHERS}, ${EMPTY}`))
    return { state: 'read', page, sightings: onePerPerson(found) };
  if (!PEOPLE.includes(at(url)?.module ?? '')) {
    return shown(document, NAME) ? { state: 'read', page, sightings: [] } : { state: 'loading', page };
  }
  return noRows(document, page, `${ROW}:has(td input[type="checkbox"])`, ':not(*)');
}

/** One person's record. */
export function openPerson(document: Document, url: URL, _memo: Memo, own: Identity): OpenRecord | Reading {
  if (document.querySelector(OTHERS)) return { state: 'read', page: 'record', sightings: [] };
  const anchor = shown(document, NAME);
  const content = document.querySelector('#content, scrm-record') ?? document.body;
  // A form says whose it is; the address may be ahead of it.
  const form = content.querySelector('form:is([name="DetailView"], [name="EditView"]) input[name="record"]');
  if (text(form) && !own.endsWith(`/${text(form)}`)) return { state: 'loading', page: 'record' };
  const body = content.querySelector('.detail-view, .edit-view, scrm-record-content') ?? content;
  const more = personal(body, url);
  const scope = anchor || shown(content, REACH) ? content : null;
  return { said: form ? [own] : undefined, scope, anchor, ids: [...more.identities, linkedinOn(body)], more };
}
