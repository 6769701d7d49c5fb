import { readTitled } from '../by-address.ts';
import { facts, identities } from '../dom.ts';
import type { Reading } from '../site.ts';
import { organization, personAt, reach } from './parts.ts';

/** The person whose record is open. */
export function readPerson(document: Document, url: URL): Reading {
  const own = personAt(url, url);
  // A title of two parts names the section: the person is still to come.
  if (/^[^-]* - Pipedrive$/.test(document.title)) return { state: 'loading', page: 'record' };
  const reading = readTitled(document, url, own);
  if (reading.state !== 'read') return reading;
  const possible = reach([document], own);
  const sightings = reading.sightings.map((person) => ({
    ...person,
    identities: identities(
      own,
      ...person.identities.filter((id) => possible.includes(id)),
      ...reach([document], own, true),
    ),
    ...facts({ company: organization([document]) }),
  }));
  return { ...reading, sightings };
}
