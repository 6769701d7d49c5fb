import { email, type Identity } from '../domain/identity.ts';
import { isNobodys } from '../domain/mailboxes.ts';
import { clean, first, isVisible, seen, text } from './dom.ts';
import { peoplePage } from './pages.ts';
import type { Adapter, Sighting, SitePage } from './site.ts';

/** `#inbox/KEY`; labels and searches have a name of their own before the key. */
const THREAD = /^#(?:(?:label|search|advanced-search|category)\/.+|[\w-]+)\/([A-Za-z]{20,}|[0-9a-f]{16})(?:\?|$)/;
const LIST = /^#(?!settings|chat|contacts|tasks|meet|compose|drafts)([\w-]+(?:\/.+?)?)(?:\?|$)/;
const MAIN = '[role="main"]';
const MESSAGE = `${MAIN} [data-message-id]`;
const ROW = `${MAIN} tr:has([data-legacy-thread-id], [data-thread-id]):not(:has(tr))`;

/** The account of an address, and what of it is open. */
function keyOf({ pathname }: URL, part: string | undefined): string | undefined {
  const account = /^\/mail(?:\/u\/(\d+))?\/?$/.exec(pathname);
  return account && part ? `${account[1] ?? 0}/${part}` : undefined;
}
const threadAt = (url: URL): string | undefined => keyOf(url, THREAD.exec(url.hash)?.[1]);
const listAt = (url: URL): string | undefined =>
  THREAD.test(url.hash) ? undefined : keyOf(url, LIST.exec(url.hash || '#inbox')?.[1]);

/** The title ends with the user's own address and the name of the service. */
const user = (document: Document): Identity | undefined =>
  email(document.title.split(/\s+-\s+/).findLast((part) => email(part)) ?? '');

/** People are elements that carry their address. */
const idOf = (at: Element | null | undefined): Identity | undefined => email(at?.getAttribute('email') ?? '');
function person(row: Element, at: Element | null | undefined): Sighting | undefined {
  const id = idOf(at);
  if (!at || !id || isNobodys(id) || !text(at) || !isVisible(at)) return undefined;
  return seen(row, at, [id], { name: clean(at.getAttribute('name')) || text(at) });
}

/** The first wrote it, the others received it. */
const author = (message: Element): Sighting | undefined => person(message, message.querySelector('[email]'));

/** A row names all who wrote in the thread; the first who is not the user stands for it. */
function correspondent(row: Element): Sighting | undefined {
  const own = user(row.ownerDocument);
  const other = first(row, '[email]', (at) => idOf(at) !== own && person(row, at));
  return person(row, other);
}

const named = { name: '[email]', user };

/** Without the user's own address nobody can be told from the user. */
function knowingUser(...[kind, key, people]: Parameters<typeof peoplePage>): SitePage {
  const page = peoplePage(kind, key, people);
  const isKnown = (document: Document) => user(document) || !document.querySelector(`${MAIN} [email]`);
  return {
    ...page,
    read: (...args) => (isKnown(args[0]) ? page.read(...args) : { state: 'broken', page: kind, field: 'account' }),
  };
}

/** Gmail: who wrote the messages of a thread, and who the threads in a list are with. */
export const gmail: Adapter = {
  id: 'gmail',
  pages: {
    thread: knowingUser('thread', threadAt, { ...named, row: MESSAGE, person: author }),
    threads: knowingUser('list', listAt, { ...named, row: ROW, person: correspondent, empty: MAIN }),
  },
};
