import { email, type Identity, tel } from '../../domain/identity.ts';
import { clean, facts, identities } from '../dom.ts';
import type { Sighting } from '../site.ts';
import { named } from './address.ts';

/** What structured data says of one thing, by the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a thing says of a person. */
export interface Statement {
  /** Ways to write the name, the one without titles first. */
  names: string[];
  identities: Identity[];
  facts: Partial<Sighting>;
  /** The address of the person's own page; empty when it says none. */
  self: string;
}

export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
export const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** A value that is plain words. */
export const words = (value: unknown): string => (typeof value === 'string' ? clean(value) : '');

/** The words of a value: of the first of several, and of the name of a thing. */
export function said(value: unknown): string {
  const [first] = all(value);
  return words(isThing(first) ? all(first['@value'] ?? first.name)[0] : first);
}

/** The address that a value is, or that of the thing it is. */
export function addressIn(value: unknown): string {
  const [first] = all(value);
  return words(isThing(first) ? (first['@id'] ?? first.url) : first);
}

const isRoot = (href: string, url: URL): boolean => URL.parse(href, url)?.pathname === '/';

/** What `thing` says of a person; undefined when it does not say the name. */
export function statementOf(thing: Thing, url: URL): Statement | undefined {
  const name = said(thing.name) || clean(`${said(thing.givenName)} ${said(thing.familyName)}`);
  if (!name) return undefined;
  const id = addressIn(thing);
  const self = addressIn(thing.url) || (id.includes('#') ? '' : id);
  const values = (key: string): string[] => all(thing[key]).map(said);
  const links = [self, ...all(thing.url).map(addressIn), ...all(thing.sameAs).map(addressIn)].filter(Boolean);
  return {
    names: [name, clean(`${said(thing.honorificPrefix)} ${name}`)],
    identities: identities(
      // The address of the whole site is that of everybody on it.
      ...links.map((href) => (isRoot(href, url) ? undefined : named(href, url))),
      ...values('email').map((mail) => email(mail.replace(/^mailto:/i, ''))),
      ...values('telephone').map((number) => tel(number.replace(/^tel:/i, ''))),
    ),
    facts: facts({
      title: said(thing.jobTitle),
      company: said(thing.worksFor),
      place:
        all(thing.address)
          .filter(isThing)
          .map(({ addressLocality }) => said(addressLocality))[0] ?? '',
    }),
    self,
  };
}
