import { clean, isVisible } from '../../sites/dom.ts';

/** Longer texts are no name, title or address of anybody. */
const MAX_TEXT = 200;
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

/** The innermost element at a point of the window that can be meant; `own` is ours and lies above the page. */
export function aimAt(x: number, y: number, own: Element): Element | undefined {
  return document.elementsFromPoint(x, y).find((element) => element !== own && isAim(element));
}

/** All innermost elements that can be meant, as they stand on the page. */
function places(): Element[] {
  const found: Element[] = [];
  for (const element of document.body.querySelectorAll('*')) {
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
      const inView = from ?? all.find((at) => at.getBoundingClientRect().top >= 0);
      if (!from) return inView;
      const at = all.findIndex((one) => one === from || from.contains(one));
      return all[(at + by + all.length) % all.length];
    }
    case 'ArrowUp':
      return isAim(from?.parentElement) ? from?.parentElement : undefined;
    case 'ArrowDown':
      return [...(from?.querySelectorAll('*') ?? [])].find(isAim);
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
