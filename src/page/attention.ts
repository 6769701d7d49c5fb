import { isOwn } from './own.ts';

/**
 * Where the user is on the page: which element they pointed at last, which one they work in, and which field they last wrote in.
 * Only remembers elements; who stands there is asked when it matters.
 */
export class Attention {
  #pointed: WeakRef<Element> | undefined;
  #worked: WeakRef<Element> | undefined;
  #field: WeakRef<HTMLElement> | undefined;
  #pointerLast = false;

  constructor(onMove: (kind: 'point' | 'work') => void, signal: AbortSignal) {
    const listen = (type: string, kind: 'point' | 'work') =>
      addEventListener(
        type,
        (event) => {
          const element = event.target;
          if (!event.isTrusted || !(element instanceof Element) || isOwn(element)) return;
          if (kind === 'point') this.#pointed = new WeakRef(element);
          else this.#worked = new WeakRef(element);
          this.#pointerLast = kind === 'point' || type === 'pointerdown';
          if (type === 'focusin' && isWritable(element)) this.#field = new WeakRef(element);
          onMove(kind);
        },
        { capture: true, passive: true, signal },
      );
    listen('pointerover', 'point');
    listen('pointerdown', 'work');
    listen('focusin', 'work');
  }

  /** What the pointer rests on, then what is worked in; the other way round when the keyboard was used last. */
  get elements(): Element[] {
    const order = this.#pointerLast ? [this.#pointed, this.#worked] : [this.#worked, this.#pointed];
    return order.flatMap((ref) => ref?.deref() ?? []);
  }

  /** What lies under the pointer at this moment, if the pointer was used last: what was told of it may be a scroll old. */
  get under(): Element | undefined {
    return this.#pointerLast ? [...document.querySelectorAll(':hover')].at(-1) : undefined;
  }

  /** The element the user last clicked or moved the focus to. */
  get workedIn(): Element | undefined {
    return this.#worked?.deref();
  }

  /** The field the user last wrote in, while it is on the page. */
  get writtenIn(): HTMLElement | undefined {
    const field = this.#field?.deref();
    return field?.isConnected ? field : undefined;
  }
}

function isWritable(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && /^(text|search|)$/.test(element.type);
}
