import type { ChipReport } from '../messages/protocol.ts';
import { outer, text } from '../sites/dom.ts';
import { Chip, type Models } from './chip.ts';
import { afterFrame } from './frame.ts';
import type { Seat } from './seat.ts';

/** A page that keeps taking a chip away wins: we stop rather than fight it at its users' cost. */
const MAX_REMOVALS = 5;
const REMOVALS_WINDOW_MS = 3000;
/** So long after the last change of its size a window is at rest. */
const REST_MS = 150;
/** So many chips are placed after a frame, more or fewer as it goes quickly or slowly. */
const LEAST = 32;
const MOST = 256;
const GOAL_MS = 8;

interface Wanted {
  seat: Seat;
  anchor: Element;
}

type OnPress = (seat: Seat, event: MouseEvent) => void;

/** The chips of one page, kept in step with its seats. */
export class Chips {
  readonly #chips = new Map<Element, Chip>();
  readonly #given = new Map<Element, { times: number; since: number }>();
  readonly #models: Models;
  readonly #onPress: OnPress;
  readonly #resized: ResizeObserver;
  /** Rows that changed since they were read. */
  readonly #doubted = new Set<Element>();
  #queue: Wanted[] = [];
  #slice = LEAST;
  /** Put into the page; the next frame shows whether they stand well. */
  #unchecked: Chip[] = [];
  #cancel: (() => void) | undefined;
  #selected: ReadonlySet<string> = new Set();
  #resizing: ReturnType<typeof setTimeout> | undefined;

  constructor(models: Models, onPress: OnPress, signal: AbortSignal) {
    this.#models = models;
    this.#onPress = onPress;
    this.#resized = new ResizeObserver((entries) => {
      for (const { target } of entries) this.#chips.get(target)?.follow();
    });
    addEventListener('resize', () => this.#resize(), { signal, passive: true });
    signal.addEventListener('abort', () => this.#clear());
  }

  /** Draws a chip for every lead on the page, and a ring for the person under the pointer or in focus. */
  sync(seats: Iterable<Seat>, selected: ReadonlySet<string>, near: Seat | undefined): void {
    const wanted = new Map<Element, Wanted>();
    for (const seat of seats) {
      if (!seat.badge && seat !== near && !selected.has(seat.key) && !(seat.sighting.main && seat.badge === null))
        continue;
      for (const anchor of [seat.sighting.anchor, ...(seat.sighting.also ?? [])]) {
        wanted.set(anchor, { seat, anchor });
        if (!seat.badge) break;
      }
    }
    for (const [anchor, chip] of this.#chips) {
      if (wanted.has(anchor) && anchor.isConnected) continue;
      chip.remove();
      this.#resized.unobserve(anchor);
      this.#chips.delete(anchor);
    }
    for (const anchor of this.#given.keys()) if (!anchor.isConnected) this.#given.delete(anchor);
    this.#selected = selected;
    this.#queue = [...wanted.values()].filter((one) => this.#needsPlace(one));
    if (this.#queue.length > 0) this.#placeSoon();
  }

  /** Draws the chip that is there anew; gives true when there is none, or when it must go elsewhere. */
  #needsPlace({ seat, anchor }: Wanted): boolean {
    const chip = this.#chips.get(anchor);
    if (!chip) return true;
    if (this.#isDoubted(seat, anchor)) {
      chip.hide();
      return false;
    }
    chip.show(seat, this.#selected.has(seat.key), this.#models);
    if (!chip.isSettled) return chip.host.isConnected || !this.#isFought(anchor);
    chip.follow();
    return false;
  }

  /** Names that had room may have none any more: every chip looks for its place again, once the window is at rest. */
  #resize(): void {
    clearTimeout(this.#resizing);
    this.#resizing = setTimeout(() => {
      this.#queue = [...this.#chips].map(([anchor, { seat }]) => ({ seat, anchor }));
      if (this.#queue.length > 0) this.#placeSoon();
    }, REST_MS);
  }

  #placeSoon(): void {
    this.#cancel ??= afterFrame(() => {
      this.#cancel = undefined;
      this.#placeSlice();
    });
  }

  /**
   * Right after a frame the page is laid out, and reading costs nothing. So all is read first, then all is written, and the next
   * frame lays out the page once for everything.
   */
  #placeSlice(): void {
    const start = performance.now();
    const wanted = this.#queue.splice(0, this.#slice);
    const chips = wanted.filter(({ seat, anchor }) => !this.#isDoubted(seat, anchor)).map((one) => this.#chipFor(one));
    const unchecked = this.#unchecked.filter((chip) => chip.host.isConnected);
    const standing = new Set(unchecked.filter((chip) => chip.check()));
    for (const chip of chips) chip.plan();
    for (const chip of standing) chip.move();
    this.#unchecked = [...unchecked.filter((chip) => !standing.has(chip)), ...chips];
    for (const chip of this.#unchecked) chip.put();
    const spent = performance.now() - start;
    if (wanted.length === this.#slice) {
      const next = spent > GOAL_MS ? this.#slice / 2 : this.#slice * 2;
      this.#slice = Math.max(LEAST, Math.min(MOST, next));
    }
    if (this.#queue.length + this.#unchecked.length > 0) this.#placeSoon();
  }

  #chipFor({ seat, anchor }: Wanted): Chip {
    let chip = this.#chips.get(anchor);
    if (!chip) {
      chip = new Chip(seat, anchor, this.#onPress);
      this.#chips.set(anchor, chip);
      if ('value' in anchor) this.#resized.observe(anchor);
    }
    chip.show(seat, this.#selected.has(seat.key), this.#models);
    return chip;
  }

  #isFought(anchor: Element): boolean {
    const now = performance.now();
    const given = this.#given.get(anchor);
    if (!given || now - given.since > REMOVALS_WINDOW_MS) this.#given.set(anchor, { times: 1, since: now });
    else given.times++;
    return (given?.times ?? 0) > MAX_REMOVALS;
  }

  /** Hides chips whose row has changed, until it is known whose row it is: whatever else is drawn in between, they stay hidden. */
  doubt(rows: ReadonlySet<Element>): void {
    for (const row of rows) this.#doubted.add(row);
    for (const [anchor, chip] of this.#chips) if (this.#isDoubted(chip.seat, anchor)) chip.hide();
  }

  /** The page was read again. */
  trust(): void {
    this.#doubted.clear();
  }

  #isDoubted({ sighting }: Seat, anchor: Element): boolean {
    if (this.#doubted.size === 0) return false;
    if (sighting.main && !text(anchor).includes(sighting.name)) return true;
    for (let at: Element | null = anchor; at; at = outer(at)) if (this.#doubted.has(at)) return true;
    return false;
  }

  /** What is drawn, as it is in the page. */
  report(): ChipReport[] {
    return [...this.#chips.values()].flatMap(({ seat, text, visible }) =>
      seat.badge ? [{ name: seat.sighting.name, identities: seat.sighting.identities, text, visible }] : [],
    );
  }

  /** The chip drawn for a seat, to show something at it. */
  hostOf(seat: Seat): HTMLElement | undefined {
    return this.#chips.get(seat.sighting.anchor)?.host;
  }

  #clear(): void {
    this.#cancel?.();
    clearTimeout(this.#resizing);
    this.#resized.disconnect();
    for (const chip of this.#chips.values()) chip.remove();
    this.#chips.clear();
    this.#given.clear();
  }
}
