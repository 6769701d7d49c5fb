import { aroundAt, personAt } from './salesforce/address.ts';
import { readList } from './salesforce/list.ts';
import { readAround, readPerson } from './salesforce/record.ts';
import { nativeRoots } from './salesforce/trees.ts';
import type { Adapter } from './site.ts';

const LIST = /^\/lightning\/o\/(Lead|Contact)\/(?:list|home)\/?$/;

/** Salesforce Lightning: leads and contacts, their lists, and the people of accounts, opportunities, cases and campaigns. */
export const salesforce: Adapter = {
  id: 'salesforce',
  roots: nativeRoots,
  pages: {
    person: {
      kind: 'record',
      key: ({ pathname }) => personAt(pathname)?.slice('salesforce:'.length),
      read: readPerson,
    },
    people: {
      kind: 'list',
      key: ({ pathname, searchParams }) =>
        LIST.exec(pathname)?.[1]?.replace(/$/, () => `/${searchParams.get('filterName') ?? ''}`),
      read: readList,
    },
    around: {
      kind: 'list',
      key: aroundAt,
      read: readAround,
    },
  },
};
