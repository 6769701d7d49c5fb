import { email, fromHref, type Identity, tel, web } from '../domain/identity.ts';
import { isNobodys } from '../domain/mailboxes.ts';
import { placeAt } from '../domain/place.ts';
import type { TaughtPage } from '../domain/taught.ts';
import { facts, identities, isLeftover, isVisible, onePerPerson, outer, roots, rows, text, unshared } from './dom.ts';
import type { Adapter, Memo, Reading, Sighting, SitePage } from './site.ts';
import { find, linkAround, linksTo, type Place, placesIn, reach } from './taught/find.ts';

/** Rows are looked through for what is missing, but not all of a long list. */
const SAMPLE = 20;

/** The page of a person at this place of the site. A place holds all that tells the person, also what stood in a query or a hash. */
const placed = (place: string, url: URL): Identity | undefined => web(new URL(place, url.origin));

/** Whom an element names by its link or its words: an e-mail address, a phone number or a profile. */
function reached(at: Element | undefined, url: URL): Identity[] {
  if (!at) return [];
  const links = [at.closest('a[href]'), ...at.querySelectorAll('a[href]')];
  const words = text(at);
  const mail = words.split(/[\s<>(),;:"]+/).find((word) => /.@./.test(word));
  return identities(
    ...links.map((link) => fromHref(link?.getAttribute('href') ?? '', url)),
    mail ? email(mail) : tel(words),
  ).filter((id) => !isNobodys(id));
}

function factsOf({ anchors: { title, company } }: TaughtPage, root: Place, url: URL): Partial<Sighting> {
  return facts({
    title: text(find(title, root, url)),
    company: text(find(company, root, url)),
  });
}

function nameIn(page: TaughtPage, root: Place, url: URL): Element | undefined {
  const anchor = find(page.anchors.name, root, url);
  return /\p{L}/u.test(text(anchor)) ? anchor : undefined;
}

function readRecord(page: TaughtPage, document: Document, url: URL): Reading {
  const anchor = nameIn(page, document, url);
  if (!anchor) return { state: 'broken', page: 'record', field: 'name' };
  const place = placeAt(page.address, url) ?? '';
  const said = factsOf(page, document, url);
  const mails = reached(find(page.anchors.email, document, url), url);
  if (isLeftover(page, place, JSON.stringify([text(anchor), said, mails]))) return { state: 'loading', page: 'record' };
  const all = identities(...mails, page.address.includes('*') ? placed(place, url) : undefined);
  if (all.length === 0) return { state: 'broken', page: 'record', field: 'address' };
  const scope = anchor.closest('main, [role="main"], article, section, form') ?? outer(anchor) ?? anchor;
  return {
    state: 'read',
    page: 'record',
    sightings: [{ identities: all, name: text(anchor), ...said, anchor, scope, main: true }],
  };
}

/** The place of the person in a row: where their name leads, else where the row does; undefined when that is several places. */
function placeIn({ records }: TaughtPage, row: Element, anchor: Element, url: URL): string | undefined {
  if (!records) return undefined;
  const named = linksTo(records, linkAround(anchor) ?? anchor, url);
  const links = named.length > 0 ? named : placesIn(row, anchor).flatMap((at) => linksTo(records, at, url));
  const places = links.map((at) => placeAt(records, new URL(at.getAttribute('href') ?? '', url)));
  return new Set(places).size === 1 ? places[0] : undefined;
}

function readRow(page: TaughtPage, row: Element, url: URL): Sighting | undefined {
  const anchor = nameIn(page, row, url);
  if (!anchor) return undefined;
  const place = placeIn(page, row, anchor, url);
  const all = identities(...reached(find(page.anchors.email, row, url), url), place ? placed(place, url) : undefined);
  if (all.length === 0) return undefined;
  return { identities: all, name: text(anchor), ...factsOf(page, row, url), anchor, scope: row };
}

function readList(page: TaughtPage, document: Document, url: URL, memo: Memo): Reading {
  const { row = '', within = [] } = page.anchors;
  const places = reach(within, document, url);
  const read = places.flatMap((place) => rows(place, row, memo, (at) => readRow(page, at, url)));
  const found = unshared(read).filter((one) => one.identities.length);
  if (found.length > 0) return { state: 'read', page: 'list', sightings: onePerPerson(found) };
  const drawn = places.flatMap((place) => [...place.querySelectorAll(row)].filter(isVisible)).slice(0, SAMPLE);
  if (drawn.length === 0) return { state: 'loading', page: 'list' };
  return { state: 'broken', page: 'list', field: drawn.some((at) => nameIn(page, at, url)) ? 'address' : 'name' };
}

function sitePage(page: TaughtPage): SitePage {
  return {
    kind: page.page,
    key: (url) => (url.origin === page.origin ? placeAt(page.address, url) : undefined),
    read: (document, url, memo) =>
      page.page === 'list' ? readList(page, document, url, memo) : readRecord(page, document, url),
  };
}

/** Selectors of the hosts through whose shadow roots anchors lead. */
const hostsOf = (pages: readonly TaughtPage[]): string =>
  pages
    .flatMap(({ anchors }) => Object.values(anchors).flat())
    .flatMap((step) => (typeof step === 'object' && 'into' in step ? step.into : []))
    .join();

/** Pages that a user has shown us. Knows none by itself: it learns them, and they go before what another site knows. */
export const taught: Adapter = {
  id: 'taught',
  // Nothing marks such a page but that somebody taught it.
  recognise: () => false,
  pages: {},
  learn: (pages, site) => {
    const hosts = hostsOf(pages);
    return {
      ...site,
      roots: (document) => [...(site.roots?.(document) ?? []), ...(hosts ? roots(document, hosts) : [])],
      pages: { ...Object.fromEntries(pages.map((page) => [page.id, sitePage(page)])), ...site.pages },
    };
  },
};
