import type { Identity } from '../domain/identity.ts';
import { fromHref, linkedin } from '../domain/identity.ts';
import type { Memo, PageKind, Reading, Sighting } from './site.ts';

/** Marks that only steer the direction of text; sites wrap names in them. */
const BIDI_MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** No name, title or company is longer; a page that offers more is broken or hostile. */
const MAX_TEXT = 200;
/** No record that a person works with names more addresses. */
const MAX_SAID = 1000;
/** No list that a person works with is longer. */
const MAX_ROWS = 3000;

/** Text as a person reads it: without bidi marks, white space collapsed, at most 200 characters. */
export function clean(text: string | null | undefined): string {
  if (!text) return '';
  // A hostile megabyte is cut before the expressions run over it.
  return text
    .slice(0, MAX_TEXT * 20)
    .replace(BIDI_MARKS, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT);
}

/** The text of an element; emoji drawn as pictures count as their `alt`. Form fields answer what is in them. */
export function text(element: Element | null | undefined): string {
  if (!element) return '';
  if (/^(input|textarea|select)$/.test(element.localName)) {
    const { selectedOptions, value } = element as HTMLSelectElement;
    return clean(selectedOptions ? selectedOptions[0]?.text : value);
  }
  if (!element.querySelector('img[alt]')) return clean(element.textContent);
  let all = '';
  const walker = element.ownerDocument.createTreeWalker(element, 5 /* elements and text */);
  for (let node = walker.nextNode(); node && all.length < MAX_TEXT * 20; node = walker.nextNode()) {
    if (node.nodeType === 3) all += node.nodeValue;
    else if ((node as Element).localName === 'img') all += (node as Element).getAttribute('alt') ?? '';
  }
  return clean(all);
}

/** Is the element drawn at all? Hidden duplicates, inactive tabs and pages left mounted are not. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false, opacityProperty: true });
}

/** The first visible match that has text. */
export function shown(root: ParentNode, selector: string): Element | undefined {
  for (const element of root.querySelectorAll(selector)) if (text(element) && isVisible(element)) return element;
  return undefined;
}

/** The first match below `root` that is meant. */
export function first(root: ParentNode, selector: string, isMeant: (element: Element) => unknown): Element | undefined {
  for (const element of root.querySelectorAll(selector)) if (isMeant(element)) return element;
  return undefined;
}

/** Where a link leads. An empty link, or one to a place on this page, leads nowhere: null. */
export function target(link: Element | null | undefined, url: URL): URL | null {
  const href = link?.getAttribute('href') ?? '';
  return /^[^#]/.test(href) ? URL.parse(href, url) : null;
}

/** Whom a link names: by mail, phone, or profile of a network. */
export const named = (link: Element | null | undefined, url: URL): Identity | undefined =>
  fromHref(link?.getAttribute('href') ?? '', url);

/** The open shadow roots of the elements that match, and of those in them. Closed ones stay closed. */
export function roots(root: ParentNode, hosts: string): ShadowRoot[] {
  return [...root.querySelectorAll(hosts)].flatMap(({ shadowRoot: own }) => (own ? [own, ...roots(own, hosts)] : []));
}

/** The element around a node: for what stands at the top of a shadow root, its host. */
export function outer(node: Node): Element | null {
  const top = node.parentNode ?? node;
  // A root in a frame is a ShadowRoot of another window.
  return node.parentElement ?? (top.nodeType === 11 ? ((top as ShadowRoot).host ?? null) : null);
}

/** Every identity that the links below `root` name, each once, in page order. */
export function linkedIdentities(root: ParentNode, base: URL): Identity[] {
  const found = new Set<Identity>();
  for (const link of root.querySelectorAll('a[href]')) {
    const id = named(link, base);
    if (id) found.add(id);
  }
  return [...found];
}

/** The one LinkedIn profile that a record names, as a link or in plain text; undefined when there is none, or several. */
export function linkedinOn(root: Element): Identity | undefined {
  const said = [...root.querySelectorAll('input, textarea')].map(text);
  for (const link of root.querySelectorAll('a[href*="linkedin.com/in/"]')) said.push(link.getAttribute('href') ?? '');
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* text */);
  for (let node = walker.nextNode(); node && said.length < MAX_SAID; node = walker.nextNode()) {
    if (node.nodeValue?.includes('linkedin.com/in/')) said.push(node.nodeValue);
  }
  const found = said.flatMap((words) => [...words.matchAll(/linkedin\.com\/in\/([^\s/?#"'<>(),;]+)/gi)]);
  const [one, another] = identities(...found.map(([, slug = '']) => linkedin(slug)));
  return another ? undefined : one;
}

/** Without the holes: keeps the identities that exist, each once. */
export function identities(...found: Array<Identity | undefined>): Identity[] {
  return [...new Set(found.filter((id) => id !== undefined))];
}

/** Only the facts the page really gave. */
export function facts(said: Partial<Sighting>): Partial<Sighting> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value));
}

/** The person whose name `anchor` shows, with what `more` is known, which may be empty; nobody without a name or an identity. */
export function seen(
  scope: Element,
  anchor: Element | null | undefined,
  ids: ReadonlyArray<Identity | undefined>,
  more: Partial<Sighting> = {},
): Sighting | undefined {
  const all = identities(...ids);
  const name = more.name ?? text(anchor);
  return anchor && all.length && name ? { ...facts(more), name, identities: all, anchor, scope } : undefined;
}

/** Reads the rows that match, each remembered until it changes; at most 3,000. */
export function rows<T = Sighting>(
  root: ParentNode,
  selector: string,
  memo: Memo,
  read: (row: Element) => T | undefined,
): T[] {
  const found: T[] = [];
  let left = MAX_ROWS;
  // One by one: to take all 50,000 rows of a page in hand would leave a pass no time to read any.
  for (const row of root.querySelectorAll(selector)) {
    if (left-- === 0) break;
    const said = memo(row, () => read(row));
    if (said) found.push(said);
  }
  return found;
}

/** Where else a profile shows its person: above each post of their own. */
export function ownPosts(
  document: Document,
  posts: string,
  memo: Memo,
  id: Identity | undefined,
  author: (post: Element) => Sighting | undefined,
): Element[] {
  const own = rows(document, posts, memo, author).filter(({ identities }) => identities[0] === id);
  return own.map(({ anchor }) => anchor);
}

/** What a page without leads means: rows still to come, rows of others than people, or rows whose `name` cannot be found. */
export function noRows(root: ParentNode, page: PageKind, selector: string, name: string): Reading {
  if (!root.querySelector(selector)) return { state: 'loading', page };
  if (!root.querySelector(`:is(${selector}) ${name}`)) return { state: 'broken', page, field: 'name' };
  return { state: 'read', page, sightings: [] };
}

/** One sighting a person: later ones of the same first identity become further places of the first. */
export function onePerPerson(sightings: Sighting[]): Sighting[] {
  return [...Map.groupBy(sightings, ({ identities }) => identities[0]).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const places = new Set([first, ...others].flatMap(({ anchor, also = [] }) => [anchor, ...also]));
    places.delete(first.anchor);
    return places.size ? { ...first, also: [...places] } : first;
  });
}

/** Without the identities that people of different names share, such as the mail box of a team. */
export function unshared(sightings: Sighting[]): Sighting[] {
  const names = new Map<Identity, Set<string>>();
  for (const { identities, name } of sightings) {
    for (const id of identities) names.set(id, (names.get(id) ?? new Set()).add(name));
  }
  return sightings.map((one) => ({ ...one, identities: one.identities.filter((id) => names.get(id)?.size === 1) }));
}

/** The first line that a person sees below `root`: a visible element with text of its own, not one for screen readers. */
export function line(root: Element): Element | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = clean(node.nodeValue) ? node.parentElement : null;
    if (at && !at.closest('.visually-hidden, .slds-assistive-text') && isVisible(at)) return at;
  }
  return undefined;
}

/** What each panel said last, and of which record. */
const drawn = new WeakMap<object, { record: string; said: string }>();

/**
 * Does `panel` still show the record before? An app changes its address first: a panel that says of the new record just what it
 * said of the last one is not drawn anew yet.
 */
export function isLeftover(panel: object, record: string, said: string): boolean {
  const before = drawn.get(panel);
  if (before && before.record !== record && before.said === said) return true;
  drawn.set(panel, { record, said });
  return false;
}
