import type { Adapter } from './site.ts';
import { readAround, readList } from './zoho/list.ts';
import { listAt, personAt, recordAt } from './zoho/parts.ts';
import { readPerson } from './zoho/record.ts';

/** Zoho CRM: leads and contacts, their lists, and the people who are linked on other records. */
export const zoho: Adapter = {
  id: 'zoho',
  pages: {
    person: {
      kind: 'record',
      key: (url) => personAt(url, url)?.split('/').slice(1).join('/'),
      read: readPerson,
    },
    people: {
      kind: 'list',
      key: (url) => listAt(url)?.join(''),
      read: readList,
    },
    around: {
      kind: 'list',
      key: (url) => /^(?!Leads|Contacts).+/.exec(recordAt(url) ?? '')?.[0],
      read: readAround,
    },
  },
};
