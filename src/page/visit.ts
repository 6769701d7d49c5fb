import { call } from '../messages/call.ts';
import { text } from '../sites/dom.ts';
import { type Adapter, type Reading, readPage } from '../sites/site.ts';
import { Memory } from './memory.ts';
import { personOf, type Seat, seatsFor } from './seat.ts';

/** Two passes are at least this far apart, and four times as far as the last one took: at most a fifth of the page's time is ours. */
const GAP_MS = 40;
/** What is missing may still arrive; only after this long without it, on a quiet page, is it said to be broken. */
const PATIENCE_MS = 4000;
const QUIET_MS = 1500;
const HEARTBEAT_MS = 1000;
/** What changes when others are shown. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'title', 'value', 'hidden', 'aria-hidden', 'data-id', 'data-test-id', 'data-testid'],
};
/** Rows without anybody are read again after one beat, then two, four, … up to so many. */
const LONGEST_ROUND = 16;

export interface VisitHooks {
  /** The page was read again: what was in doubt is known. */
  onRead(): void;
  /** The seats or the reading changed. */
  onChange(): void;
  /** Looks whether the address has changed before the page is read. */
  checkAddress(): void;
  /** There is a shadow root in which people may stand. */
  onRoot(root: ShadowRoot): void;
  /** These rows have changed and are not read again yet. */
  onDoubt(rows: ReadonlySet<Element>): void;
  onError(error: unknown): void;
}

/**
 * One stay on one page of people. Reads who is there, again whenever the page changes, and looks up who is new, one message for
 * all of them. Everything it starts ends with its signal.
 */
export class Visit {
  seats = new Map<string, Seat>();
  reading: Reading = { state: 'unsupported' };
  readonly #memory = new Memory();
  readonly #observer: MutationObserver;
  readonly #roots = new WeakSet<ShadowRoot>();
  readonly #site: Adapter;
  readonly #hooks: VisitHooks;
  readonly #signal: AbortSignal;
  readonly #started = performance.now();
  #lastMutation = this.#started;
  #nextPass = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Who is being looked up: a page that changes meanwhile does not make us ask again. */
  readonly #asked = new Set<string>();
  #learned = '';
  #lastSaid = '';
  #beats = 0;
  #round = 1;

  constructor(site: Adapter, hooks: VisitHooks, signal: AbortSignal) {
    this.#site = site;
    this.#hooks = hooks;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => {
      this.#lastMutation = performance.now();
      const changed = this.#memory.forget(records);
      if (!changed) return;
      // Before the browser paints: nobody may see the chip of one person on the row of another.
      if (performance.now() >= this.#nextPass) this.#pass();
      else {
        this.#hooks.onDoubt(changed);
        this.schedule();
      }
    });
    this.#observer.observe(document, CHANGES);
    const heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS);
    addEventListener('change', () => this.schedule(), { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearInterval(heartbeat);
      clearTimeout(this.#timer);
    });
    this.schedule();
  }

  /** Asks for a pass soon. */
  schedule(): void {
    if (this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(() => this.#pass(), Math.max(0, this.#nextPass - performance.now()));
  }

  /** Looks everybody up again: something was saved somewhere. */
  lookAgain(): Promise<void> {
    return this.#lookup([...this.seats.values()]);
  }

  /** Watches the shadow roots of the site, too: nothing that happens in them is heard outside. */
  #watchRoots(): void {
    for (const root of this.#site.roots?.(document) ?? []) {
      if (this.#roots.has(root)) continue;
      this.#roots.add(root);
      this.#observer.observe(root, CHANGES);
      this.#hooks.onRoot(root);
      // Nothing tells that an element was given a root.
      this.schedule();
    }
  }

  #beat(): void {
    this.#learn();
    if (document.hidden) return;
    this.#watchRoots();
    this.#hooks.checkAddress();
    this.#beats++;
    if (this.#memory.doubtful && !this.#memory.unfinished && this.#beats >= this.#round) {
      this.#beats = 0;
      this.#round = Math.min(LONGEST_ROUND, this.#round * 2);
      this.#memory.startRound();
      this.schedule();
    }
    const waiting = this.reading.state === 'loading' || this.reading.state === 'broken';
    if (waiting || this.#isOutdated()) this.schedule();
  }

  /**
   * Tells the background what the open record says, once it has said the same for a beat: an app may show the record before
   * under the address of the next one for a moment, and learning from that would make one person of two.
   */
  #learn(): void {
    const main = [...this.seats.values()].find((seat) => seat.sighting.main);
    const said = main ? JSON.stringify(personOf(main)) : '';
    if (main && said === this.#lastSaid && said !== this.#learned) {
      this.#learned = said;
      void this.#lookup([], main);
    }
    this.#lastSaid = said;
  }

  /** Form fields change without a word to anybody: does a name on the page differ from what was read there? */
  #isOutdated(): boolean {
    const fields = [...this.seats.values()].filter(({ sighting }) => 'value' in sighting.anchor).slice(0, 50);
    return fields.some(({ sighting: { anchor, name } }) => !text(anchor).includes(name));
  }

  #pass(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#hooks.checkAddress();
    if (this.#signal.aborted) return;
    const start = performance.now();
    this.#memory.startPass();
    const reading = this.#settled(readPage(this.#site, document, new URL(location.href), this.#memory.memo));
    // The reading may have found more of them.
    this.#watchRoots();
    const before = this.seats;
    this.seats = reading.state === 'read' ? seatsFor(reading.sightings, before) : new Map();
    this.reading = reading;
    const end = performance.now();
    this.#nextPass = end + Math.max(GAP_MS, 4 * (end - start));
    if (this.#memory.unfinished) this.schedule();
    this.#hooks.onRead();
    this.#hooks.onChange();
    const fresh = [...this.seats.values()].filter((seat) => seat.badge === undefined && !this.#asked.has(seat.key));
    if (fresh.length > 0) void this.#lookup(fresh);
  }

  /** A page that is still arriving is loading, not broken; one that never arrives is broken, not loading. */
  #settled(reading: Reading): Reading {
    if (reading.state !== 'broken' && reading.state !== 'loading') return reading;
    const now = performance.now();
    const patient = now - this.#started < PATIENCE_MS || now - this.#lastMutation < QUIET_MS;
    if (patient || document.readyState === 'loading') return { state: 'loading', page: reading.page };
    return reading.state === 'broken' ? reading : { state: 'broken', page: reading.page, field: 'page' };
  }

  async #lookup(seats: readonly Seat[], main?: Seat): Promise<void> {
    for (const { key } of seats) this.#asked.add(key);
    try {
      const people = seats.map((seat) => seat.sighting.identities);
      const badges = await call('lookup', { people, ...(main ? { main: personOf(main) } : {}) });
      if (this.#signal.aborted) return;
      seats.forEach((asked, at) => {
        // Between question and answer the person may have left, or moved to another row.
        const seat = this.seats.get(asked.key);
        if (seat) seat.badge = badges[at] ?? null;
      });
      this.#hooks.onChange();
    } catch (error) {
      this.#hooks.onError(error);
    } finally {
      for (const { key } of seats) this.#asked.delete(key);
    }
  }
}
