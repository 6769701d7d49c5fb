import type { Identity } from '../../domain/identity.ts';
import { facts, identities, line, onePerPerson, roots, rows, shown, text } from '../dom.ts';
import type { Memo, Reading, Sighting, SitePage } from '../site.ts';
import { idOf, PERSON, user } from './parts.ts';

// Known from others' code.
/** The messages of others; those of the user lack the mark. */
const MESSAGE = '.msg-s-event-listitem--other';
const HEADER = ':is(a.msg-thread__link-to-profile, .msg-overlay-bubble-header__title a)[href*="/in/"]';
const BUBBLE = '.msg-overlay-conversation-bubble:not([class*="--is-minimized"])';
const AUTHOR = ':is(a.msg-s-message-group__profile-link, a:has(.msg-s-message-group__name))[href*="/in/"]';
const CARD = '.msg-s-profile-card';
/** Beside a message; in it may be pictures of others. */
const PICTURE = ':has(> img.msg-s-event-listitem__profile-picture)';

function readMessage(message: Element, url: URL): Sighting | undefined {
  const link = shown(message, AUTHOR);
  const id = idOf(link, url);
  const anchor = link && line(link);
  const picture = message.querySelector(PICTURE);
  return id && anchor ? { identities: [id], name: text(anchor), anchor, scope: message, picture } : undefined;
}

/** The other one of a talk between two, whom its header links; a card beside it has the name in the profile's address. */
function readHeader(root: ParentNode, url: URL): Sighting | undefined {
  const link = shown(root, HEADER);
  const id = idOf(link, url);
  const anchor = link && line(link);
  if (!link || !id || !anchor) return undefined;
  const name = text(anchor);
  const card = shown(root, `${CARD} ${PERSON}`);
  const same = card && text(line(card)) === name ? card : undefined;
  const title = same ? text(shown(root, `${CARD} .artdeco-entity-lockup__subtitle`)) : '';
  return { identities: identities(id, idOf(same, url)), name, ...facts({ title }), anchor, scope: link, main: true };
}

/** Who talks below `root`: the person in the header and the authors of the messages, but for the user. */
function readTalk(root: ParentNode, own: Identity | undefined, url: URL, memo: Memo): Sighting[] {
  const found = rows(root, MESSAGE, memo, (message) => readMessage(message, url));
  const header = readHeader(root, url);
  // In a talk between two, who has the name of the other one is the other one, by whichever address.
  const theirs = found.filter(({ name }) => name === header?.name);
  const picture = theirs.map((message) => message.picture).find((at) => at) ?? null;
  const all = identities(...(header?.identities ?? []), ...theirs.flatMap((author) => author.identities));
  const people = found.map((author) => (author.name === header?.name ? { ...author, identities: all } : author));
  if (header) people.unshift({ ...header, identities: all, picture });
  return onePerPerson(people.filter((person) => !own || !person.identities.includes(own)));
}

/** The page of one talk: the other ones in it. */
export function readConversation(document: Document, url: URL, memo: Memo): Reading {
  const page = 'thread';
  const root = document.querySelector('main');
  const sightings = root ? readTalk(root, user(document, url), url, memo) : [];
  return root && (sightings.length || shown(root, '.msg-thread, .msg-s-message-list'))
    ? { state: 'read', page, sightings }
    : { state: 'loading', page };
}

/** Where talks lie over some pages. */
export const overlays = (document: Document): ShadowRoot[] => roots(document, '#interop-outlet');

/** A reader that also tells with whom the user talks in bubbles over the page: between two, and not folded away. */
export const withTalks =
  (read: SitePage['read']): SitePage['read'] =>
  (document, url, memo) => {
    const reading = read(document, url, memo);
    if (reading.state !== 'read') return reading;
    const own = user(document, url);
    const readBubble = (bubble: Element): Sighting | undefined => {
      const [partner, another] = readTalk(bubble, own, url, (_message, told) => told());
      return partner?.main && !another ? { ...partner, scope: bubble, main: false } : undefined;
    };
    const talks = [document, ...overlays(document)].flatMap((tree) => rows(tree, BUBBLE, memo, readBubble));
    // The page may tell of somebody, too, by more addresses.
    const known = (ids: Identity[]) => reading.sightings.find((one) => one.identities.some((id) => ids.includes(id)));
    const placed = talks.map((one) => ({ ...one, identities: (known(one.identities) ?? one).identities }));
    return { ...reading, sightings: onePerPerson([...reading.sightings, ...placed]) };
  };
