/**
 * Addresses of one kind, told by a pattern: `/people/*`, `/contact.php?module=Contacts&id=*`, `/#/contacts/*`. A `*` stands for what
 * tells one page of the kind from another.
 */

/** The way and the parameters of an address, or of the route after its `#`. */
interface Section {
  way: readonly string[];
  params: ReadonlyMap<string, string>;
}

/** Pages of a product that stand where a record could stand. */
const OWN_WORDS =
  ' new create add edit import export list search find settings all index home me recent archive trash ';

function section(way: string, query: string): Section {
  return { way: way.split('/').filter(Boolean), params: new Map(new URLSearchParams(query)) };
}

/** The two sections of an address: before the `#`, and after it where the product keeps a route there. */
export function sectionsOf({ pathname, search, hash }: URL): [Section, Section] {
  const route = /[/=]/.test(hash) ? hash.replace(/^#!?/, '') : '';
  const [way = '', ...query] = (/^[^/?]*=/.test(route) ? `?${route}` : route).split('?');
  return [section(pathname, search), section(way, query.join('?'))];
}

const isMeant = (wanted: string, text: string | undefined): boolean =>
  wanted === '*' ? !!text && !OWN_WORDS.includes(` ${text.toLowerCase()} `) : wanted === text;

/**
 * What an address of this kind names, as a path of its own: `/people/12`, `/contact.php/module=Contacts/id=12`, `/contacts/12/show`.
 * Two addresses that name the same page give the same. Undefined for addresses of another kind.
 */
export function placeAt(pattern: string, url: URL): string | undefined {
  const kind = URL.parse(pattern, url.origin);
  if (kind?.origin !== url.origin) return undefined;
  const here = sectionsOf(url);
  let place = '';
  for (const [at, wanted] of sectionsOf(kind).entries()) {
    const { way, params } = here[at] ?? section('', '');
    if (way.length !== wanted.way.length || !wanted.way.every((part, to) => isMeant(part, way[to]))) return undefined;
    place += way.map((part) => `/${part}`).join('');
    for (const [name, value] of wanted.params) {
      const said = params.get(name);
      if (!isMeant(value, said)) return undefined;
      place += `/${encodeURIComponent(name)}=${encodeURIComponent(said ?? '')}`;
    }
  }
  return place || '/';
}
