import { email, type Identity } from '../domain/identity.ts';
import { isNobodys } from '../domain/mailboxes.ts';
import { clean, isVisible, text } from './dom.ts';
import { peoplePage } from './network.ts';
import type { Adapter, Sighting, SitePage } from './site.ts';

/** `#inbox/KEY`; labels and searches have a name of their own before the key. */
const THREAD = /^#(?:(?:label|search|advanced-search|category)\/.+|[\w-]+)\/([A-Za-z]{20,}|[0-9a-f]{16})(?:\?|$)/;
const LIST = /^#(?!settings|chat|contacts|tasks|meet|compose|drafts)([\w-]+(?:\/.+?)?)(?:\?|$)/;

const accountOf = (url: URL): string | undefined =>
  /^\/mail\/?$/.test(url.pathname) ? '0' : /^\/mail\/u\/(\d+)\/?$/.exec(url.pathname)?.[1];

/** The title ends with the user's own address and the name of the service. */
const user = (document: Document): Identity | undefined =>
  document.title
    .split(/\s+-\s+/)
    .map((part) => email(part))
    .findLast((id) => id);

/** People are elements that carry their address. */
function person(at: Element | undefined, scope: Element): Sighting | undefined {
  const id = at && email(at.getAttribute('email') ?? '');
  if (!id || isNobodys(id) || !text(at) || !isVisible(at)) return undefined;
  return { identities: [id], name: clean(at.getAttribute('name')) || text(at), anchor: at, scope };
}

const addressed = (row: Element): Element[] => [...row.querySelectorAll('[email]')];

/** A row names all who wrote in the thread; the first who is not the user stands for it. */
function correspondent(row: Element): Sighting | undefined {
  const own = user(row.ownerDocument);
  return addressed(row)
    .map((at) => person(at, row))
    .find((one) => one && one.identities[0] !== own);
}

/** Without the user's own address nobody can be told from the user. */
const knowingUser = (page: SitePage): SitePage => ({
  ...page,
  read: (document, url, memo) =>
    user(document) || !document.querySelector('[role="main"] [email]')
      ? page.read(document, url, memo)
      : { state: 'broken', page: page.kind, field: 'account' },
});

/** Gmail: who wrote the messages of a thread, and who the threads in a list are with. */
export const gmail: Adapter = {
  id: 'gmail',
  pages: {
    thread: knowingUser(
      peoplePage({
        kind: 'thread',
        key: (url) => {
          const thread = THREAD.exec(url.hash)?.[1];
          return thread && accountOf(url) ? `${accountOf(url)}/${thread}` : undefined;
        },
        row: '[role="main"] [data-message-id]',
        name: '[email]',
        // The first wrote it, the others received it.
        person: (message) => person(addressed(message)[0], message),
        user,
      }),
    ),
    threads: knowingUser(
      peoplePage({
        kind: 'list',
        key: (url) => {
          const list = THREAD.test(url.hash) ? undefined : url.hash.length > 1 ? LIST.exec(url.hash)?.[1] : 'inbox';
          return list && accountOf(url) ? `${accountOf(url)}/${list}` : undefined;
        },
        row: '[role="main"] tr:has([data-legacy-thread-id], [data-thread-id]):not(:has(tr))',
        name: '[email]',
        person: correspondent,
        user,
        empty: '[role="main"]',
      }),
    ),
  },
};
