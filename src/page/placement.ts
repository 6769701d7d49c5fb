import { style } from './own.ts';

/**
 * Where a chip can stand. `inline`: after the name, taking no room. `spaced`: the same, but pushing what follows on that line.
 * `float`: at the end of the cell that holds the name, when the name fills it. `over`: on top of the end of a form field.
 */
export type Place = 'inline' | 'spaced' | 'float' | 'over';

const GAP = 5;

/** Puts the host of a chip next to the anchor. We only add; nothing of the page is moved, wrapped or removed. */
export function put(host: HTMLElement, anchor: Element, place: Place, width: number): void {
  style(host, {
    display: place === 'over' ? 'block' : 'inline-block',
    position: place === 'over' ? 'absolute' : 'relative',
    float: place === 'float' ? 'inline-end' : 'none',
    width: place === 'over' ? '0' : `${width}px`,
    height: '0',
    'vertical-align': 'middle',
    'margin-inline-start': place === 'over' ? '0' : `${GAP}px`,
    // A chip that takes no room can neither widen a column nor push a line to the next row.
    'margin-inline-end': place === 'inline' ? `${-width - GAP}px` : '0',
    'z-index': '1',
  });
  const inside = place !== 'over' && holdsText(anchor);
  if (place === 'float') blockOf(anchor).prepend(host);
  else if (inside) anchor.append(host);
  else anchor.after(host);
}

/** The first places to try, the best one first. */
export function placesFor(anchor: Element): Place[] {
  if ('value' in anchor && anchor.localName !== 'li') return ['over'];
  return hasNeighbour(anchor) ? ['spaced', 'inline', 'float'] : ['inline', 'float'];
}

/** True when the chip goes into the anchor: block-level names, and names laid out by a flex or grid parent. */
function holdsText(anchor: Element): boolean {
  const display = getComputedStyle(anchor).display;
  if (!/^inline/.test(display) && display !== 'contents') return true;
  const parent = anchor.parentElement;
  return parent !== null && /flex|grid/.test(getComputedStyle(parent).display);
}

/** Does text or anything else follow the name on its line? */
function hasNeighbour(anchor: Element): boolean {
  if (holdsText(anchor)) return false;
  for (let next = anchor.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === Node.TEXT_NODE && next.nodeValue?.trim()) return true;
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

/** Is the chip where a person can see it: on the line of the name, and not cut off by a box that clips? */
export function sits(host: HTMLElement, anchor: Element, width: number): boolean {
  const at = host.getBoundingClientRect();
  const name = anchor.getBoundingClientRect();
  if (name.width === 0) return true; // not laid out yet; the next change of the page looks again
  if (at.top > name.bottom + 2 || at.top < name.top - 10) return false;
  for (let box: Element | null = host.parentElement, depth = 0; box && depth < 6; box = box.parentElement, depth++) {
    const { overflowX, display } = getComputedStyle(box);
    if (overflowX === 'visible' || display === 'inline') continue;
    const clip = box.getBoundingClientRect();
    if (at.left < clip.left - 1 || at.left + width > clip.right + 1)
      return overflowX === 'auto' || overflowX === 'scroll';
  }
  return true;
}

/** How far to shift a chip from its host so that it stands after the text of a form field, or at the field's end. */
export function overField(
  host: HTMLElement,
  field: HTMLInputElement | HTMLTextAreaElement,
  width: number,
): { x: number; y: number } {
  const at = host.getBoundingClientRect();
  const box = field.getBoundingClientRect();
  const css = getComputedStyle(field);
  const indent = Number.parseFloat(css.paddingInlineStart) || 0;
  const line = Math.min(box.height, Number.parseFloat(css.lineHeight) || Number.parseFloat(css.fontSize) * 1.4);
  const top =
    box.height > line * 1.8 ? box.top + (Number.parseFloat(css.paddingTop) || 0) + line / 2 : box.top + box.height / 2;
  const used = indent + textWidth(field.value.split('\n')[0] ?? '', css) + GAP + 3;
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
