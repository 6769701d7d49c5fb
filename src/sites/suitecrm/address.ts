import { type Identity, record } from '../../domain/identity.ts';

/** The modules of people. Version 8 has them in lower case. */
export const PEOPLE = ['Contacts', 'Leads', 'Prospects'];
const AROUND = ['Accounts', 'Opportunities', 'Cases', 'Meetings', 'Calls', 'Campaigns', 'ProspectLists', 'Project'];
const VERBS = new Map([
  ['DetailView', 'record'],
  ['EditView', 'record'],
  ['record', 'record'],
  ['edit', 'record'],
  ['index', 'list'],
  ['ListView', 'list'],
  ['list', 'list'],
]);
/** A module's name alone is its list. */
const ROUTE = /^#\/([a-z]+(?:-[a-z]+)*)(?:\/(record|edit|index|list)(?:\/([\w-]+))?)?\/?(?:\?.*)?$/;

interface At {
  module: string;
  id?: string;
}

/** `index.php?module=…&record=…`, the same as a hash in version 7, or `#/contacts/record/…` in version 8. */
export function at(url: URL): At | undefined {
  const [, route = '', verb8, id8] = ROUTE.exec(url.hash) ?? [];
  const inner = new URLSearchParams(url.hash.slice(1)).get('ajaxUILoc');
  const to = inner ? URL.parse(inner, url) : url;
  const asked = /\/(index\.php)?$/.test(to?.pathname ?? '') ? to?.searchParams : undefined;
  const said = route || (asked?.get('module') ?? '');
  const module = [...PEOPLE, ...AROUND].find((one) => one.toLowerCase() === said.toLowerCase().replaceAll('-', ''));
  const verb = VERBS.get(verb8 ?? asked?.get('action') ?? 'index');
  const id = id8 ?? asked?.get('record') ?? '';
  if (!module || !verb || (verb === 'record') !== /^[\w-]{1,60}$/.test(id)) return undefined;
  return { module, ...(verb === 'record' ? { id } : {}) };
}

/** A list of people, or the record of something on which people are listed. */
export function listAt(url: URL): string | undefined {
  const { module = '', id } = at(url) ?? {};
  if (PEOPLE.includes(module)) return id ? undefined : module;
  return id && `${module}/${id}`;
}

/** Whose record is at an address: a contact's, a lead's or a target's. */
export function personAt(url: URL | null): Identity | undefined {
  const { module = '', id = '' } = (url && at(url)) ?? {};
  return url && PEOPLE.includes(module) ? record('suitecrm', url.host, module, id) : undefined;
}
