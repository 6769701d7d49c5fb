import { ownPage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';
import { listAt, personAt } from './suitecrm/address.ts';
import { openPerson, readList } from './suitecrm/read.ts';

/** SuiteCRM 7 and 8. Version 8 shows the modules it has not taken over in a frame, which is version 7. */
export const suitecrm: Adapter = {
  id: 'suitecrm',
  recognise: (document) => !!document.querySelector('.suitepicon, scrm-navbar-ui, scrm-footer-ui, scrm-record-header'),
  pages: { person: recordPage(personAt, openPerson), list: ownPage('list', listAt, readList) },
};
