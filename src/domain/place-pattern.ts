import { sectionsOf } from './place.ts';

/** Parameters that are there for the record; any other may be a filter. */
const NAMING =
  /^(id|uid|uuid|guid|record|key|oid|cid)$|[_-]id$|[a-z]Id$|^(contact|lead|person|customer|client|member|user)$/;
/** Parameters that number something else. */
const ELSEWHERE = /^(menu|action|view|cids|company)/i;
/** Parameters that change while the page stays the same. */
const PASSING =
  /^(_|utm_|filter|return|redirect|back|scroll|time|sess)|^(ref|from|page|p|per_?page|limit|offset|start|sort|order|dir|q|query|search|s|tab|lang|hl|t|ts|token|sid|modal|open)$/i;

/** Parameters that say what is shown: people, or something else under the same numbers. */
const KIND = /^(type|kind|object|object_?type|module|model|entity|resource|category|collection|table)$/i;

/** Is this what a machine numbers its records with: digits, a UUID, a long mixture? */
export function isIdLike(part: string): boolean {
  if (/[\s/?&=]/.test(part)) return false;
  return /^[\d-]*\d$|^[\da-f-]{8,}$/i.test(part) ? /\d/.test(part) : (part.match(/\d/g)?.length ?? 0) > 2;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}

/** Is the part of an address made of the name: `ada-lovelace`? */
function isNameLike(part: string, name: string): boolean {
  let text = part;
  try {
    text = decodeURIComponent(part);
  } catch {
    // a stray % is part of the text
  }
  const said = words(text);
  return words(name).some((word) => said.includes(word));
}

/** An address that is being turned into a pattern: the parts can be starred, the parameters kept or left out. */
class Draft {
  private readonly sections: Array<{ way: string[]; params: Array<[string, string]>; routed: boolean }>;
  private readonly mark: string;

  constructor(url: URL) {
    this.mark = /^#!?\/?/.exec(url.hash)?.[0] ?? '';
    this.sections = sectionsOf(url).map(({ way, params }, at) => ({
      way: [...way],
      params: [...params],
      // A script, or a route of parameters alone, is told by its parameters.
      routed: at === 0 ? /\.\w{2,5}$/.test(way.at(-1) ?? '') : way.length === 0,
    }));
  }

  /** Stars the last part of a way that passes the test, routes first. */
  starWay(test: (part: string, isLast: boolean) => boolean): boolean {
    for (const { way } of this.sections.toReversed()) {
      const at = way.findLastIndex((part, to) => test(part, to === way.length - 1));
      if (at < 0) continue;
      way[at] = '*';
      return true;
    }
    return false;
  }

  /** Stars every parameter that passes the test. */
  starParams(test: (name: string, value: string) => boolean): boolean {
    let found = false;
    for (const section of this.sections) {
      for (const param of section.params) {
        if (!test(...param)) continue;
        param[1] = '*';
        found = section.routed = true;
      }
    }
    return found;
  }

  toString(): string {
    const [page, route] = this.sections.map(({ way, params, routed }) => {
      const kept = params.filter(
        ([name, value]) => value === '*' || ((routed || KIND.test(name)) && isLasting(name, value)),
      );
      const query = kept.map(
        ([name, value]) => `${encodeURIComponent(name)}=${value === '*' ? value : encodeURIComponent(value)}`,
      );
      return { way: way.join('/'), query: query.join('&') };
    });
    const tail = route && (route.way ? this.mark + joined(route, '?') : route.query && `#${route.query}`);
    return `/${page ? joined(page, '?') : ''}${tail ?? ''}`;
  }
}

const joined = ({ way, query }: { way: string; query: string }, by: string): string => (query ? way + by + query : way);

const isLasting = (name: string, value: string): boolean =>
  !PASSING.test(name) && /^[a-z][\w.-]{0,60}$/i.test(value) && !isIdLike(value);

/** The pattern of a list: its address without what filters and sorts it. */
export function listPattern(url: URL): string {
  return String(new Draft(url));
}

/**
 * The pattern of a record's address, with a star for the part that names the record: the last that looks like an id, else the one
 * that is made of the person's name. Parameters that could name it, too, get a star: better one person twice than two as one.
 * Without a star when there is none.
 */
export function recordPattern(url: URL, name: string): string {
  const draft = new Draft(url);
  const ended = draft.starWay((part, isLast) => isLast && isIdLike(part));
  const asked = draft.starParams(
    (param, value) =>
      !ELSEWHERE.test(param) &&
      !PASSING.test(param) &&
      (isIdLike(value) || (!ended && NAMING.test(param) && value !== '')),
  );
  const found =
    ended ||
    draft.starWay(isIdLike) ||
    asked ||
    draft.starWay((part) => isNameLike(part, name)) ||
    draft.starParams((_param, value) => isNameLike(value, name));
  return found ? String(draft) : listPattern(url);
}

/** The pattern of two records' addresses, found by comparing them; undefined when they are of different kinds. */
export function comparedPattern(one: URL, other: URL): string | undefined {
  if (one.origin !== other.origin) return undefined;
  const [a, b] = [sectionsOf(one), sectionsOf(other)];
  if (a.some(({ way }, at) => way.length !== b[at]?.way.length)) return undefined;
  const [first, second, ...more] = a.flatMap(({ way }, at) =>
    way.flatMap((part, to) =>
      part === b[at]?.way[to] ? [] : [{ part, isId: isIdLike(part) && isIdLike(b[at]?.way[to] ?? '') }],
    ),
  );
  const draft = new Draft(one);
  if (first) {
    // A second part that differs is the name after an id; else these are two kinds of pages.
    if (second && (more.length > 0 || !first.isId)) return undefined;
    for (const { part } of second ? [first, second] : [first]) draft.starWay((known) => known === part);
    return String(draft);
  }
  const differs = (name: string, value: string): boolean =>
    !PASSING.test(name) && b.some(({ params }) => params.has(name) && params.get(name) !== value);
  return draft.starParams(differs) ? String(draft) : undefined;
}
