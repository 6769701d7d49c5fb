import { type Identity, record } from '../domain/identity.ts';
import { readLinks, readTitled } from './by-address.ts';
import { inPath, ownPage, recordPage } from './pages.ts';
import type { Adapter } from './site.ts';

const PERSON = /^\/[\w-]+\/(?:person|people\/record)\/([\da-f-]{36})(?:\/|$)/;
const PEOPLE = /^\/([\w-]+\/people)(?:\/(?!record\/).*)?$/;
/** Other records, lists and notes, on which people are linked. */
const AROUND = /^\/([\w-]+\/(?:companies|deals|collection|company|deal)(?:\/.*)?)$/;
const LINK = ':is(a[href*="/person/"], a[href*="/people/record/"])';

const personAt = ({ pathname }: URL): Identity | undefined =>
  record('attio', 'app.attio.com', 'person', PERSON.exec(pathname)?.[1] ?? '');

/** Attio: people and the lists they are on. Its markup has no durable names. */
export const attio: Adapter = {
  id: 'attio',
  pages: {
    person: recordPage(personAt, readTitled),
    people: ownPage('list', inPath(PEOPLE), readLinks(LINK, personAt)),
    around: ownPage('list', inPath(AROUND), readLinks(LINK, personAt, 'others')),
  },
};
