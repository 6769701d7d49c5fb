import { keyOf, personAt } from './dynamics/address.ts';
import { ROWS, readAround } from './dynamics/list.ts';
import { openPerson } from './dynamics/record.ts';
import { ownPage, peoplePage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';

/** Dynamics 365 Sales: leads and contacts, their lists, and the people in grids on other records. */
export const dynamics: Adapter = {
  id: 'dynamics',
  pages: {
    person: recordPage((url) => personAt(url, url), openPerson),
    people: peoplePage('list', (url) => keyOf(url, 'entitylist', true), ROWS),
    around: ownPage('list', (url) => keyOf(url, 'entityrecord', false), readAround),
  },
};
