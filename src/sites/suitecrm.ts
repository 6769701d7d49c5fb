import type { Adapter } from './site.ts';
import { at, PEOPLE, personAt } from './suitecrm/address.ts';
import { readList, readPerson } from './suitecrm/read.ts';

/** SuiteCRM 7 and 8. Version 8 shows the modules it has not taken over in a frame, which is version 7. */
export const suitecrm: Adapter = {
  id: 'suitecrm',
  recognise: (document) => !!document.querySelector('.suitepicon, scrm-navbar-ui, scrm-footer-ui, scrm-record-header'),
  pages: {
    person: {
      kind: 'record',
      key: (url) => personAt(url)?.split('/').slice(1).join('/'),
      read: readPerson,
    },
    list: {
      kind: 'list',
      key: (url) => {
        const { module = '', id } = at(url) ?? {};
        const people = PEOPLE.includes(module);
        return id ? (people ? undefined : `${module}/${id}`) : people ? module : undefined;
      },
      read: readList,
    },
  },
};
