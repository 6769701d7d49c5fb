import { browser } from 'wxt/browser';
import { clean, isVisible, outer } from '../../sites/dom.ts';
import { isOwn } from '../own.ts';
import { elementsAt, elementsIn, holds, isFrame } from './pierce.ts';

/** Longer texts are no name, title or address of anybody. */
const MAX_TEXT = 200;
/** Elements that a page can give a shadow root; the browser's own controls have one, too, that is of no page. */
const HOST = /-|^(article|aside|blockquote|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** So many places of a page can be gone through by the Tab key. */
const MAX_PLACES = 3000;

/** Can this element be meant: does it show a short text, or a value? */
export function isAim(element: Element | null | undefined): element is Element {
  if (!element || /^(html|body|script|style|noscript|option)$/.test(element.localName)) return false;
  const said = (element as HTMLInputElement).value ?? element.textContent ?? '';
  return (
    typeof said === 'string' &&
    said.length < MAX_TEXT * 20 &&
    clean(said) !== '' &&
    said.trim().length <= MAX_TEXT &&
    isVisible(element)
  );
}

/** What lies at a point of the window below what is ours, the topmost first. */
export function below(x: number, y: number): Element[] {
  return elementsAt(x, y).filter((element) => !isOwn(element));
}

/** The innermost element at a point of the window that can be meant. */
export function aimAt(x: number, y: number): Element | undefined {
  const all = below(x, y);
  return all[0] && isShut(all[0]) ? undefined : all.find(isAim);
}

/** Why nothing can be meant at a point of the window, and what to do, in words for the user. */
export function whyNothing(x: number, y: number): string {
  const [at] = below(x, y);
  if (at && isFrame(at)) {
    return at.contentDocument
      ? 'This part is a frame without an address of its own, so it could not be found again. Point at another place.'
      : 'This part is a frame of another site. Open it in a tab of its own and teach it there.';
  }
  if (at && isShut(at)) return 'This part of the page is closed to us. Point at another place that shows it.';
  return 'There are no short words here. Point at the words themselves.';
}

/** May we not look into this element: a frame that is not to be read, or a closed shadow root? */
function isShut(element: Element): boolean {
  if (isFrame(element)) return true;
  if (element.shadowRoot || !HOST.test(element.localName) || !(element instanceof HTMLElement)) return false;
  // Firefox has a property for it that other browsers do not know.
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return Boolean(openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element));
}

/** All innermost elements that can be meant, as they stand on the page. */
function places(): Element[] {
  const found: Element[] = [];
  for (const element of elementsIn(document.body)) {
    if (found.length >= MAX_PLACES) break;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && clean(node.nodeValue));
    if ((own || 'value' in element) && isAim(element)) found.push(element);
  }
  return found;
}

/** Where a key leads from an element: Tab through the page, the arrows to parent, child and siblings. */
export function moved(key: string, from: Element | undefined): Element | undefined {
  switch (key) {
    case 'Tab':
    case 'Shift+Tab': {
      const all = places();
      const by = key === 'Tab' ? 1 : -1;
      if (!from) return all.find((at) => at.getBoundingClientRect().top >= 0);
      const at = all.findIndex((one) => holds(from, one));
      return all[(at + by + all.length) % all.length];
    }
    case 'ArrowUp':
      for (let at = from && outer(from); at; at = outer(at)) if (isAim(at)) return at;
      return undefined;
    case 'ArrowDown':
      return from && [...elementsIn(from)].find(isAim);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const side = key === 'ArrowLeft' ? 'previousElementSibling' : 'nextElementSibling';
      for (let at = from?.[side]; at; at = at[side]) if (isAim(at)) return at;
      return undefined;
    }
    default:
      return undefined;
  }
}
