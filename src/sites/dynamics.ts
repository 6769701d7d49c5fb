import { keyOf } from './dynamics/address.ts';
import { readAround, readList } from './dynamics/list.ts';
import { readPerson } from './dynamics/record.ts';
import type { Adapter } from './site.ts';

/** Dynamics 365 Sales: leads and contacts, their lists, and the people in grids on other records. */
export const dynamics: Adapter = {
  id: 'dynamics',
  pages: {
    person: {
      kind: 'record',
      key: (url) => keyOf(url, 'entityrecord', true),
      read: readPerson,
    },
    people: {
      kind: 'list',
      key: (url) => keyOf(url, 'entitylist', true),
      read: readList,
    },
    around: {
      kind: 'list',
      key: (url) => keyOf(url, 'entityrecord', false),
      read: readAround,
    },
  },
};
