import { email, type Identity, record, tel } from '../domain/identity.ts';
import { readLinks } from './by-address.ts';
import { clean, facts, identities, isLeftover, isVisible, linkedinOn, text } from './dom.ts';
import type { Adapter, Reading } from './site.ts';

const HOST = 'app.copper.com';
const PERSON = /^#\/.*[?&]fullProfile=(people|leads)-(\d+)/;
/** Short addresses lead to the long ones. */
const SHORT = /^#\/(contact|lead)\/(\d+)/;
const LIST = /^#\/browse\/list\/(people|leads)(?:\/|$)(?!.*[?&]fullProfile=)/;
const LINK = ':is(a[href*="fullProfile=people-"], a[href*="fullProfile=leads-"])';

function at({ hash }: URL): [model: string, id: string] | undefined {
  const [, model = '', id = ''] = PERSON.exec(hash) ?? SHORT.exec(hash) ?? [];
  return model ? [model.replace('contact', 'people').replace(/^lead$/, 'leads'), id] : undefined;
}

function personAt(url: URL): Identity | undefined {
  const [model, id] = at(url) ?? [];
  return model && id ? record('copper', HOST, model, id) : undefined;
}

/** The person whose profile lies over the list: its fields tell of themselves by what they ask for. */
function readProfile(document: Document, url: URL): Reading {
  const page = 'record';
  const own = personAt(url);
  const panel = [...document.querySelectorAll('.EntityFullProfileFrame-fullProfile')].find(isVisible);
  if (!own || !panel) return { state: 'loading', page };
  const fields = (what: string) => [...panel.querySelectorAll(`input[placeholder="Add ${what}"]`)];
  const [anchor] = fields('Name');
  if (!anchor) return { state: 'broken', page, field: 'name' };
  const name = text(anchor);
  // The title follows the name, and both follow the address.
  if (!name || !clean(document.title).includes(name)) return { state: 'loading', page };
  const mails = fields('Email').map((field) => email(text(field)));
  const phones = fields('Phone').map((field) => tel(text(field)));
  const all = identities(own, ...mails, ...phones, linkedinOn(panel));
  if (isLeftover(panel, own, all.slice(1).join() + name)) return { state: 'loading', page };
  const said = facts({ title: text(fields('Title')[0]), company: text(fields('Company')[0]) });
  return { state: 'read', page, sightings: [{ identities: all, name, ...said, anchor, scope: panel, main: true }] };
}

/** Copper: lists of people and leads, and the profiles that open over them. */
export const copper: Adapter = {
  id: 'copper',
  pages: {
    person: {
      kind: 'record',
      key: (url) => at(url)?.join('/'),
      read: readProfile,
    },
    people: {
      kind: 'list',
      key: ({ hash }) => LIST.exec(hash)?.[1],
      read: readLinks(LINK, personAt),
    },
  },
};
