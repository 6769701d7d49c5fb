import { clean, isVisible, line, outer, roots, text } from '../dom.ts';
import type { Memo } from '../site.ts';

// Components move one by one from shadow roots that are only made believe, and hide nothing from us, to the browser's own.
/** What a record is drawn in. */
const PAGE = 'one-record-home-flexipage2, .windowViewMode-normal, .windowViewMode-maximized';

const looked = new WeakMap<Document, ShadowRoot[]>();

/** The open roots in which the last reading had to look. */
export const nativeRoots = (document: Document): ShadowRoot[] => looked.get(document) ?? [];

/** The document and the open roots in the records that are drawn. */
export function treesOf(document: Document, memo: Memo): ParentNode[] {
  const pages = [...document.querySelectorAll(PAGE)].filter(isVisible);
  const found = new Set(pages.flatMap((page) => memo(page, () => roots(page, '*')) ?? []));
  looked.set(document, [...found]);
  return [document, ...found];
}

/** The element around `at` that matches, also outside of its root. */
export const closest = (at: Element | null, selector: string): Element | null =>
  at && (at.closest(selector) ?? closest(outer(at.getRootNode()), selector));

/** What the record is drawn in to which an element belongs. */
export const panelOf = (at: Element): Element => closest(at, PAGE) ?? closest(at, '.slds-page-header') ?? at;

/** An element and the text that is seen in it. */
export interface Place {
  at: Element;
  said: string;
}

/** Where the text of an element is: a component may draw it in a root of its own. */
export function placeOf(at: Element): Place | undefined {
  return text(at) ? { at, said: text(at) } : inRoots(at);
}

function inRoots(around: Element): Place | undefined {
  for (const at of [around, ...around.querySelectorAll('*')]) {
    for (const node of at.shadowRoot?.childNodes ?? []) {
      if (node.nodeType === 3 && clean(node.nodeValue)) return { at, said: clean(node.nodeValue) };
      if (!(node instanceof Element)) continue;
      const first = line(node);
      const place = first ? { at: first, said: text(first) } : inRoots(node);
      if (place) return place;
    }
  }
  return undefined;
}
