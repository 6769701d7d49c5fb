import type { Identity } from '../domain/identity.ts';
import { identities, noRows, onePerPerson, rows, text } from './dom.ts';
import type { Reading, Sighting, SitePage } from './site.ts';

interface People extends Omit<SitePage, 'read'> {
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
export function peoplePage({ kind, key, row, name, person, user, empty }: People): SitePage {
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

interface Profile {
  /** Whom the address names. */
  asked: Identity | undefined;
  /** Whom the page says it shows: it may still be the page before. */
  said: Array<Identity | undefined>;
  /** The header; undefined while there is none. */
  scope: Element | undefined;
  /** The name in it. */
  anchor: Element | undefined;
  /** True when it is the user's own. */
  own: boolean;
  /** What else the header tells of the person. */
  more?: Partial<Sighting>;
}

/** The reading of one person's page: nobody when it is the user's, `loading` while it still shows somebody else. */
export function profileReading({ asked, said, scope, anchor, own, more = {} }: Profile): Reading {
  const page = 'record';
  if (!asked || !scope) return { state: 'loading', page };
  if (!anchor) return { state: 'broken', page, field: 'name' };
  if (!identities(...said).length) return { state: 'broken', page, field: 'handle' };
  if (!said.includes(asked)) return { state: 'loading', page };
  if (own) return { state: 'read', page, sightings: [] };
  const all = identities(asked, ...(more.identities ?? []));
  return {
    state: 'read',
    page,
    sightings: [{ name: text(anchor), ...more, identities: all, anchor, scope, main: true }],
  };
}
