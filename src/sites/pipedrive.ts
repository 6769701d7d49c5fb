import { inPath, ownPage, recordPage } from './pages.ts';
import { readAround, readGrid } from './pipedrive/list.ts';
import { personAt } from './pipedrive/parts.ts';
import { openPerson } from './pipedrive/record.ts';
import type { Adapter } from './site.ts';

const PERSONS = /^\/(persons(?:\/list(?:\/[\w/-]+)?)?)\/?$/;
const AROUND = /^\/((?:deal|organization)\/\d+|leads\/inbox(?:\/[\w-]+)?)(?:\/|$)/;

/** Pipedrive: people, their grid, and who is linked on deals, organizations and leads. */
export const pipedrive: Adapter = {
  id: 'pipedrive',
  pages: {
    person: recordPage((url) => personAt(url, url), openPerson),
    persons: ownPage('list', inPath(PERSONS), readGrid),
    around: ownPage('list', inPath(AROUND), readAround),
  },
};
