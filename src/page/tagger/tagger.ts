import type { PairedView } from '../../domain/stage-model.ts';
import { call } from '../../messages/call.ts';
import type { Hello } from '../../messages/protocol.ts';
import { ownElement, style } from '../own.ts';
import type { Seat } from '../seat.ts';
import { world } from '../world.ts';
import { Deeds } from './deeds.ts';
import { drawTagger, type TaggerMode, type TaggerPersona } from './draw.ts';
import { besideOrCentre } from './position.ts';

/** Who is to be tagged, and the element to open beside. They stay the same while the tagger is open. */
export interface Asked {
  seats: readonly Seat[];
  at: Element | undefined;
}

/** What the tagger may ask of the page it is opened in. */
export interface TaggerPage {
  readonly hello: Hello;
  /** These people as they are now. */
  now(seats: readonly Seat[]): readonly Seat[];
  /** What was done here, so that it can be undone step by step. */
  readonly batches: string[];
  /** Shows what is known of these people now. */
  show(seats: readonly Seat[]): void;
  /** Looks everybody up again. */
  lookAgain(): Promise<void>;
}

/** Opens the tagger; `typed` are keys that were pressed before it was there. */
export type OpenTagger = (page: TaggerPage, asked: Asked, signal: AbortSignal, typed: readonly string[]) => void;

/** After a stage was saved there is time for the second key; then the tagger goes by itself. */
const LINGER_MS = 2500;
/** A save that takes longer says that it is under way: long lists do. */
const SLOW_MS = 300;

/** Makes the tagger available to the page script that asked for it. */
export function provideTagger(): void {
  let open: Tagger | undefined;
  world.stagecueTagger = (page, asked, signal, typed) => {
    open?.close();
    open = new Tagger(page, asked, signal);
    for (const key of typed) open.key(key);
  };
}

/** The page must hear that Alt and the like were let go, or it believes them held. */
function isModifier(event: KeyboardEvent): boolean {
  return ['Alt', 'Shift', 'Control', 'Meta', 'AltGraph'].includes(event.key);
}

/** What has the focus, also in an open shadow root. */
function focused({ activeElement }: DocumentOrShadowRoot): Element | null {
  return (activeElement?.shadowRoot && focused(activeElement.shadowRoot)) ?? activeElement;
}

/** The popover in which one key tags. */
class Tagger {
  private readonly page: TaggerPage;
  private readonly deeds: Deeds;
  private readonly asked: Asked;
  private readonly life = new AbortController();
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly before = focused(document);
  private mode: TaggerMode = { kind: 'stages' };
  private said = '';
  private failed = false;
  /** Keys are worked off in the order pressed, each when the one before is on disk. */
  private work: Promise<void> = Promise.resolve();
  /** What was pressed while something was being saved; each has its turn. */
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: TaggerPage, asked: Asked, signal: AbortSignal) {
    this.page = page;
    this.deeds = new Deeds(page);
    this.asked = asked;
    const { host, root } = ownElement('div');
    this.host = host;
    this.root = root;
    style(host, {
      all: 'initial',
      position: 'fixed',
      inset: 'auto',
      margin: '0',
      padding: '0',
      border: '0',
      background: 'none',
      overflow: 'visible',
      'z-index': '2147483647',
    });
    host.tabIndex = -1;
    // Above dialogs of the page, too, where the browser has a top layer for it.
    host.setAttribute('popover', 'manual');
    (document.body ?? document.documentElement).append(host);
    if ('showPopover' in host) host.showPopover();
    const { signal: over } = this.life;
    signal.addEventListener('abort', () => this.close(), { signal: over });
    addEventListener('keydown', (event) => this.pressed(event), { capture: true, signal: over });
    for (const type of ['keyup', 'keypress'] as const) {
      addEventListener(type, (event) => isModifier(event) || event.stopImmediatePropagation(), {
        capture: true,
        signal: over,
      });
    }
    addEventListener('pointerdown', (event) => event.target === host || !event.isTrusted || this.close(), {
      capture: true,
      signal: over,
    });
    addEventListener('scroll', () => this.place(), { capture: true, passive: true, signal: over });
    addEventListener('resize', () => this.place(), { passive: true, signal: over });
    this.draw();
    host.focus({ preventScroll: true });
  }

  close(): void {
    if (this.life.signal.aborted) return;
    this.life.abort();
    clearTimeout(this.timer);
    this.host.remove();
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus({ preventScroll: true });
  }

  private get seats(): readonly Seat[] {
    return this.page.now(this.asked.seats);
  }

  private draw(): void {
    const { seats } = this;
    drawTagger(this.root, {
      page: this.page,
      seats,
      mode: this.mode,
      said: this.said,
      failed: this.failed,
      onStage: (view, code) => this.tag(view, code),
      onKey: (key) => this.key(key),
      onNote: (text) => this.save(() => this.deeds.note(this.seats, text).then(() => 'Note saved')),
      onPersona: (persona) => this.choose(persona),
    });
    this.place();
  }

  private place(): void {
    const { x, y } = besideOrCentre(this.asked.at, this.host.getBoundingClientRect());
    style(this.host, { left: `${x}px`, top: `${y}px` });
  }

  /** Keys are ours while the tagger is open: none reaches the page. */
  private pressed(event: KeyboardEvent): void {
    // The page can make events of its own; they are no keys of the user.
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    const typing = this.mode.kind === 'note' && event.key !== 'Escape';
    if (event.isComposing || typing || event.key === 'Tab' || event.ctrlKey || event.metaKey) return;
    const onButton = this.root.activeElement instanceof HTMLButtonElement;
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
    // A key held down is one press: its repeats would put the mark on and off.
    if (event.repeat || this.key(event.key) || event.altKey) event.preventDefault();
  }

  /** Gives true when the key means something here. */
  key(key: string): boolean {
    const wanted = key.length === 1 ? key.toUpperCase() : key;
    if (wanted === 'Escape') {
      if (this.mode.kind === 'stages') this.close();
      else this.show({ kind: 'stages' });
      return true;
    }
    if (this.mode.kind === 'persona') {
      const persona = this.page.hello.personas[Number(wanted) - 1];
      if (persona) this.choose(persona);
      return persona !== undefined;
    }
    for (const view of ['journey', 'funnel'] as const) {
      if (!this.page.hello.models[view].stages.some(({ code }) => code === wanted)) continue;
      this.tag(view, wanted);
      return true;
    }
    return this.command(wanted);
  }

  private choose({ id, name }: TaggerPersona): void {
    this.save(() => this.deeds.persona(this.seats, id).then(() => `Persona: ${name}`));
  }

  private command(key: string): boolean {
    const one = this.seats.length === 1;
    if (key === 'N' && one) this.show({ kind: 'note' });
    else if (key === 'P') this.show({ kind: 'persona' });
    else if (key === '+') this.save(() => this.deeds.add(this.seats).then(() => 'Added'));
    else if (key === 'Z' && this.page.batches.length > 0) this.save(() => this.deeds.undo().then(() => 'Undone'));
    else if (key === 'Enter' && this.page.hello.panelOpens) {
      void call('openPanel').then(
        () => this.close(),
        (error: unknown) => this.fail(error),
      );
    } else return false;
    return true;
  }

  private show(mode: TaggerMode): void {
    this.mode = mode;
    clearTimeout(this.timer);
    this.said = '';
    this.draw();
    if (mode.kind !== 'note') this.host.focus({ preventScroll: true });
  }

  /** The same key again takes the mark off. */
  private tag(view: PairedView, code: string): void {
    const name = this.page.hello.models[view].stages.find((stage) => stage.code === code)?.name ?? '';
    this.save(async () => {
      const { seats } = this;
      const isOn = seats.every((seat) => seat.badge?.[view]?.code === code);
      await this.deeds.tag(seats, view, isOn ? null : code);
      const who = seats.length > 1 ? `${seats.length} leads: ` : '';
      return isOn ? `${who}${code} taken off` : `${who}${code} ${name} saved`;
    });
  }

  /** Says what was done only after it is on disk. */
  private save(work: () => Promise<string>): void {
    if (this.seats.length === 0) return;
    this.work = this.work.then(async () => {
      clearTimeout(this.timer);
      const slow = setTimeout(() => this.say('Saving …'), SLOW_MS);
      try {
        this.said = await work();
        this.failed = false;
        this.mode = { kind: 'stages' };
        this.timer = setTimeout(() => this.close(), LINGER_MS);
        if (this.life.signal.aborted) return;
        this.draw();
        this.host.focus({ preventScroll: true });
      } catch (error) {
        this.fail(error);
      } finally {
        clearTimeout(slow);
      }
    });
  }

  private say(text: string): void {
    this.said = text;
    this.failed = false;
    if (!this.life.signal.aborted) this.draw();
  }

  private fail(error: unknown): void {
    this.said = error instanceof Error ? error.message : String(error);
    this.failed = true;
    if (!this.life.signal.aborted) this.draw();
  }
}
