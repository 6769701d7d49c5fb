import { type Identity, record } from '../domain/identity.ts';
import { spells } from './by-address.ts';
import { facts, identities, isVisible, linkedIdentities, onePerPerson, rows, shown, text } from './dom.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const HOST = 'app.close.com';
const LEAD = /^\/lead\/(lead_\w+)(?:\/|$)/;
const LIST = /^\/(leads|contacts|search|opportunities)(?:\/|$)/;
const LINK = 'a[href*="/lead/lead_"]';
const MAIL = 'a[href^="mailto:"]';
/** A name stands that many boxes away from its e-mail address, at most. */
const NEAR = 6;
/** Whatever holds more elements is more than one person's box. */
const LARGE = 300;

const leadAt = (url: URL | null): Identity | undefined =>
  record('close', HOST, 'lead', LEAD.exec(url?.pathname ?? '')?.[1] ?? '');

/** The one person in `scope`: a lead is a company here, and its people have no addresses of their own but `mailto:`. */
function personIn(scope: Element, url: URL): Sighting | undefined {
  const reach = linkedIdentities(scope, url).filter((id) => /^(email|tel):/.test(id));
  const mails = reach.filter((id) => id.startsWith('email:'));
  const anchor = [...scope.querySelectorAll('*')].find(
    (at) => mails.length && !at.childElementCount && mails.every((mail) => spells(mail, text(at))) && isVisible(at),
  );
  return anchor && { identities: identities(...mails, ...reach), name: text(anchor), anchor, scope };
}

/** With the lead's own identity where the lead is the person, and with its company elsewhere. */
function ofLead(person: Sighting, lead: Identity | undefined, name: string): Sighting {
  if (name !== person.name) return { ...person, ...facts({ company: name }) };
  return { ...person, identities: identities(lead, ...person.identities) };
}

function readRow(row: Element, url: URL): Sighting | undefined {
  const link = shown(row, LINK);
  const person = personIn(row, url);
  return person && link && ofLead(person, leadAt(URL.parse(link.getAttribute('href') ?? '', url)), text(link));
}

function readList(document: Document, url: URL, memo: Memo): Reading {
  const found = rows(document, `tr:has(${LINK})`, memo, (row) => readRow(row, url));
  // Rows of leads without people, and boards, are no change of the site.
  if (!found.length && !shown(document, LINK)) return { state: 'loading', page: 'list' };
  return { state: 'read', page: 'list', sightings: onePerPerson(found) };
}

/** The person whose name stands next to an e-mail address. */
function beside(link: Element, url: URL): Sighting | undefined {
  let scope = isVisible(link) ? link.parentElement : null;
  for (
    let up = 0;
    scope && up < NEAR && !scope.getElementsByTagName('*').item(LARGE);
    up++, scope = scope.parentElement
  ) {
    const person = personIn(scope, url);
    if (person) return person;
  }
  return undefined;
}

function readLead(document: Document, url: URL): Reading {
  const page = 'record';
  const heading = shown(document, 'h1, h2');
  if (!heading) return { state: 'loading', page };
  const found = [...document.querySelectorAll(MAIL)].flatMap((link) => beside(link, url) ?? []);
  const people = onePerPerson(found.map((person) => ofLead(person, leadAt(url), text(heading))));
  const sightings = people.map((person) => (people.length === 1 ? { ...person, main: true } : person));
  return { state: 'read', page, sightings };
}

/** Close: the people of leads, which are companies. Its markup has no durable names. */
export const close: Adapter = {
  id: 'close',
  pages: {
    lead: {
      kind: 'record',
      key: ({ pathname }) => LEAD.exec(pathname)?.[1],
      read: readLead,
    },
    leads: {
      kind: 'list',
      key: ({ pathname, search }) => (LIST.test(pathname) ? pathname.slice(1) + search : undefined),
      read: readList,
    },
  },
};
