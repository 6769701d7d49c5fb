import { type Identity, record } from '../domain/identity.ts';
import { isCompany, readLinks, readTitled } from './by-address.ts';
import { inPath, ownPage, recordPage } from './pages.ts';
import type { Adapter, SitePage } from './site.ts';

const PERSON = /^(?:\/crm)?\/(leads|contacts)\/(\d+)(?:\/|$)/;
const PEOPLE = /^(?:\/crm)?\/(leads|contacts)\/?$/;
const AROUND = /^\/(?:sales|crm)\/(deals\/\d+)(?:\/|$)/;
const LINK = ':is(a[href*="/leads/"], a[href*="/contacts/"])';

function personAt({ pathname }: URL): Identity | undefined {
  const [, model = '', id = ''] = PERSON.exec(pathname) ?? [];
  return record('zendesk', 'app.futuresimple.com', model, id);
}

/** Companies are contacts too, at the same kind of address. */
function people(page: SitePage): SitePage {
  const read: SitePage['read'] = (...args) => {
    const reading = page.read(...args);
    if (reading.state !== 'read') return reading;
    return { ...reading, sightings: reading.sightings.filter(({ name }) => !isCompany(name)) };
  };
  return { ...page, read };
}

/** Zendesk Sell: leads, contacts, and those of deals. Its markup has no durable names. */
export const zendesk: Adapter = {
  id: 'zendesk',
  pages: {
    person: people(recordPage(personAt, readTitled)),
    people: people(ownPage('list', inPath(PEOPLE), readLinks(LINK, personAt))),
    deal: people(ownPage('list', inPath(AROUND), readLinks(LINK, personAt, 'others'))),
  },
};
