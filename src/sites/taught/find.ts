import { placeAt } from '../../domain/place.ts';
import type { Anchor, Step } from '../../domain/taught.ts';
import { isVisible, outer, text } from '../dom.ts';
import { labelled, plainLabel } from './labels.ts';
import { cellUnder } from './table.ts';

/** Where an anchor begins: the page, a shadow root of it, or a row. */
export type Place = Document | ShadowRoot | Element;

/** An anchor that leads through so many places was never learnt, and would take as long as it likes. */
const MAX_PLACES = 300;
/** What stands in the place of somebody's picture. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/**
 * The element that an anchor leads to below `root`: the one visible match that has text. Undefined when there is none, and when
 * several say different things, since nobody knows which one is meant; initials beside a name do not count. Nor is there one
 * without an anchor.
 */
export function find(anchor: Anchor | undefined, root: Place, url: URL): Element | undefined {
  if (!anchor) return undefined;
  const shown = reach(anchor, root, url).filter(
    (at): at is Element => 'tagName' in at && text(at) !== '' && isVisible(at),
  );
  const full = shown.filter((at) => !INITIALS.test(text(at)));
  const meant = full.length > 0 ? full : shown;
  return new Set(meant.map(text)).size === 1 ? meant[0] : undefined;
}

/** All places that an anchor leads to below `root`, seen or not. */
export function reach(anchor: Anchor, root: Place, url: URL): Place[] {
  let found: Place[] = [root];
  for (const step of anchor) {
    found = [...new Set(found.flatMap((at) => follow(step, at, url)))];
    if (found.length > MAX_PLACES) return [];
  }
  return found;
}

function follow(step: Step, root: Place, url: URL): Place[] {
  if ('find' in step) return [...root.querySelectorAll(step.find)];
  if ('link' in step) return linksTo(step.link, root, url);
  if ('into' in step) return withSelf(root, step.into).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  if ('column' in step) return 'tagName' in root ? cellUnder(root, plainLabel(step.column)) : [];
  return labelled(root, plainLabel(step.label));
}

/** The links below an element, or the element itself, that lead to an address of that kind. */
export function linksTo(pattern: string, root: Place, url: URL): Element[] {
  return withSelf(root, 'a[href]').filter((link) => {
    const to = URL.parse(link.getAttribute('href') ?? '', url);
    return to?.origin === url.origin && placeAt(pattern, to) !== undefined;
  });
}

/** The link that an element stands in, also when that is around its shadow root. */
export function linkAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !at.matches('a[href]')) at = outer(at);
  return at;
}

/** A row, and the shadow roots between it and the name in it. */
export function placesIn(row: Element, name: Element): Place[] {
  const top = name.getRootNode();
  const host = top === row.getRootNode() ? null : outer(top);
  return host ? [...placesIn(row, host), top as ShadowRoot] : [row];
}

function withSelf(root: Place, selector: string): Element[] {
  const below = [...root.querySelectorAll(selector)];
  return 'tagName' in root && root.matches(selector) ? [root, ...below] : below;
}
