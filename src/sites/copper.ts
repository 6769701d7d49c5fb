import { email, type Identity, record, tel } from '../domain/identity.ts';
import { readLinks } from './by-address.ts';
import { clean, first, isVisible, linkedinOn, text } from './dom.ts';
import type { OpenRecord } from './open-record.ts';
import { inHash, ownPage, recordPage } from './pages.ts';
import type { Adapter, Reading } from './site.ts';

/** Short addresses lead to the long ones. */
const PERSON = /^#\/(?:.*[?&]fullProfile=(people|leads)-|(contact|lead)\/)(\d+)/;
const MODELS: Record<string, string> = { contact: 'people', lead: 'leads' };
const LIST = /^#\/browse\/list\/(people|leads)(?:\/|$)(?!.*[?&]fullProfile=)/;
const LINK = ':is(a[href*="fullProfile=people-"], a[href*="fullProfile=leads-"])';

function personAt({ hash }: URL): Identity | undefined {
  const [, model, short = '', id = ''] = PERSON.exec(hash) ?? [];
  return record('copper', 'app.copper.com', model ?? MODELS[short] ?? '', id);
}

/** The person whose profile lies over the list: its fields tell of themselves by what they ask for. */
function openProfile(document: Document): OpenRecord | Reading {
  const scope = first(document, '.EntityFullProfileFrame-fullProfile', isVisible);
  const fields = (what: string): string[] =>
    [...(scope?.querySelectorAll(`input[placeholder="Add ${what}"]`) ?? [])].map(text);
  const [name = ''] = fields('Name');
  // The title follows the name, and both follow the address.
  if (name && !clean(document.title).includes(name)) return { state: 'loading', page: 'record' };
  return {
    scope,
    anchor: scope?.querySelector('input[placeholder="Add Name"]'),
    ids: [...fields('Email').map(email), ...fields('Phone').map(tel), scope && linkedinOn(scope)],
    more: { title: fields('Title')[0] ?? '', company: fields('Company')[0] ?? '' },
  };
}

/** Copper: lists of people and leads, and the profiles that open over them. */
export const copper: Adapter = {
  id: 'copper',
  pages: {
    person: recordPage(personAt, openProfile),
    people: ownPage('list', inHash(LIST), readLinks(LINK, personAt)),
  },
};
