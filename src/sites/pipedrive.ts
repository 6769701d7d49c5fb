import { readAround, readGrid } from './pipedrive/list.ts';
import { personAt } from './pipedrive/parts.ts';
import { readPerson } from './pipedrive/record.ts';
import type { Adapter } from './site.ts';

const AROUND = /^\/((?:deal|organization)\/\d+|leads\/inbox(?:\/[\w-]+)?)(?:\/|$)/;

/** Pipedrive: people, their grid, and who is linked on deals, organizations and leads. */
export const pipedrive: Adapter = {
  id: 'pipedrive',
  pages: {
    person: {
      kind: 'record',
      key: (url) => personAt(url, url)?.split('/').slice(1).join('/'),
      read: readPerson,
    },
    persons: {
      kind: 'list',
      key: ({ pathname }) => /^\/(persons(?:\/list(?:\/[\w/-]+)?)?)\/?$/.exec(pathname)?.[1],
      read: readGrid,
    },
    around: {
      kind: 'list',
      key: ({ pathname }) => AROUND.exec(pathname)?.[1],
      read: readAround,
    },
  },
};
