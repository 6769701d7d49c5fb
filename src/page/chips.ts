import type { ChipReport } from '../messages/protocol.ts';
import { text } from '../sites/dom.ts';
import { Chip, lookOf, type Models } from './chip.ts';
import type { Seat } from './seat.ts';

/** A page that keeps taking a chip away wins: we stop rather than fight it at its users' cost. */
const MAX_REMOVALS = 5;
const REMOVALS_WINDOW_MS = 3000;
/** Chips are drawn for so long at a time, then the page goes on. */
const SLICE_MS = 8;

interface Wanted {
  seat: Seat;
  anchor: Element;
}

/** The chips of one page, kept in step with its seats. */
export class Chips {
  private readonly chips = new Map<Element, Chip>();
  private readonly given = new Map<Element, { times: number; since: number }>();
  private readonly models: Models;
  private readonly onPress: (seat: Seat, anchor: Element, event: MouseEvent) => void;
  private readonly resized: ResizeObserver;
  private queue: Wanted[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(models: Models, onPress: Chips['onPress'], signal: AbortSignal) {
    this.models = models;
    this.onPress = onPress;
    this.resized = new ResizeObserver((entries) => {
      for (const { target } of entries) this.chips.get(target)?.follow();
    });
    signal.addEventListener('abort', () => this.clear());
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
    for (const [anchor, chip] of this.chips) {
      if (wanted.has(anchor) && anchor.isConnected) continue;
      chip.remove();
      this.resized.unobserve(anchor);
      this.chips.delete(anchor);
    }
    for (const anchor of this.given.keys()) if (!anchor.isConnected) this.given.delete(anchor);
    this.queue = [...wanted.values()];
    clearTimeout(this.timer);
    this.drawSlice(selected);
  }

  private drawSlice(selected: ReadonlySet<string>): void {
    const end = performance.now() + SLICE_MS;
    const placed: Chip[] = [];
    let at = 0;
    for (; at < this.queue.length && (at % 8 > 0 || performance.now() < end); at++) {
      const wanted = this.queue[at];
      const chip = wanted && this.drawOne(wanted, selected);
      if (chip) placed.push(chip);
    }
    this.queue = this.queue.slice(at);
    // All layout is read after all that was written.
    for (const chip of placed) chip.settle();
    if (this.queue.length > 0) this.timer = setTimeout(() => this.drawSlice(selected), 4);
  }

  /** Gives the chip when it was put into the page anew. */
  private drawOne({ seat, anchor }: Wanted, selected: ReadonlySet<string>): Chip | undefined {
    let chip = this.chips.get(anchor);
    if (!chip) {
      chip = new Chip(seat, anchor, this.onPress);
      this.chips.set(anchor, chip);
      if ('value' in anchor) this.resized.observe(anchor);
    }
    chip.seat = seat;
    chip.draw(lookOf(seat.badge ?? null, seat.sighting.name, this.models, selected.has(seat.key), Date.now()));
    if (chip.host.isConnected && chip.fits) {
      chip.follow();
      return undefined;
    }
    if (!chip.host.isConnected && this.isFought(anchor)) return undefined;
    chip.attach();
    return chip;
  }

  private isFought(anchor: Element): boolean {
    const now = performance.now();
    const given = this.given.get(anchor);
    if (!given || now - given.since > REMOVALS_WINDOW_MS) this.given.set(anchor, { times: 1, since: now });
    else given.times++;
    return (given?.times ?? 0) > MAX_REMOVALS;
  }

  /** Hides chips whose row has changed, until it is known whose row it is. */
  doubt(rows: ReadonlySet<Element>): void {
    for (const [anchor, chip] of this.chips) {
      const { sighting } = chip.seat;
      if (rows.has(sighting.scope) || (sighting.main && !text(anchor).includes(sighting.name))) chip.hide();
    }
  }

  /** What is drawn, as it is in the page. */
  report(): ChipReport[] {
    return [...this.chips.values()].flatMap(({ seat, text, visible }) =>
      seat.badge ? [{ name: seat.sighting.name, identities: seat.sighting.identities, text, visible }] : [],
    );
  }

  /** The chip drawn for a seat, to show something at it. */
  hostOf(seat: Seat): HTMLElement | undefined {
    return this.chips.get(seat.sighting.anchor)?.host;
  }

  private clear(): void {
    clearTimeout(this.timer);
    this.resized.disconnect();
    for (const chip of this.chips.values()) chip.remove();
    this.chips.clear();
    this.given.clear();
  }
}
