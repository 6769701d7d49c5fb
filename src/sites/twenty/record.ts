import { type Identity, record } from '../../domain/identity.ts';
import { clean, facts, first, identities, isVisible, linkedIdentities, shown, text } from '../dom.ts';
import type { OpenRecord } from '../open-record.ts';
import type { Memo, Reading, Sighting } from '../site.ts';

const ADDRESS = /^\/object\/person\/([\da-f-]{36})(?:\/|$)/;
const COMPANY = 'a[href^="/object/company/"]';
/** What a person reads in a field, a link or a heading. */
export const TEXT = '[data-testid="tooltip"]';
/** The last part of the page's path, above everything. */
export const TITLE = `[data-testid="top-bar-title"] ${TEXT}`;

/** The id of the person at a path. */
export const idAt = (path: string | null | undefined): string | undefined => ADDRESS.exec(path ?? '')?.[1];

/** `twenty:HOST/person/ID` */
export const personOf = (url: URL, id: string | undefined): Identity | undefined =>
  record('twenty', url.host, 'person', id ?? '');

/** The company that is named alone. */
export function company(root: ParentNode): string {
  const [only, another] = [...root.querySelectorAll(COMPANY)];
  return only && !another ? text(shown(only, TEXT)) : '';
}

interface Open extends Partial<Sighting> {
  identities: Identity[];
  scope: Element;
}

/** What the open record of a person says, on its page or in the panel beside a list. */
export function openRecord(document: Document, url: URL, id: string): Open | undefined {
  const fields = [...document.querySelectorAll(`[id^="fields-card-"][id*="-${id}-"]`)].filter(isVisible);
  const scope = fields[0]?.closest('[id^="scroll-wrapper-"]') ?? fields[0]?.parentElement;
  if (!scope) return undefined;
  // An empty field says so, but not where values stand.
  const title = text(fields.find((field) => field.id.endsWith('-jobTitle'))?.querySelector(TEXT));
  const linked = fields.flatMap((field) => linkedIdentities(field, url));
  return { identities: identities(personOf(url, id), ...linked), ...facts({ title, company: company(scope) }), scope };
}

/** Whose page is at an address. */
export const personAt = (url: URL): Identity | undefined => personOf(url, idAt(url.pathname));

/** The page of one person. */
export function openPerson(document: Document, url: URL, _memo: Memo, own: Identity): OpenRecord | Reading {
  const id = idAt(url.pathname) ?? '';
  const open = openRecord(document, url, id);
  // The fields of the record before carry its id, not this one.
  if (!open) {
    const drawn = shown(document, `a[href^="/object/person/${id}#"]`);
    return drawn ? { state: 'broken', page: 'record', field: 'fields' } : { state: 'loading', page: 'record' };
  }
  const bar = shown(document, TITLE);
  const name = text(bar) || clean(document.title).replace(/ - \P{Z}+$/u, '');
  const heading = first(open.scope, TEXT, (at) => text(at) === name && isVisible(at));
  const also = heading && bar ? [bar] : [];
  return {
    said: [own],
    scope: open.scope,
    anchor: heading ?? bar,
    ids: open.identities,
    more: { ...open, name, also },
  };
}
