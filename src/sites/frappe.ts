import * as crm from './frappe/crm.ts';
import { PAGE, readList, readPerson } from './frappe/desk.ts';
import { at } from './frappe/parts.ts';
import type { Adapter } from './site.ts';

const ORGANIZATION = /^\/crm\/(organizations\/[^/]+)/;

/** What reads the page: that of the CRM app, or of the desk. */
const product = ({ pathname }: URL): Pick<typeof crm, 'readList' | 'readPerson'> =>
  pathname.startsWith('/crm/') ? crm : { readList, readPerson };

/** Frappe CRM, and the desk of ERPNext: leads and contacts. */
export const frappe: Adapter = {
  id: 'frappe',
  recognise: (document) => !!document.querySelector(`${PAGE}, link[href^="/assets/crm/"], script[src^="/assets/crm/"]`),
  pages: {
    person: {
      kind: 'record',
      key: (url) => {
        const { model, id } = at(url) ?? {};
        return id ? `${model}/${id}` : undefined;
      },
      read: (document, url) => product(url).readPerson(document, url),
    },
    people: {
      kind: 'list',
      key: (url) => {
        const { model, id } = at(url) ?? {};
        return id ? undefined : (model ?? ORGANIZATION.exec(url.pathname)?.[1]);
      },
      read: (document, url, memo) => product(url).readList(document, url, memo),
    },
  },
};
