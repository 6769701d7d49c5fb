import { fromHref, type Identity, record } from '../../domain/identity.ts';
import { identities, isVisible, text } from '../dom.ts';

const PERSON = /^\/person\/(\d+)(?:\/|$)/;
const ORGANIZATION = 'a[href*="/organization/"]';
const REACH = 'a:is([href^="mailto:"], [href^="tel:"], [href^="callto:"])';

/** The person at an address of this account; none on `app.`, where any account may be open and numbers are only each one's own. */
export function personAt(to: URL | null | undefined, url: URL): Identity | undefined {
  const id = to?.host === url.host && !url.host.startsWith('app.') ? PERSON.exec(to.pathname)?.[1] : undefined;
  return id ? record('pipedrive', url.host, 'person', id) : undefined;
}

/** What links to write and to call tell of a person; `sure`: only those that say that they are about them. */
export function reach(places: ParentNode[], id: Identity | undefined, sure = false): Identity[] {
  const links = places.flatMap((place) => [...place.querySelectorAll(REACH)]).filter(isVisible);
  const hrefs = links.map((link) => link.getAttribute('href') ?? '');
  const about = (href: string): string | undefined => /[?&]related_person_id=(\d+)/.exec(href)?.[1];
  const theirs = hrefs.filter((href) => (about(href) ?? (sure ? '' : id?.split('/')[2])) === id?.split('/')[2]);
  return identities(...theirs.map((href) => fromHref(href)));
}

/** The one organization that is linked below these places; nothing when there are several. */
export function organization(places: ParentNode[]): string {
  const links = places.flatMap((place) => [...place.querySelectorAll(ORGANIZATION)]).filter(isVisible);
  const [one = '', another] = new Set(links.map(text).filter(Boolean));
  return another ? '' : one;
}
