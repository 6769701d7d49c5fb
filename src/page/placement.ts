import { outer } from '../sites/dom.ts';
import { dress, isOwn } from './own.ts';

/**
 * Where a chip can stand. `inline`: after the name, taking no room. `spaced`: the same, but pushing what follows on that line.
 * `float`: at the end of a cell whose name is cut off there. `tucked`: on the corner of a name that fills its line and would
 * break into another one. `over`: on top of the end of a form field.
 */
export type Place = 'inline' | 'spaced' | 'float' | 'tucked' | 'over';

const GAP = 5;

/** Where chips beside a name may go, read once, before any chip is there. */
export interface Spot {
  /** The best one first. */
  places: Place[];
  /** True when the chip goes into the anchor: block-level names, and names laid out by a flex or grid parent. */
  inside: boolean;
  /** The box whose first line the name is on. */
  block: Element;
  /** The layer of the chip: some frameworks lift their form fields, with all that is painted behind them. */
  layer: number;
}

/** Where a chip beside this anchor may go. Only reads. */
export function spotFor(anchor: Element): Spot {
  const { display, whiteSpace, zIndex } = getComputedStyle(anchor);
  if ('value' in anchor && anchor.localName !== 'li') {
    return { places: ['over'], inside: false, block: anchor, layer: pixels(zIndex) + 1 };
  }
  const isInline = /^(inline|contents)/.test(display);
  const block = isInline ? blockOf(anchor) : anchor;
  const parent = outer(anchor);
  // What stands beside a name in a named slot has no slot of its own, and is not shown.
  const inside =
    !isInline || !!anchor.assignedSlot?.name || (parent !== null && /flex|grid/.test(getComputedStyle(parent).display));
  const last = /nowrap|pre$/.test(whiteSpace) ? 'float' : 'tucked';
  const crowded = !inside && hasNeighbour(anchor);
  return { places: crowded ? ['spaced', 'inline', last] : ['inline', 'spaced', last], inside, block, layer: 1 };
}

/** Puts the host of a chip next to the anchor. We only add; nothing of the page is moved, wrapped or removed. Only writes. */
export function put(
  host: HTMLElement,
  anchor: Element,
  { inside, block, layer }: Spot,
  place: Place,
  width: number,
): void {
  const over = place === 'over';
  dress(host, {
    all: 'initial',
    display: over ? 'block' : 'inline-block',
    position: over ? 'absolute' : 'relative',
    float: place === 'float' ? 'inline-end' : 'none',
    width: over ? '0' : `${width}px`,
    height: '0',
    'vertical-align': 'middle',
    'margin-inline-start': over ? '0' : `${GAP}px`,
    // A chip that takes no room can neither widen a column nor push a line to the next row.
    'margin-inline-end': place === 'inline' || place === 'tucked' ? `${-width - GAP}px` : '0',
    'z-index': `${layer}`,
  });
  if (place === 'float') block.prepend(host);
  else if (inside) (anchor.shadowRoot ?? anchor).append(host);
  else anchor.after(host);
}

/** Does text or anything else follow the name on its line? */
function hasNeighbour(anchor: Element): boolean {
  for (let next = anchor.nextSibling; next; next = next.nextSibling) {
    if (isOwn(next)) continue;
    if (next.nodeType === 3 && next.nodeValue?.trim()) return true;
    if (next instanceof Element)
      return /^inline/.test(getComputedStyle(next).display) && next.getBoundingClientRect().width > 0;
  }
  return false;
}

function blockOf(anchor: Element): Element {
  let block = anchor;
  while (/^(inline|contents)/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
  return block;
}

/**
 * How far a chip is to be moved from its host, in pixels, so that its middle is on that of the name's line; undefined when it
 * cannot be seen well there: off the line, cut off by a box that clips, or on top of something else. Only reads.
 */
export function standing(
  host: HTMLElement,
  anchor: Element,
  scope: Element,
  place: Place,
  width: number,
): { x: number; y: number } | undefined {
  if (place === 'over') return overField(host, anchor as HTMLInputElement, width);
  const at = host.getBoundingClientRect();
  const line = lineOf(anchor, place === 'float' ? 'first' : 'last');
  const room = scope.getBoundingClientRect();
  const rtl = getComputedStyle(anchor).direction === 'rtl';
  const [left, right] = rtl ? [at.right - width, at.right] : [at.left, at.left + width];
  const y = line.top + line.height / 2 - at.top;
  if (place === 'tucked') {
    const x = rtl ? Math.max(0, room.left + 3 - left) : Math.min(0, room.right - 3 - right);
    return { x, y: y - Math.max(0, Math.min(10, line.top - room.top)) };
  }
  // Not laid out yet: the next change of the page looks again.
  if (place === 'float' || line.width === 0) return { x: 0, y };
  const wrapped = rtl ? at.right > line.left + 2 : at.left < line.right - 2;
  if (place === 'spaced' && wrapped) return undefined;
  if (room.width > 0 && (left < room.left - 1 || right > room.right + 1)) return undefined;
  if (place === 'inline' && covers(host, { left, right, top: line.top, bottom: line.bottom })) return undefined;
  return isClipped(host, left, right) ? undefined : { x: 0, y };
}

function isClipped(host: HTMLElement, left: number, right: number): boolean {
  for (let box = outer(host), depth = 0; box && depth < 6; box = outer(box), depth++) {
    const { overflowX, display } = getComputedStyle(box);
    if (overflowX === 'visible' || display === 'inline') continue;
    const clip = box.getBoundingClientRect();
    // What can be scrolled to is not cut off.
    if (left < clip.left - 1 || right > clip.right + 1) return overflowX !== 'auto' && overflowX !== 'scroll';
  }
  return false;
}

/** Would a chip there stand on what comes next to the name? */
function covers(
  host: HTMLElement,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): boolean {
  let at: Element | null = host;
  for (let depth = 0; at && depth < 3; depth++, at = outer(at)) {
    const next = at.nextElementSibling?.getBoundingClientRect();
    if (next && next.width > 0 && next.left < right && next.right > left && next.top < bottom && next.bottom > top)
      return true;
  }
  return false;
}

/** Where the first or last line of the name's text is drawn; the whole anchor when it has no text. */
function lineOf(anchor: Element, which: 'first' | 'last'): DOMRect {
  const isWritten = (node: Node): number => (node.nodeValue?.trim() ? 1 /* accept */ : 3 /* skip */);
  const walker = document.createTreeWalker(anchor, 4 /* texts */, isWritten);
  let text: Node | null = walker.nextNode();
  if (which === 'last') for (let next = text; next; next = walker.nextNode()) text = next;
  if (!text) return anchor.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = range.getClientRects();
  return lines[which === 'first' ? 0 : lines.length - 1] ?? anchor.getBoundingClientRect();
}

/** The number that a style begins with. */
const pixels = (style: string): number => Number.parseFloat(style) || 0;

/** How far to shift a chip from its host so that it stands after the text of a form field, or at the field's end. */
function overField(
  host: HTMLElement,
  field: HTMLInputElement | HTMLTextAreaElement,
  width: number,
): { x: number; y: number } {
  const at = host.getBoundingClientRect();
  const box = field.getBoundingClientRect();
  const css = getComputedStyle(field);
  const line = Math.min(box.height, pixels(css.lineHeight) || pixels(css.fontSize) * 1.4);
  const top = box.top + (box.height > line * 1.8 ? pixels(css.paddingTop) + line / 2 : box.height / 2);
  const used = pixels(css.paddingInlineStart) + textWidth(field.value.split('\n')[0] ?? '', css) + GAP + 3;
  const offset = Math.max(0, Math.min(used, box.width - width - 4));
  const x = css.direction === 'rtl' ? box.right - offset - width : box.left + offset;
  return { x: x - at.left, y: top - at.top };
}

let canvas: CanvasRenderingContext2D | null = null;

function textWidth(text: string, css: CSSStyleDeclaration): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = `${css.fontStyle} ${css.fontWeight} ${css.fontSize} ${css.fontFamily}`;
  return canvas.measureText(text).width;
}
