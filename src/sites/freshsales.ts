import { type Identity, record } from '../domain/identity.ts';
import { readLinks, readTitled } from './by-address.ts';
import type { Adapter } from './site.ts';

/** Leads are people of their own in older accounts. */
const PERSON = /^(?:\/crm\/sales)?\/(contacts|leads)\/(\d+)(?:\/|$)/;
const PEOPLE = /^(?:\/crm\/sales)?\/(contacts|leads)(?:\/view\/\d+)?\/?$/;
const AROUND = /^(?:\/crm\/sales)?\/((?:accounts|deals)\/\d+)(?:\/|$)/;
const LINK = ':is(a[href*="/contacts/"], a[href*="/leads/"])';

function personAt({ pathname, host }: URL): Identity | undefined {
  const [, model, id] = PERSON.exec(pathname) ?? [];
  return model && id ? record('freshsales', host, model, id) : undefined;
}

/** Freshsales: contacts, and those of accounts and deals. Its markup has no durable names. */
export const freshsales: Adapter = {
  id: 'freshsales',
  pages: {
    contact: {
      kind: 'record',
      key: ({ pathname }) => PERSON.exec(pathname)?.slice(1).join('/'),
      read: (document, url) => readTitled(document, url, personAt(url)),
    },
    contacts: {
      kind: 'list',
      key: ({ pathname }) => PEOPLE.exec(pathname)?.[1],
      read: readLinks(LINK, personAt),
    },
    around: {
      kind: 'list',
      key: ({ pathname }) => AROUND.exec(pathname)?.[1],
      read: readLinks(LINK, personAt, 'others'),
    },
  },
};
