import { listPage, recordPage } from './pages.ts';
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
    people: listPage((url) => listAt(url)?.join(''), readList),
    around: listPage((url) => AROUND.exec(recordAt(url) ?? '')?.[0], readAround),
  },
};
