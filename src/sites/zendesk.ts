import { type Identity, record } from '../domain/identity.ts';
import { isCompany, readLinks, readTitled } from './by-address.ts';
import type { Adapter, Reading, SitePage } from './site.ts';

const HOST = 'app.futuresimple.com';
const PERSON = /^(?:\/crm)?\/(leads|contacts)\/(\d+)(?:\/|$)/;
const PEOPLE = /^(?:\/crm)?\/(leads|contacts)\/?$/;
const AROUND = /^\/(?:sales|crm)\/(deals\/\d+)(?:\/|$)/;
const LINK = ':is(a[href*="/leads/"], a[href*="/contacts/"])';

function personAt({ pathname }: URL): Identity | undefined {
  const [, model, id] = PERSON.exec(pathname) ?? [];
  return model && id ? record('zendesk', HOST, model, id) : undefined;
}

/** Companies are contacts too, at the same kind of address. */
const people = (reading: Reading): Reading =>
  reading.state === 'read'
    ? { ...reading, sightings: reading.sightings.filter(({ name }) => !isCompany(name)) }
    : reading;

const linked =
  (about: 'people' | 'others'): SitePage['read'] =>
  (...seen) =>
    people(readLinks(LINK, personAt, about)(...seen));

/** Zendesk Sell: leads, contacts, and those of deals. Its markup has no durable names. */
export const zendesk: Adapter = {
  id: 'zendesk',
  pages: {
    person: {
      kind: 'record',
      key: ({ pathname }) => PERSON.exec(pathname)?.slice(1).join('/'),
      read: (document, url) => people(readTitled(document, url, personAt(url))),
    },
    people: {
      kind: 'list',
      key: ({ pathname }) => PEOPLE.exec(pathname)?.[1],
      read: linked('people'),
    },
    deal: {
      kind: 'list',
      key: ({ pathname }) => AROUND.exec(pathname)?.[1],
      read: linked('others'),
    },
  },
};
