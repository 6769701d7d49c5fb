import { ownPage } from './pages.ts';
import { aroundAt, personAt } from './salesforce/address.ts';
import { readList } from './salesforce/list.ts';
import { readAround, readPerson } from './salesforce/record.ts';
import { nativeRoots } from './salesforce/trees.ts';
import type { Adapter } from './site.ts';

const LIST = /^\/lightning\/o\/(Lead|Contact)\/(?:list|home)\/?$/;

const listAt = ({ pathname, searchParams }: URL): string | undefined =>
  LIST.exec(pathname)?.[1]?.concat('/', searchParams.get('filterName') ?? '');

/** Salesforce Lightning: leads and contacts, their lists, and the people of accounts, opportunities, cases and campaigns. */
export const salesforce: Adapter = {
  id: 'salesforce',
  roots: nativeRoots,
  pages: {
    person: ownPage('record', ({ pathname }) => personAt(pathname), readPerson),
    people: ownPage('list', listAt, readList),
    around: ownPage('list', aroundAt, readAround),
  },
};
