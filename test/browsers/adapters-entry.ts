import { siteOfHost } from '../../src/sites/enabled.ts';
import { recognise } from '../../src/sites/recognise.ts';
import { ADAPTERS } from '../../src/sites/registry.ts';
import { type Adapter, type Reading, readPage, type Sighting } from '../../src/sites/site.ts';

/** Runs in a page (bundled by adapters-bundle.ts). */

export interface Seen {
  name: string;
  identities: string[];
  title?: string;
  company?: string;
  place?: string;
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

function elementAt(path: string): Element | null {
  return path
    .split(INTO_SHADOW)
    .reduce<Element | null>((host, part, at) => (at ? host?.shadowRoot : document)?.querySelector(part) ?? null, null);
}

function seen({ name, identities, title, company, place, main, anchor, also = [] }: Sighting): Seen {
  const { x, y, width, height } = anchor.getBoundingClientRect();
  return {
    name,
    identities,
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
    ...(place ? { place } : {}),
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

/** Reads the page we are in, as the site of that id, or as the one that fits. */
export function report(id?: string): PageReport {
  const site = chosen(id);
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

/** Is the element at `path` drawn, and the same as, inside or around an element of one of the selectors? */
export function showsAt(path: string, selectors: string[]): boolean {
  const element = elementAt(path);
  if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return selectors.some((selector) =>
    [...document.querySelectorAll(selector)].some((place) => place.contains(element) || element.contains(place)),
  );
}
