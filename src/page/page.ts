import { CallFailed, call } from '../messages/call.ts';
import type { Hello, Nudge, PageState, PanelOrder } from '../messages/protocol.ts';
import { outer } from '../sites/dom.ts';
import { type Adapter, pageAt } from '../sites/site.ts';
import { Attention } from './attention.ts';
import { Chips } from './chips.ts';
import { insertText } from './insert.ts';
import { isShortcut } from './keys.ts';
import { watchAddress } from './navigation.ts';
import { servePanel } from './panel-port.ts';
import { personOf, type Seat } from './seat.ts';
import { Selection } from './selection.ts';
import type { TaggerPage } from './tagger/tagger.ts';
import { Visit } from './visit.ts';
import { world } from './world.ts';

export interface Page {
  hear(nudge: Exclude<Nudge, 'settings'>): void;
}

/** Runs an enabled page until the signal: visits as the user moves about, chips, tagger and the wire to the panel. */
export function openPage(hello: Hello, site: Adapter, signal: AbortSignal, onGone: () => void): Page {
  return new OpenPage(hello, site, signal, onGone);
}

class OpenPage implements Page, TaggerPage {
  readonly hello: Hello;
  readonly #site: Adapter;
  readonly #onGone: () => void;
  readonly #attention: Attention;
  readonly #selection = new Selection();
  readonly #checkAddress: () => void;
  readonly #tellPanel: () => void;
  #visit: Visit | undefined;
  #chips: Chips | undefined;
  #stay: AbortController | undefined;
  #key: string | undefined;
  #scopes = new WeakMap<Element, Seat>();
  #near: Seat | undefined;
  #focusKey: string | null = null;
  readonly batches: string[] = [];
  /** Keys typed while the tagger's code is on its way; they are meant for it. */
  #typed: string[] | undefined;

  constructor(hello: Hello, site: Adapter, signal: AbortSignal, onGone: () => void) {
    this.hello = hello;
    this.#site = site;
    this.#onGone = onGone;
    this.#attention = new Attention((kind) => this.#moved(kind), signal);
    this.#tellPanel = servePanel(
      () => this.#state(),
      (order) => this.#obey(order),
      signal,
    );
    this.#checkAddress = watchAddress(() => this.#enter(), signal);
    addEventListener('keydown', (event) => this.#pressed(event), { capture: true, signal });
    document.addEventListener('visibilitychange', () => document.hidden || void this.#visit?.lookAgain(), { signal });
    signal.addEventListener('abort', () => this.#stay?.abort());
    this.#enter();
  }

  hear(nudge: Exclude<Nudge, 'settings'>): void {
    if (nudge === 'changed') {
      if (!document.hidden) void this.#visit?.lookAgain();
      this.#tellPanel();
    } else if (!this.#isMeant()) return;
    else if (nudge === 'open-tagger') void this.#openTagger();
    else this.#selectVisible();
  }

  /** The browser's own shortcut goes to every frame; it is meant for the one in which the user is. */
  #isMeant(): boolean {
    if (self !== top) return document.hasFocus();
    return this.#visit !== undefined || document.activeElement?.localName !== 'iframe';
  }

  /** Begins a visit when the address names another page than the one we are on. */
  #enter(): void {
    const at = pageAt(this.#site, new URL(location.href));
    const key = at && `${at.name} ${at.key}`;
    if (key === this.#key && this.#visit) return;
    this.#key = key;
    this.#stay?.abort();
    this.#visit = undefined;
    this.#chips = undefined;
    this.#near = undefined;
    this.#focusKey = null;
    this.#selection.set([]);
    const stay = new AbortController();
    this.#stay = stay;
    if (this.hello.mode === 'chips') {
      this.#chips = new Chips(this.hello.models, (seat, event) => this.#chipPressed(seat, event), stay.signal);
    }
    if (at) {
      const hooks = {
        onRead: () => this.#chips?.trust(),
        onChange: () => this.#update(),
        onDoubt: (rows: ReadonlySet<Element>) => this.#chips?.doubt(rows),
        onError: (error: unknown) => this.#failed(error),
        onRoot: (root: ShadowRoot) => this.#attention.listen(root, stay.signal),
        checkAddress: () => this.#checkAddress(),
      };
      this.#visit = new Visit(this.#site, hooks, stay.signal);
    }
    this.#tellPanel();
  }

  /** Who is on the page. */
  get #seats(): ReadonlyMap<string, Seat> {
    return this.#visit?.seats ?? new Map();
  }

  #update(): void {
    this.#scopes = new WeakMap();
    for (const seat of this.#seats.values()) {
      this.#scopes.set(seat.sighting.scope, seat);
      for (const anchor of [seat.sighting.anchor, ...(seat.sighting.also ?? [])]) this.#scopes.set(anchor, seat);
    }
    this.#selection.keep(this.#seats);
    // Somebody may have been pointed at before they were read.
    this.#near = this.#attended();
    this.#draw();
    this.#tellPanel();
  }

  #draw(): void {
    this.#chips?.sync(this.#seats.values(), this.#selection.keys, this.#near);
  }

  #seatAt(element: Element | undefined): Seat | undefined {
    for (let at: Element | null = element ?? null; at; at = outer(at)) {
      const seat = this.#scopes.get(at);
      if (seat) return seat;
    }
    return undefined;
  }

  /** Who is pointed at, else who is worked in. */
  #attended(): Seat | undefined {
    return this.#attention.elements.map((element) => this.#seatAt(element)).find(Boolean);
  }

  #moved(kind: 'point' | 'work'): void {
    const near = this.#attended();
    if (near !== this.#near) {
      this.#near = near;
      this.#draw();
    }
    if (kind === 'point') return;
    this.#focusKey = this.#seatAt(this.#attention.workedIn)?.key ?? this.#focusKey;
    this.#tellPanel();
  }

  #pressed(event: KeyboardEvent): void {
    // Only what a person did counts: the page can make events of its own.
    if (!event.isTrusted) return;
    if (this.#typed) {
      if (event.key === 'Escape') this.#typed = undefined;
      else if (event.key.length === 1 || event.key === 'Enter') this.#typed.push(event.key);
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    // The browser's own shortcut comes as a nudge; some browsers let the page have the key first, or have no key set.
    const { tag, select } = this.hello.keys;
    if (isShortcut(event, tag)) void this.#openTagger();
    else if (isShortcut(event, select)) this.#selectVisible();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #chipPressed(seat: Seat, event: MouseEvent): void {
    this.#focusKey = seat.key;
    if (event.shiftKey) {
      this.#selection.extend(seat.key, [...this.#seats.keys()]);
      this.#draw();
      this.#tellPanel();
    } else void this.#openTagger(seat);
  }

  #selectVisible(): void {
    const visible = [...this.#seats.values()].filter(({ sighting }) => {
      const { top, bottom } = sighting.anchor.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && sighting.anchor.checkVisibility({ visibilityProperty: true });
    });
    const keys = visible.map((seat) => seat.key);
    const all = keys.length > 0 && keys.every((key) => this.#selection.keys.has(key));
    this.#selection.set(all ? [] : keys);
    this.#draw();
    this.#tellPanel();
  }

  /** Who is meant: the selected ones, else the one pressed, pointed at, worked in, or whose record this is. */
  #meant(pressed?: Seat): Seat[] {
    const selected = [...this.#seats.values()].filter((seat) => this.#selection.keys.has(seat.key));
    if (selected.length > 0 && (!pressed || selected.includes(pressed))) return selected;
    const one = pressed ?? this.#seatAt(this.#attention.under) ?? this.#near ?? this.#inFocus();
    return one ? [one] : [];
  }

  #inFocus(): Seat | undefined {
    const all = [...this.#seats.values()];
    return (
      this.#seats.get(this.#focusKey ?? '') ??
      all.find((seat) => seat.sighting.main) ??
      (all.length === 1 ? all[0] : undefined)
    );
  }

  async #openTagger(pressed?: Seat): Promise<void> {
    if (this.hello.mode !== 'chips') return void call('openPanel').catch(() => {});
    const seats = this.#meant(pressed);
    const one = seats.length === 1 ? seats[0] : undefined;
    const asked = { seats, at: one && (this.#chips?.hostOf(one) ?? one.sighting.anchor) };
    // Whom the tagger is about, the panel is about.
    if (one) this.#focusKey = one.key;
    this.#tellPanel();
    const stay = this.#stay;
    this.#typed = [];
    try {
      if (!world.stagecueTagger) await call('loadTagger');
      if (this.#typed && stay && !stay.signal.aborted) world.stagecueTagger?.(this, asked, stay.signal, this.#typed);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#typed = undefined;
    }
  }

  #failed(error: unknown): void {
    if (error instanceof CallFailed && error.code === 'gone') this.#onGone();
    else console.warn('Stagecue:', error instanceof Error ? error.message : error);
  }

  // What the tagger asks of the page.

  now(seats: readonly Seat[]): Seat[] {
    return seats.map((seat) => this.#seats.get(seat.key) ?? seat);
  }

  show(seats: readonly Seat[]): void {
    for (const { key, badge } of seats) {
      const seat = this.#seats.get(key);
      if (seat) seat.badge = badge;
    }
    this.#update();
  }

  async lookAgain(): Promise<void> {
    await this.#visit?.lookAgain();
  }

  // What the panel sees and asks.

  /** What the panel is told; nothing by a frame that is no page of people. */
  #state(): PageState | undefined {
    if (self !== top && !this.#visit) return undefined;
    const reading = this.#visit?.reading ?? { state: 'unsupported' };
    const seats = [...this.#seats.values()];
    return {
      site: this.#site.id,
      ...(self === top ? {} : { framed: true }),
      mode: this.hello.mode,
      reading: reading.state,
      ...(reading.state === 'broken' ? { field: reading.field } : {}),
      ...(reading.state === 'unsupported' ? {} : { page: reading.page }),
      seen: seats.map((seat) => ({
        ...personOf(seat),
        key: seat.key,
        name: seat.sighting.name,
        badge: seat.badge ?? null,
        main: seat.sighting.main === true,
        selected: this.#selection.keys.has(seat.key),
      })),
      focus: this.#inFocus()?.key ?? null,
      canInsert: this.#attention.writtenIn !== undefined,
      chips: this.#chips?.report() ?? [],
    };
  }

  #obey(order: PanelOrder): boolean | undefined {
    switch (order.do) {
      case 'focus':
        this.#focusKey = order.key;
        break;
      case 'select':
        this.#selection.set(order.keys);
        this.#draw();
        break;
      case 'reveal':
        this.#seats.get(order.key)?.sighting.anchor.scrollIntoView({ block: 'center' });
        break;
      case 'insert': {
        const field = this.#attention.writtenIn;
        return field ? insertText(field, order.text) : false;
      }
    }
    this.#tellPanel();
    return undefined;
  }
}
