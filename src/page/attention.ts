import { isOwn } from './own.ts';

/**
 * Where the user is on the page: which element they pointed at last, which one they work in, and which field they last wrote in.
 * Only remembers elements; who stands there is asked when it matters.
 */
export class Attention {
  readonly #last: { point?: WeakRef<Element>; work?: WeakRef<Element> } = {};
  #field: WeakRef<HTMLElement> | undefined;
  #pointerLast = false;
  readonly #onMove: (kind: 'point' | 'work') => void;

  constructor(onMove: (kind: 'point' | 'work') => void, signal: AbortSignal) {
    this.#onMove = onMove;
    this.listen(globalThis, signal);
  }

  /** Listens there, too: a step from one element of a shadow root to another is not heard outside of it. */
  listen(target: EventTarget, signal: AbortSignal): void {
    for (const type of ['pointerover', 'pointerdown', 'focusin']) {
      const kind = type === 'pointerover' ? 'point' : 'work';
      target.addEventListener(
        type,
        (event) => {
          const [element] = event.composedPath();
          if (!event.isTrusted || !(element instanceof Element) || isOwn(element)) return;
          this.#last[kind] = new WeakRef(element);
          this.#pointerLast = type !== 'focusin';
          if (!this.#pointerLast && isWritable(element)) this.#field = new WeakRef(element);
          this.#onMove(kind);
        },
        { capture: true, passive: true, signal },
      );
    }
  }

  /** What the pointer rests on, then what is worked in; the other way round when the keyboard was used last. */
  get elements(): Element[] {
    const { point, work } = this.#last;
    return (this.#pointerLast ? [point, work] : [work, point]).flatMap((ref) => ref?.deref() ?? []);
  }

  /** What lies under the pointer at this moment, if the pointer was used last: what was told of it may be a scroll old. */
  get under(): Element | undefined {
    return this.#pointerLast ? hovered(document) : undefined;
  }

  /** The element the user last clicked or moved the focus to. */
  get workedIn(): Element | undefined {
    return this.#last.work?.deref();
  }

  /** The field the user last wrote in, while it is on the page. */
  get writtenIn(): HTMLElement | undefined {
    const field = this.#field?.deref();
    return field?.isConnected ? field : undefined;
  }
}

function hovered(root: ParentNode): Element | undefined {
  const last = [...root.querySelectorAll(':hover')].at(-1);
  return (last?.shadowRoot && hovered(last.shadowRoot)) ?? last;
}

function isWritable(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && /^(text|search|)$/.test(element.type);
}
