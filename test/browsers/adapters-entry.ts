import type { TaughtPage } from '../../src/domain/taught.ts';
import { avatarOf } from '../../src/page/picture.ts';
import { siteOfHost } from '../../src/sites/enabled.ts';
import { recognise } from '../../src/sites/recognise.ts';
import { ADAPTERS } from '../../src/sites/registry.ts';
import { type Adapter, type Reading, readPage, type Sighting } from '../../src/sites/site.ts';
import { type Captured, capture } from '../capture/capture.ts';

/** All but the first of the parameters of a function. */
type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

/** Runs in a page (bundled by adapters-bundle.ts). */

export interface Seen {
  name: string;
  identities: string[];
  title?: string;
  company?: string;
  place?: string;
  avatar?: string;
  main?: true;
  anchor: string;
  also: string[];
  box: { x: number; y: number; width: number; height: number };
}

export interface PageReport {
  site: string | null;
  page: 'record' | 'list' | 'thread' | null;
  reading: string;
  sightings: Seen[];
}

/** Separates the path of a shadow host from the path inside its shadow root. */
const INTO_SHADOW = ' >>> ';

function only(root: Document | ShadowRoot, path: string, element: Element): boolean {
  const all = root.querySelectorAll(path);
  return all.length === 1 && all[0] === element;
}

function pathOf(element: Element): string {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) throw new Error('an anchor is not in the page');
  let path = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const id = at.id && `#${CSS.escape(at.id)}`;
    if (id && only(root, id + path, element)) return prefixed(root, id + path);
    const same = [...(at.parentNode?.children ?? [])].filter((one) => one.localName === at?.localName);
    const nth = same.length > 1 ? `:nth-of-type(${same.indexOf(at) + 1})` : '';
    path = CSS.escape(at.localName) + nth + path;
    if (only(root, path, element)) return prefixed(root, path);
    path = ` > ${path}`;
  }
  return prefixed(root, path.slice(3));
}

function prefixed(root: Document | ShadowRoot, path: string): string {
  return root instanceof ShadowRoot ? pathOf(root.host) + INTO_SHADOW + path : path;
}

/** Every element at a path, the parts of which may be any selectors. */
function elementsAt(path: string): Element[] {
  const [first = '', ...inner] = path.split(INTO_SHADOW);
  return inner.reduce(
    (hosts, part) => hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(part) ?? [])]),
    [...document.querySelectorAll(first)],
  );
}

function seen(sighting: Sighting): Seen {
  const { name, identities, title, company, place, main, anchor, also = [] } = sighting;
  const avatar = avatarOf(sighting);
  const { x, y, width, height } = anchor.getBoundingClientRect();
  return {
    name,
    identities,
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
    ...(place ? { place } : {}),
    ...(avatar ? { avatar } : {}),
    ...(main ? { main } : {}),
    anchor: pathOf(anchor),
    also: also.map(pathOf),
    box: { x, y, width, height },
  };
}

function chosen(id: string | undefined): Adapter | undefined {
  const known = id ?? siteOfHost(location.hostname)?.id;
  return known ? ADAPTERS.find((adapter) => adapter.id === known) : recognise(document);
}

function word(reading: Reading): string {
  return reading.state === 'broken' ? `broken(${reading.field})` : reading.state;
}

/** Reads the page we are in, as the site of that id, or as the one that fits; as it was `taught`, where it was. */
export function report(id?: string | null, taught: TaughtPage[] = []): PageReport {
  const own = chosen(id ?? undefined);
  const site = own?.learn?.(taught, own) ?? own;
  if (!site) return { site: null, page: null, reading: 'unsupported', sightings: [] };
  const url = new URL(location.href);
  const reading = readPage(site, document, url);
  return {
    site: site.id,
    page: reading.state === 'unsupported' ? null : reading.page,
    reading: word(reading),
    sightings: reading.state === 'read' ? reading.sightings.map(seen) : [],
  };
}

/** The page we are in, cut down to its people and those played by others; see capture.ts. */
export function captured(id: string | null, ...[up, hosts]: Tail<Parameters<typeof capture>>): Captured | undefined {
  const site = chosen(id ?? undefined);
  return site && capture(site, up, hosts);
}

/** Is the element at `path` drawn, and the same as, inside or around an element of one of the selectors? */
export function showsAt(path: string, selectors: string[]): boolean {
  const [element] = elementsAt(path);
  if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return selectors.some((selector) =>
    elementsAt(selector).some((place) => place.contains(element) || element.contains(place)),
  );
}

/** A list that a person works with shows so many rows at once, at most. */
const ROWS = 300;

/** What makes real pages long: boxes, words and links that are about nobody. */
function filler(at: number): Element {
  const box = document.createElement('div');
  box.setAttribute('class', 'css-1x2y3z layout__cell layout__cell--wide');
  box.setAttribute('data-component', `widget-${at}`);
  for (const word of ['Overview', 'Latest activity', 'Nothing planned']) {
    const line = box.appendChild(document.createElement('span'));
    line.setAttribute('class', 'text text--muted');
    line.textContent = `${word} ${at}`;
  }
  const link = box.appendChild(document.createElement('a'));
  link.setAttribute('href', `/things/${at}?from=overview`);
  link.textContent = 'Show more of it';
  return box;
}

/** Makes the page `size` characters of HTML long: with more rows of the people on it, and much that is about nobody. */
function enlarge(reading: Reading, size: number): void {
  const sightings = reading.state === 'read' ? reading.sightings : [];
  const scopes = reading.state === 'read' && reading.page !== 'record' ? sightings.map(({ scope }) => scope) : [];
  // A post holds the comments on it; they are the rows.
  const list = scopes.filter((row) => !scopes.some((other) => other !== row && row.contains(other)));
  for (let rows = list.length; rows > 0 && rows < ROWS; rows += list.length) {
    for (const row of list) row.after(row.cloneNode(true));
  }
  const main = sightings[0]?.anchor.closest('main, [role="main"]') ?? document.body;
  const missing = size - document.documentElement.outerHTML.length;
  const count = Math.ceil(missing / filler(1000).outerHTML.length);
  const boxes = Array.from({ length: Math.max(0, count) }, (_, at) => filler(at));
  // People stand amid it.
  main.prepend(...boxes.slice(0, count / 2));
  main.append(...boxes.slice(count / 2));
}

/** Milliseconds of each of `rounds` readings, nothing remembered, of the page made `size` characters of HTML long. */
export function timeReading(id: string, size: number, rounds: number, taught: TaughtPage[] = []): number[] {
  const own = chosen(id);
  const site = own?.learn?.(taught, own) ?? own;
  if (!site) throw new Error(`there is no site ${id}`);
  const url = new URL(location.href);
  enlarge(readPage(site, document, url), size);
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    readPage(site, document, url);
    return performance.now() - start;
  });
  // The first one has the browser lay the page out.
  return times.slice(1);
}
