import { type Adapter, readPage, type Sighting } from '../../src/sites/site.ts';
import { Cast } from './cast.ts';
import { disguise } from './disguise.ts';
import { settle, trim } from './trim.ts';

/** A page as it may be kept. */
export interface Captured {
  html: string;
  /** The address at which it stands. */
  url: string;
}

const MARK = 'data-captured-row';

/**
 * The page we are in, cut down to the people whom the adapter sees and `up` elements around them, everybody played by the cast;
 * undefined when nobody is there. `hosts` are the real ones and what stands for them. Leaves the page as it is, but for marks.
 */
export function capture(
  adapter: Adapter,
  up: number,
  hosts: ReadonlyArray<readonly [real: string, fictional: string]>,
): Captured | undefined {
  const reading = readPage(adapter, document, new URL(location.href));
  const people: Sighting[] = reading.state === 'read' ? reading.sightings : [];
  if (people.length === 0) return undefined;
  settle(document);
  for (const [at, { scope }] of people.entries()) scope.setAttribute(MARK, String(at));
  const page = document.cloneNode(true) as Document;
  for (const { scope } of people) scope.removeAttribute(MARK);
  const rows = [...page.querySelectorAll(`[${MARK}]`)];
  for (const row of rows) row.removeAttribute(MARK);
  trim(page, rows, up);
  const cast = new Cast(people, hosts);
  const url = cast.attribute(location.href);
  disguise(page, cast);
  return { html: `<!doctype html>\n${page.documentElement.outerHTML}\n`, url };
}
