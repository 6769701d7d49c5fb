import * as crm from './frappe/crm.ts';
import { openPerson, PAGE, readList } from './frappe/desk.ts';
import { listAt, personAt } from './frappe/parts.ts';
import { ownPage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';

/** What reads the page: that of the CRM app, or of the desk. */
const product = ({ pathname }: URL): Pick<typeof crm, 'readList' | 'openPerson'> =>
  pathname.startsWith('/crm/') ? crm : { openPerson, readList };

/** Frappe CRM, and the desk of ERPNext: leads and contacts. */
export const frappe: Adapter = {
  id: 'frappe',
  recognise: (document) => !!document.querySelector(`${PAGE}, link[href^="/assets/crm/"], script[src^="/assets/crm/"]`),
  pages: {
    person: recordPage(personAt, (document, url, ...more) => product(url).openPerson(document, url, ...more)),
    people: ownPage('list', listAt, (document, url, memo) => product(url).readList(document, url, memo)),
  },
};
