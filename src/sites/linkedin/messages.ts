import { facts, identities, line, onePerPerson, rows, shown, text } from '../dom.ts';
import type { Memo, Reading, Sighting } from '../site.ts';
import { idOf, PERSON, user } from './parts.ts';

// Known from others' code.
/** The messages of others; those of the user lack the mark. */
const MESSAGE = '.msg-s-event-listitem--other';
const HEADER = 'a.msg-thread__link-to-profile[href*="/in/"]';
const AUTHOR = ':is(a.msg-s-message-group__profile-link, a:has(.msg-s-message-group__name))[href*="/in/"]';
const CARD = '.msg-s-profile-card';

function readMessage(message: Element, url: URL): Sighting | undefined {
  const link = shown(message, AUTHOR);
  const id = idOf(link, url);
  const anchor = link && line(link);
  return id && anchor ? { identities: [id], name: text(anchor), anchor, scope: message } : undefined;
}

/** The other one of a talk between two, whom its header links; a card beside it has the name in the profile's address. */
function readHeader(document: Document, url: URL): Sighting | undefined {
  const link = shown(document, HEADER);
  const id = idOf(link, url);
  const anchor = link && line(link);
  if (!link || !id || !anchor) return undefined;
  const name = text(anchor);
  const card = shown(document, `${CARD} ${PERSON}`);
  const same = card && text(line(card)) === name ? card : undefined;
  const title = same ? text(shown(document, `${CARD} .artdeco-entity-lockup__subtitle`)) : '';
  return { identities: identities(id, idOf(same, url)), name, ...facts({ title }), anchor, scope: link, main: true };
}

/** With whom the user talks: the person in the header and the authors of the messages. */
export function readConversation(document: Document, url: URL, memo: Memo): Reading {
  const page = 'thread';
  const found = rows(document, MESSAGE, memo, (message) => readMessage(message, url));
  const header = readHeader(document, url);
  // In a talk between two, who has the name of the other one is the other one, by whichever address.
  const theirs = found.filter(({ name }) => name === header?.name).flatMap((author) => author.identities);
  const all = identities(...(header?.identities ?? []), ...theirs);
  const people = found.map((author) => (author.name === header?.name ? { ...author, identities: all } : author));
  if (header) people.unshift({ ...header, identities: all });
  if (!people.length && !shown(document, '.msg-thread, .msg-s-message-list')) return { state: 'loading', page };
  const own = user(document, url);
  const others = people.filter((person) => !own || !person.identities.includes(own));
  return { state: 'read', page, sightings: onePerPerson(others) };
}
