import { type Identity, record } from '../domain/identity.ts';
import { readLinks, readTitled } from './by-address.ts';
import type { Adapter } from './site.ts';

const HOST = 'app.attio.com';
const PERSON = /^\/[\w-]+\/(?:person|people\/record)\/([\da-f-]{36})(?:\/|$)/;
const PEOPLE = /^\/([\w-]+\/people)(?:\/(?!record\/).*)?$/;
/** Other records, lists and notes, on which people are linked. */
const AROUND = /^\/([\w-]+\/(?:companies|deals|collection|company|deal)(?:\/.*)?)$/;
const LINK = ':is(a[href*="/person/"], a[href*="/people/record/"])';

const idAt = ({ pathname }: URL): string | undefined => PERSON.exec(pathname)?.[1];

function personAt(url: URL): Identity | undefined {
  const id = idAt(url);
  return id ? record('attio', HOST, 'person', id) : undefined;
}

/** Attio: people and the lists they are on. Its markup has no durable names. */
export const attio: Adapter = {
  id: 'attio',
  pages: {
    person: {
      kind: 'record',
      key: (url) => idAt(url)?.replace(/^/, 'person/'),
      read: (document, url) => readTitled(document, url, personAt(url)),
    },
    people: {
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
