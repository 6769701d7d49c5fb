import { fromHref, type Identity, web } from '../../domain/identity.ts';

/** An address names a person only as a whole: a query or a hash may be what tells two people apart. */
export const addressed = (url: URL): Identity | undefined => (url.search || url.hash ? undefined : web(url));

/** Whom an address names: a person of a network, or one who has a page on this host. */
export function named(href: string, url: URL): Identity | undefined {
  const to = URL.parse(href, url);
  return to ? (fromHref(to.href) ?? (to.host === url.host ? addressed(to) : undefined)) : undefined;
}

const host = (url: URL): string => url.host.replace(/^www\./, '');
const path = (url: URL): string => url.pathname.replace(/\/+$/, '');
/** Apps keep their own addresses behind the hash. */
const route = (url: URL): string => (/^#!?\//.test(url.hash) ? url.hash : '');

/** Is `said` the address of the page that is open? undefined when it says nothing of this host. */
export function isHere(said: string, url: URL): boolean | undefined {
  const to = said && !said.startsWith('#') ? URL.parse(said, url) : null;
  if (!to || host(to) !== host(url)) return undefined;
  const params = [...to.searchParams].every(([name, value]) => url.searchParams.get(name) === value);
  return params && path(to) === path(url) && route(to) === route(url);
}

/** Does the page that is open have the address which its head states? A single-page app leaves the head of its first page. */
export function isOwnHead(document: Document, url: URL): boolean | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const said = canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return isHere(said ?? '', url);
}
