import type { Identity } from '../domain/identity.ts';
import { identities, isLeftover, seen } from './dom.ts';
import type { Reading, Sighting } from './site.ts';

/** What a page about one person shows of them. */
export interface OpenRecord {
  /** What holds it; nothing while it is still to come. */
  scope: Element | null | undefined;
  /** The name in it. */
  anchor: Element | null | undefined;
  /** Whom it is about, where the address alone does not tell. */
  own?: Identity | undefined;
  /** Who else the person is. */
  ids?: ReadonlyArray<Identity | undefined>;
  /** What else it tells; empty words count as nothing. */
  more?: Partial<Sighting>;
  /** Whom the page itself says it shows: an app changes its address first, and shows the person before for a while. */
  said?: ReadonlyArray<Identity | undefined> | undefined;
  /**
   * Where nothing is `said`: what is drawn anew for each person, `scope` when not given. As long as it says just what it said of
   * another one, it is not drawn yet.
   */
  panel?: object | undefined;
  /** The account that is signed in: never a lead. */
  user?: Identity | undefined;
}

/** The reading of the page about `own`. */
export function recordReading(own: Identity, { scope, anchor, ids = [], more = {}, ...open }: OpenRecord): Reading {
  const page = 'record';
  if (!scope) return { state: 'loading', page };
  if (!anchor) return { state: 'broken', page, field: 'name' };
  const { said, panel = scope, user } = open;
  if (said && !identities(...said).length) return { state: 'broken', page, field: 'handle' };
  const person = seen(scope, anchor, [own, ...ids], { ...more, main: true });
  if (!person || (said && !said.includes(own))) return { state: 'loading', page };
  const { name, title, company, identities: all } = person;
  if (!said && isLeftover(panel, own, JSON.stringify([name, title, company, all.slice(1)]))) {
    return { state: 'loading', page };
  }
  return { state: 'read', page, sightings: user && all.includes(user) ? [] : [person] };
}
