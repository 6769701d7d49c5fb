import { ownPage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';
import { readAround, readList } from './zoho/list.ts';
import { listAt, personAt, recordAt } from './zoho/parts.ts';
import { openPerson } from './zoho/record.ts';

const AROUND = /^(?!Leads|Contacts).+/;

/** Zoho CRM: leads and contacts, their lists, and the people who are linked on other records. */
export const zoho: Adapter = {
  id: 'zoho',
  pages: {
    person: recordPage((url) => personAt(url, url), openPerson),
    people: ownPage('list', (url) => listAt(url)?.join(''), readList),
    around: ownPage('list', (url) => AROUND.exec(recordAt(url) ?? '')?.[0], readAround),
  },
};
