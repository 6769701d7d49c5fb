import { outer } from '../../sites/dom.ts';

/** What stands inside of an element and is no child of it: an open shadow root, or the page in a frame of this site. */
function inside(element: Element): ShadowRoot | Document | undefined {
  return element.shadowRoot ?? pageIn(element);
}

/** The page in a frame; undefined when it is of another site, or has no address by which it could be found again. */
function pageIn(element: Element): Document | undefined {
  const page = isFrame(element) ? element.contentDocument : null;
  return page?.location?.origin === location.origin ? page : undefined;
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return /^i?frame$/.test(element.localName);
}

/** The frame in which the page of an element stands; undefined in the page of the tab. */
export function frameAround(element: Element): Element | undefined {
  return element.ownerDocument === document
    ? undefined
    : (element.ownerDocument.defaultView?.frameElement ?? undefined);
}

/** All elements at a point of the window, also in open shadow roots and in frames; the topmost first. */
export function elementsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    // Some browsers tell in a shadow root what lies around it, too.
    if (element.getRootNode() !== root) return [];
    const inner = inside(element);
    if (!inner) return [element];
    if (inner === element.shadowRoot) return [...elementsAt(x, y, inner), element];
    const { left, top, scale } = insideOf(element);
    return [...elementsAt((x - left) / scale, (y - top) / scale, inner), element];
  });
}

/** All elements below a place as they stand on the page, with those in open shadow roots and in frames. */
export function* elementsIn(place: ParentNode): Generator<Element> {
  for (const element of place.querySelectorAll('*')) {
    yield element;
    const inner = inside(element);
    if (inner) yield* elementsIn(inner);
  }
}

/** Is the second one the first, or in it, shadow roots and all? */
export function holds(around: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = outer(at)) if (at === around) return true;
  return false;
}

/** Is the element still on a page that is shown? */
export function isThere(element: Element): boolean {
  try {
    return element.isConnected && element.ownerDocument.defaultView !== null;
  } catch {
    // Firefox lets nobody touch what stood in a frame that has gone on.
    return false;
  }
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where an element is drawn in the window; undefined when its frame does not show it. */
export function boxOf(element: Element): Box | undefined {
  let box: Box = element.getBoundingClientRect();
  for (let frame = frameAround(element); frame; frame = frameAround(frame)) {
    const { left, top, scale, width, height } = insideOf(frame);
    box = {
      left: left + box.left * scale,
      top: top + box.top * scale,
      width: box.width * scale,
      height: box.height * scale,
    };
    if (box.left > left + width || box.top > top + height || box.left + box.width < left || box.top + box.height < top)
      return undefined;
  }
  return box;
}

/** Where the page in a frame begins, how large it is drawn, and its part that is seen. */
function insideOf(frame: Element): Box & { scale: number } {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const scale = width / (frame as HTMLElement).offsetWidth || 1;
  return { left: left + frame.clientLeft * scale, top: top + frame.clientTop * scale, width, height, scale };
}
