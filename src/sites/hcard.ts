import type { Identity } from '../domain/identity.ts';
import { email, fromHref, tel, web } from '../domain/identity.ts';
import { clean, facts, identities, isVisible, noRows, onePerPerson, rows, text } from './dom.ts';
import type { Adapter, Memo, PageKind, Reading, Sighting } from './site.ts';

const CARD = '.h-card';
const ENTRY = '.h-entry, .h-cite';
/** Where a page shows the user, its makers or its suggestions. The footer of an entry names the author. */
const APART = 'nav, header[role="banner"], aside, footer:not(.h-entry *, .h-cite *)';
/** Somebody else's words inside an entry. */
const QUOTED = '.u-quotation-of, .u-in-reply-to, .u-repost-of, .u-like-of';

/** The card that an element tells about; a card that is itself a property belongs to the card around it. */
const owner = (at: Element): Element | null | undefined => (at.matches(CARD) ? at.parentElement : at)?.closest(CARD);

const all = (card: Element, selector: string): Element[] =>
  [...card.querySelectorAll(selector)].filter((at) => owner(at) === card);

const value = (card: Element, selector: string): string => text(all(card, selector).find(isVisible));

/** The visible name of a person's card; undefined for cards inside cards and cards of organisations. */
function nameOf(card: Element): Element | undefined {
  if (card.parentElement?.closest(CARD) || card.closest(APART)) return undefined;
  const name = card.matches('a, .p-name') && !card.querySelector('.p-name') ? card : all(card, '.p-name')[0];
  return name && text(name) && isVisible(name) && text(name) !== value(card, '.p-org') ? name : undefined;
}

/** An address names a person only as a whole: a query or a hash may be what tells two people apart. */
const addressed = (url: URL): Identity | undefined => (url.search || url.hash ? undefined : web(url));

function linked(at: Element, url: URL): Identity | undefined {
  const to = URL.parse(at.getAttribute('href') ?? '', url);
  return to ? (fromHref(to.href) ?? (to.host === url.host ? addressed(to) : undefined)) : undefined;
}

function read(card: Element, url: URL): Sighting | undefined {
  const anchor = nameOf(card);
  if (!anchor) return undefined;
  const links = card.matches('a[href]') ? [card] : all(card, 'a.u-url[href]');
  const mails = all(card, '.u-email').map((at) => fromHref(at.getAttribute('href') ?? '') ?? email(text(at)));
  const phones = all(card, '.p-tel').map((at) => fromHref(at.getAttribute('href') ?? '') ?? tel(text(at)));
  const scope = card.closest(ENTRY) ?? card.closest('tr, li') ?? card;
  return {
    identities: identities(...links.map((at) => linked(at, url)), ...mails, ...phones),
    name: text(anchor),
    ...facts({
      title: value(card, '.p-job-title'),
      company: value(card, '.p-org'),
      place: value(card, '.p-locality'),
      language: clean(anchor.closest('[lang]:not(html, body)')?.getAttribute('lang')),
    }),
    anchor,
    scope,
  };
}

/** Without the identities that people of different names share, such as the mail box of a team. */
function unshared(sightings: Sighting[]): Sighting[] {
  const names = new Map<Identity, Set<string>>();
  for (const { identities, name } of sightings) {
    for (const id of identities) names.set(id, (names.get(id) ?? new Set()).add(name));
  }
  return sightings.map((one) => ({ ...one, identities: one.identities.filter((id) => names.get(id)?.size === 1) }));
}

const isHeading = ({ anchor }: Sighting): boolean =>
  !!anchor.closest('main, [role="main"]') && !!(anchor.closest('h1') ?? anchor.querySelector('h1'));

const isAuthor = ({ anchor }: Sighting): boolean => {
  const card = anchor.closest(CARD);
  return !!card?.matches('.p-author') && !!card.closest(ENTRY) && !card.closest(QUOTED);
};

function readCards(document: Document, url: URL, memo: Memo): Reading {
  const found = rows(document, CARD, memo, (card) => read(card, url));
  const [person, second] = found.filter(isHeading);
  const authors = found.filter(isAuthor);
  const page: PageKind = person && !second ? 'record' : authors.length ? 'thread' : 'list';
  let sightings: Sighting[];
  if (person && !second) {
    // A hash that only scrolls to a place on the page is no part of the person's address.
    const self = new URL(url.hash && document.getElementById(url.hash.slice(1)) ? url.href.replace(url.hash, '') : url);
    // A card that says its own address is believed: the page's may already be that of the next person.
    const stated = person.identities.some((id) => id.startsWith('web:'));
    const own = identities(stated ? undefined : addressed(self), ...person.identities);
    const same = found.filter(
      (other) => other !== person && other.name === person.name && other.identities.some((id) => own.includes(id)),
    );
    sightings = [{ ...person, identities: own, also: same.map(({ anchor }) => anchor), main: true }];
  } else sightings = onePerPerson(unshared(authors.length ? authors : found));
  sightings = sightings.filter((one) => one.identities.length);
  if (found.length)
    return sightings.length ? { state: 'read', page, sightings } : { state: 'broken', page, field: 'address' };
  // Any host has pages without people: they are nothing special, and their cards may still arrive.
  const empty = noRows(document, page, `${CARD}:not(:is(${APART}) *)`, '.p-name');
  return empty.state === 'loading' ? { state: 'unsupported' } : empty;
}

/** Any page that marks its people up with the h-card microformat. */
export const hcard: Adapter = {
  id: 'hcard',
  recognise: (document) => [...document.querySelectorAll(CARD)].some(nameOf),
  pages: {
    page: {
      kind: 'list',
      key: (url) => url.pathname + url.search + (url.hash.startsWith('#/') ? url.hash : ''),
      read: readCards,
    },
  },
};
