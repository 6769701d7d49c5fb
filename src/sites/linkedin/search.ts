import { line, shown } from '../dom.ts';
import type { Sighting } from '../site.ts';
import { lead, listed, PERSON } from './parts.ts';

const RESULT =
  ':is([data-view-name="people-search-result"], [data-view-name="search-entity-result-universal-template"], [data-chameleon-result-urn])';

function readResult(row: Element, url: URL): Sighting | undefined {
  if (row.parentElement?.closest(RESULT) || row.matches('[data-chameleon-result-urn$=":headless"]')) return undefined;
  // Links to mutual connections come after the one with the name.
  const link =
    shown(row, 'a[data-view-name="search-result-lockup-title"][href*="/in/"]') ??
    [...row.querySelectorAll(PERSON)].find((candidate) => line(candidate));
  return link && lead(row, link, url);
}

/** The people found by a search. */
export const readResults = listed('list', RESULT, PERSON, readResult);
