import { placeAt } from '../../domain/place.ts';
import type { Anchor, Step } from '../../domain/taught.ts';
import { isVisible, text } from '../dom.ts';
import { labelled, plainLabel } from './labels.ts';
import { cellUnder } from './table.ts';

/** What stands in the place of somebody's picture. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/**
 * The element that an anchor leads to below `root`: the one visible match that has text. Undefined when there is none, and when
 * several say different things, since nobody knows which one is meant; initials beside a name do not count.
 */
export function find(anchor: Anchor, root: Document | Element, url: URL): Element | undefined {
  let found: Array<Document | Element> = [root];
  for (const step of anchor) found = [...new Set(found.flatMap((at) => follow(step, at, url)))];
  const shown = found.filter((at): at is Element => 'tagName' in at && text(at) !== '' && isVisible(at));
  const full = shown.filter((at) => !INITIALS.test(text(at)));
  const [first, ...rest] = full.length > 0 ? full : shown;
  return first && rest.every((at) => text(at) === text(first)) ? first : undefined;
}

function follow(step: Step, root: Document | Element, url: URL): Element[] {
  if ('find' in step) return [...root.querySelectorAll(step.find)];
  if ('link' in step) return linksTo(step.link, root, url);
  if ('column' in step) return 'tagName' in root ? cellUnder(root, plainLabel(step.column)) : [];
  return labelled(root, plainLabel(step.label));
}

/** The links below an element, or the element itself, that lead to an address of that kind. */
export function linksTo(pattern: string, root: Document | Element, url: URL): Element[] {
  const links = [...root.querySelectorAll('a[href]')];
  if ('tagName' in root && root.matches('a[href]')) links.unshift(root);
  return links.filter((link) => {
    const to = URL.parse(link.getAttribute('href') ?? '', url);
    return to?.origin === url.origin && placeAt(pattern, to) !== undefined;
  });
}
