import { type Identity, record } from '../domain/identity.ts';
import { spells } from './by-address.ts';
import { first, isLeftover, isVisible, linkedIdentities, onePerPerson, seen, shown, target, text } from './dom.ts';
import { peoplePage, recordPage } from './pages.ts';
import type { Adapter, Memo, Reading, Sighting } from './site.ts';

const LEAD = /^\/lead\/(lead_\w+)(?:\/|$)/;
const LIST = /^\/(?:leads|contacts|search|opportunities)(?:\/|$)/;
const LINK = 'a[href*="/lead/lead_"]';
/** A name stands at most so many boxes away from its e-mail address, and in no box with more elements than these. */
const [NEAR, LARGE] = [6, 300];

const leadAt = (url: URL | null): Identity | undefined =>
  record('close', 'app.close.com', 'lead', LEAD.exec(url?.pathname ?? '')?.[1] ?? '');
const listAt = ({ pathname, search }: URL): string | undefined => (LIST.test(pathname) ? pathname + search : undefined);

/** The one person in `scope`, known by `mailto:` alone. A lead is a company here, or else the person themselves. */
function personIn(scope: Element, url: URL, lead: Identity | undefined, leadName: string): Sighting | undefined {
  const reach = linkedIdentities(scope, url).filter((id) => /^(email|tel):/.test(id));
  const mails = reach.filter((id) => id.startsWith('email:'));
  const isName = (at: Element): boolean => !at.childElementCount && mails.every((mail) => spells(mail, text(at)));
  const anchor = mails.length ? first(scope, '*', (at) => isName(at) && isVisible(at)) : undefined;
  const isLead = text(anchor) === leadName;
  return seen(scope, anchor, [isLead ? lead : undefined, ...mails, ...reach], { company: isLead ? '' : leadName });
}

function readRow(row: Element, url: URL): Sighting | undefined {
  const link = shown(row, LINK);
  return link && personIn(row, url, leadAt(target(link, url)), text(link));
}

/** Rows of leads without people, and boards, are no change of the site. */
const LEADS = { row: `tr:has(${LINK})`, name: LINK, person: readRow, empty: LINK };

/** The person whose name stands next to an e-mail address. */
function beside(link: Element, url: URL, leadName: string): Sighting | undefined {
  let scope = isVisible(link) ? link.parentElement : null;
  for (let up = 0; scope && up < NEAR && !scope.getElementsByTagName('*').item(LARGE); up++) {
    const person = personIn(scope, url, leadAt(url), leadName);
    if (person) return person;
    scope = scope.parentElement;
  }
  return undefined;
}

function readLead(document: Document, url: URL, _memo: Memo, own: Identity): Reading {
  const heading = shown(document, 'h1, h2');
  if (!heading) return { state: 'loading', page: 'record' };
  const mails = [...document.querySelectorAll('a[href^="mailto:"]')];
  const said = `${text(heading)} ${mails.map((link) => link.getAttribute('href'))}`;
  if (isLeftover(heading, own, said)) return { state: 'loading', page: 'record' };
  const people = onePerPerson(mails.flatMap((link) => beside(link, url, text(heading)) ?? []));
  const sightings = people.map((person) => (people.length === 1 ? { ...person, main: true } : person));
  return { state: 'read', page: 'record', sightings };
}

/** Close: the people of leads, which are companies. Its markup has no durable names. */
export const close: Adapter = {
  id: 'close',
  pages: { lead: recordPage(leadAt, readLead), leads: peoplePage('list', listAt, LEADS) },
};
