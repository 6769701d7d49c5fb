import { identities, noRows, rows, unshared } from './dom.ts';
import { addressed } from './page/address.ts';
import { APART } from './page/apart.ts';
import { type Candidate, isAlike, together } from './page/candidate.ts';
import { readContacts } from './page/contacts.ts';
import { CARD, isAuthor, readCard } from './page/h-card.ts';
import { readJsonLd } from './page/json-ld.ts';
import { ITEM, readItem } from './page/microdata.ts';
import type { Adapter, Memo, PageKind, Reading, Sighting } from './site.ts';

const READ_ALL: Memo = (_element, read) => read();

const MANY = 100;

const isHeading = ({ anchor }: Sighting): boolean =>
  !!anchor.closest('main, [role="main"]') && !!(anchor.closest('h1') ?? anchor.querySelector('h1'));

interface Marked {
  card: Sighting | undefined;
  item: Candidate | undefined;
}

/** The people whom the page marks up, each as often as it does; those of the format that tells most go first. */
function readMarked(document: Document, url: URL, memo: Memo): { cards: Sighting[]; things: Candidate[] } {
  const marked = rows<Marked>(document, `${CARD}, ${ITEM}`, memo, (at) => {
    const card = at.matches(CARD) ? readCard(at, url) : undefined;
    const item = at.matches(ITEM) ? readItem(at, url) : undefined;
    return card || item ? { card, item } : undefined;
  });
  const items = marked.flatMap(({ item }) => item ?? []);
  return {
    cards: marked.flatMap(({ card }) => card ?? []),
    things: [...readJsonLd(document, url, memo), ...unshared(items)],
  };
}

/** Without what only the reader needs to know. */
function sighting({ places: _places, main: _main, ...person }: Candidate): Sighting {
  return person;
}

const isMain = (one: Candidate): boolean => one.main || isHeading(one);

/** The address of the page goes to the one person whom it is about. */
function withPage(tellings: readonly Candidate[], document: Document, url: URL): Candidate[] {
  const [first, ...others] = tellings.filter(isMain);
  if (!first || !others.every(({ name }) => isAlike(name, first.name))) return [...tellings];
  // A hash that only scrolls to a place on the page is no part of the person's address.
  const self = new URL(url.hash && document.getElementById(url.hash.slice(1)) ? url.href.replace(url.hash, '') : url);
  // Who says their own address is believed: the page's may already be that of the next person.
  const stated = tellings.filter(isMain).some(({ identities }) => identities.some((id) => id.startsWith('web:')));
  if (stated) return [...tellings];
  return tellings.map((one) =>
    one === first ? { ...one, identities: identities(addressed(self), ...one.identities) } : one,
  );
}

const hasMail = ({ identities }: Sighting): boolean => identities.some((id) => id.startsWith('email:'));

/** The one person whom the page is about. Another of the same name is the same, unless their mailboxes differ. */
function record(person: Candidate, all: readonly Candidate[]): Sighting {
  const namesakes = all.filter((one) => one !== person && one.name === person.name);
  const [same, another] = namesakes.filter((one) => !hasMail(one) || !hasMail(person));
  const more = another ? [] : (same?.identities ?? []);
  return { ...sighting(person), identities: identities(...person.identities, ...more), main: true };
}

function readPeople(document: Document, url: URL, memo: Memo): Reading {
  const { cards, things } = readMarked(document, url, memo);
  // A page that marks up so many people marks up all of them. Counted in the page: not all of them may be read yet.
  const isMany = document.getElementsByClassName('h-card').length >= MANY;
  const unmarked = isMany ? [] : readContacts(document, url, memo);
  const others = [...things, ...unmarked];
  const people = together(withPage([...unshared(cards), ...others], document, url));
  const [person, another] = people.filter(isMain);
  const authors = unshared(cards.filter(isAuthor));
  const page: PageKind = person && !another ? 'record' : authors.length ? 'thread' : 'list';
  const shown = {
    record: () => (person ? [record(person, people)] : []),
    // Who is only mentioned wrote nothing.
    thread: () =>
      together([...authors, ...others])
        .filter(isAuthor)
        .map(sighting),
    list: () => people.map(sighting),
  };
  const sightings = shown[page]().filter((one) => one.identities.length);
  if (sightings.length) return { state: 'read', page, sightings };
  if (cards.length) return { state: 'broken', page, field: 'address' };
  // Any host has pages without people: they are nothing special, and their cards may still arrive.
  const empty = noRows(document, page, `${CARD}:not(:is(${APART}) *)`, '.p-name');
  return empty.state === 'loading' ? { state: 'unsupported' } : empty;
}

/** Any page that shows people: marked up with h-cards, JSON-LD or microdata, or beside links to their mail and vCards. */
export const page: Adapter = {
  id: 'page',
  recognise: (document) => {
    const { cards, things } = readMarked(document, new URL(document.URL), READ_ALL);
    return cards.length + things.length > 0;
  },
  pages: {
    page: {
      kind: 'list',
      key: (url) => url.pathname + url.search + (url.hash.startsWith('#/') ? url.hash : ''),
      read: readPeople,
    },
  },
};
