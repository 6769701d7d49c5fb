import type { Identity } from '../domain/identity.ts';
import { noRows, onePerPerson, rows } from './dom.ts';
import { type OpenRecord, recordReading } from './open-record.ts';
import type { Memo, PageKind, Reading, Sighting, SitePage } from './site.ts';

/** What is open at an address: see `SitePage.key`. */
type Key = SitePage['key'];

const part =
  (where: 'pathname' | 'hash') =>
  (pattern: RegExp): Key =>
  (url) =>
    pattern.exec(url[where])?.slice(1).filter(Boolean).join('/') || undefined;

/** What the groups of a pattern find in the path of an address, with a slash between them. */
export const inPath = /* @__PURE__ */ part('pathname');

/** The same of the hash. */
export const inHash = /* @__PURE__ */ part('hash');

type Open = (document: Document, url: URL, memo: Memo, own: Identity) => OpenRecord | Reading;

/** A page about the one person whom its address names. */
export function recordPage(whom: (url: URL) => Identity | undefined, open: Open): SitePage {
  const read: SitePage['read'] = (document, url, memo) => {
    const own = whom(url);
    if (!own) return { state: 'loading', page: 'record' };
    const found = open(document, url, memo, own);
    return 'state' in found ? found : recordReading(found.own ?? own, found);
  };
  return { kind: 'record', key: whom, read };
}

/** A page of any kind, with a reader that does all by itself. */
export const ownPage = (kind: PageKind, key: Key, read: SitePage['read']): SitePage => ({ kind, key, read });

interface People {
  /** Selects what holds one person each. */
  row: string;
  /** Selects the name in a row: rows of which none has it have changed. */
  name: string;
  person(row: Element, url: URL): Sighting | undefined;
  /** The account that is signed in, when the page tells: never a lead. */
  user?(document: Document, url: URL): Identity | undefined;
  /** Selects what tells that there are no rows to wait for. */
  empty?: string;
}

/** A page of rows of people: one sighting a person, and none of the user. */
export function peoplePage(kind: PageKind, key: Key, { row, name, person, user, empty }: People): SitePage {
  const read: SitePage['read'] = (document, url, memo) => {
    const found = rows(document, row, memo, (at) => person(at, url));
    if (!found.length && empty && document.querySelector(empty) && !document.querySelector(row)) {
      return { state: 'read', page: kind, sightings: [] };
    }
    if (!found.length) return noRows(document, kind, row, name);
    const own = user?.(document, url);
    const others = found.filter((one) => !own || !one.identities.includes(own));
    return { state: 'read', page: kind, sightings: onePerPerson(others) };
  };
  return { kind, key, read };
}
