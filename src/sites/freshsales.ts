import { type Identity, record } from '../domain/identity.ts';
import { readLinks, readTitled } from './by-address.ts';
import { inPath, ownPage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';

/** Leads are people of their own in older accounts. */
const PERSON = /^(?:\/crm\/sales)?\/(contacts|leads)\/(\d+)(?:\/|$)/;
const PEOPLE = /^(?:\/crm\/sales)?\/(contacts|leads)(?:\/view\/\d+)?\/?$/;
const AROUND = /^(?:\/crm\/sales)?\/((?:accounts|deals)\/\d+)(?:\/|$)/;
const LINK = ':is(a[href*="/contacts/"], a[href*="/leads/"])';

function personAt({ pathname, host }: URL): Identity | undefined {
  const [, model = '', id = ''] = PERSON.exec(pathname) ?? [];
  return record('freshsales', host, model, id);
}

/** Freshsales: contacts, and those of accounts and deals. Its markup has no durable names. */
export const freshsales: Adapter = {
  id: 'freshsales',
  pages: {
    contact: recordPage(personAt, readTitled),
    contacts: ownPage('list', inPath(PEOPLE), readLinks(LINK, personAt)),
    around: ownPage('list', inPath(AROUND), readLinks(LINK, personAt, 'others')),
  },
};
