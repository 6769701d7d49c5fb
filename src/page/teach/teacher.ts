import type { TaughtPage } from '../../domain/taught.ts';
import { newBatch } from '../../messages/call.ts';
import { TEACH_STEPS, type TeachOrder, type TeachState, type TeachStep, type TeachWord } from '../../messages/teach.ts';
import { outer, text } from '../../sites/dom.ts';
import { aimAt, below, isAim, moved, whyNothing } from './aim.ts';
import { type Learnt, learn, type Picks } from './lesson.ts';
import { type Command, type Outline, Overlay } from './overlay.ts';
import { frameAround, isThere } from './pierce.ts';

/** Nothing of what the user does while teaching is meant for the page. */
const SWALLOWED =
  'pointerdown pointerup mousedown mouseup dblclick auxclick contextmenu touchstart touchend dragstart keyup keypress beforeinput'.split(
    ' ',
  );
/** The panel lists so many names of those who would be marked. */
const MAX_NAMES = 12;
const LABELS: Partial<Record<TeachStep, string>> = {
  title: 'Title',
  company: 'Company',
  email: 'E-mail',
  row: 'Name',
  name: 'Name',
};

/** One lesson: the user points, step by step, and says at the end whether it was understood. Only trusted events count. */
export class Teacher {
  private readonly known: readonly TaughtPage[];
  private readonly tell: (word: TeachWord) => void;
  private readonly life = new AbortController();
  private readonly overlay = new Overlay();
  private readonly newId = newBatch();
  private readonly before = document.activeElement;
  private readonly picks: Picks = {};
  private step: TeachStep = 'name';
  private aim: Element | undefined;
  private learnt: Learnt | undefined;
  /** Why nothing was picked where the user clicked. */
  private missed: string | undefined;
  /** The keys moved the aim since the pointer did. */
  private isWidened = false;
  /** A single step is done again; the others stand. */
  private isRepair = false;

  constructor(known: readonly TaughtPage[], tell: (word: TeachWord) => void) {
    this.known = known;
    this.tell = tell;
    const options = { capture: true, signal: this.life.signal };
    for (const type of SWALLOWED) addEventListener(type, swallow, { ...options, passive: false });
    addEventListener('pointermove', (event) => this.pointed(event), options);
    addEventListener('click', (event) => this.clicked(event), options);
    addEventListener('wheel', (event) => this.scrolled(event), { ...options, passive: false });
    addEventListener('keydown', (event) => this.pressed(event), options);
    // A page that is left may be kept for the way back.
    addEventListener('pagehide', () => this.end(), options);
    this.frame();
    this.show();
  }

  /** Ends the lesson and leaves nothing on the page. */
  close(): void {
    if (this.life.signal.aborted) return;
    this.life.abort();
    this.overlay.remove();
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus({ preventScroll: true });
  }

  /** Does what the panel asks. */
  obey(order: Exclude<TeachOrder, { do: 'open' }>): void {
    this.run(order.do);
  }

  private pointed(event: PointerEvent): void {
    if (!event.isTrusted || this.step === 'preview') return;
    event.stopImmediatePropagation();
    const isPage = !this.overlay.commandAt(event.clientX, event.clientY);
    this.isWidened = false;
    this.aim = isPage ? aimAt(event.clientX, event.clientY) : undefined;
  }

  private clicked(event: MouseEvent): void {
    swallow(event);
    if (!event.isTrusted) return;
    const command = this.overlay.commandAt(event.clientX, event.clientY);
    if (command === 'bar') return;
    this.overlay.focus();
    const at = [event.clientX, event.clientY] as const;
    if (!command && this.step !== 'preview') {
      // What the arrows took in since the pointer moved is what is framed under it.
      if (!this.isWidened || !this.aim || !below(...at).includes(this.aim)) this.aim = aimAt(...at);
      this.missed = this.aim ? undefined : whyNothing(...at);
    }
    if (this.missed && !command) this.show();
    else this.run(command ?? 'pick');
  }

  /** The shield lies above what can be scrolled. */
  private scrolled(event: WheelEvent): void {
    // With Ctrl the wheel magnifies.
    if (!event.isTrusted || event.ctrlKey) return;
    const [first] = below(event.clientX, event.clientY);
    for (let at = first; at; at = outer(at) ?? frameAround(at)) {
      if (!canScroll(at)) continue;
      at.scrollBy(event.deltaX, event.deltaY);
      event.preventDefault();
      return;
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const command = this.commandOf(event.key);
    const to =
      this.step === 'preview'
        ? undefined
        : moved(event.shiftKey && event.key === 'Tab' ? 'Shift+Tab' : event.key, this.aimed);
    if (to) this.aimFor(to);
    else if (command && !event.repeat) this.run(command);
    if (to || command || /^(Arrow|Tab)/.test(event.key)) event.preventDefault();
  }

  private commandOf(key: string): Command | undefined {
    const isPreview = this.step === 'preview';
    switch (key.length === 1 ? key.toUpperCase() : key) {
      case 'Escape':
        return 'back';
      case 'Enter':
        return isPreview ? 'yes' : 'pick';
      case 'Y':
        return isPreview ? 'yes' : undefined;
      case 'N':
        return isPreview ? 'no' : undefined;
      case 'S':
        return 'skip';
      case 'M':
        return 'move';
      default:
        return undefined;
    }
  }

  private get aimed(): Element | undefined {
    return this.aim && isThere(this.aim) ? this.aim : undefined;
  }

  private aimFor(element: Element): void {
    this.aim = element;
    this.isWidened = true;
    element.scrollIntoView({ block: 'nearest' });
    this.overlay.clear(element);
    this.overlay.tell(text(element));
  }

  private run(command: Command): void {
    const { step } = this;
    if (command === 'move') this.overlay.move();
    else if (command === 'back') this.back();
    else if (step === 'preview') this.decide(command);
    else if (command === 'pick' && isAim(this.aimed)) {
      this.picks[step] = this.aimed;
      this.next();
    } else if (command === 'skip' && step !== 'name') {
      delete this.picks[step];
      this.next();
    }
  }

  private decide(command: Command): void {
    if (command === 'no') {
      for (const step of TEACH_STEPS) if (step !== 'preview') delete this.picks[step];
      this.goTo('name');
    } else if (command === 'yes' && this.learnt && 'page' in this.learnt) this.tell({ taught: this.learnt.page });
  }

  private back(): void {
    const before = TEACH_STEPS[TEACH_STEPS.indexOf(this.step) - 1];
    if (!before || before === 'preview') {
      this.end();
      return;
    }
    delete this.picks[before];
    this.goTo(before);
  }

  private end(): void {
    this.tell({ ended: true });
    this.close();
  }

  private next(): void {
    const after = TEACH_STEPS[TEACH_STEPS.indexOf(this.step) + 1];
    if (after && after !== 'preview' && !this.isRepair) {
      this.goTo(after);
      return;
    }
    const { name } = this.picks;
    const page = name && isThere(name) ? name.ownerDocument : document;
    const { known, newId } = this;
    const learnt = learn(this.picks, {
      document: page,
      framed: page !== document,
      url: new URL(page.URL),
      known,
      newId,
    });
    const step = 'wrong' in learnt ? learnt.step : 'preview';
    if (step !== 'preview') delete this.picks[step];
    this.goTo(step, learnt);
  }

  private goTo(step: TeachStep, learnt?: Learnt): void {
    this.missed = undefined;
    this.step = step;
    this.learnt = learnt;
    this.isRepair = learnt !== undefined && 'wrong' in learnt;
    this.aim = undefined;
    this.show();
  }

  private show(): void {
    const state = this.state();
    this.overlay.say(state);
    this.tell({ state });
  }

  private state(): TeachState {
    const { learnt } = this;
    const found = Object.entries(this.picks).flatMap(([field, element]) =>
      isThere(element) ? [[field, text(element)]] : [],
    );
    const sightings = learnt && 'page' in learnt ? learnt.sightings : [];
    const wrong = this.missed ?? (learnt && 'wrong' in learnt ? learnt.wrong : undefined);
    return {
      step: this.step,
      found: Object.fromEntries(found) as TeachState['found'],
      people: sightings.slice(0, MAX_NAMES).map(({ name }) => name),
      count: sightings.length,
      ...(learnt && 'page' in learnt ? { page: learnt.page.page } : {}),
      ...(wrong ? { wrong } : {}),
    };
  }

  /** Frames follow what they are around, wherever the page moves it. */
  private frame(): void {
    if (this.life.signal.aborted) return;
    this.overlay.stay();
    this.overlay.outline(this.outlines());
    requestAnimationFrame(() => this.frame());
  }

  private outlines(): Outline[] {
    return this.meant().filter(({ element }) => isThere(element));
  }

  private meant(): Outline[] {
    if (this.learnt && 'page' in this.learnt) {
      return this.learnt.sightings.flatMap(({ anchor, also = [] }) =>
        [anchor, ...also].map((element) => ({ element, kind: 'mark' as const })),
      );
    }
    const picked = Object.entries(this.picks).map(([field, element]): Outline => {
      const label = LABELS[field as TeachStep];
      return { element, kind: 'pick', ...(label ? { label } : {}) };
    });
    return this.aim ? [...picked, { element: this.aim, kind: 'aim' }] : picked;
  }
}

/** Does an element scroll what is in it? The page of the tab scrolls by itself. */
function canScroll(element: Element): boolean {
  const page = element.ownerDocument;
  if (element === document.scrollingElement) return false;
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  const { overflow } = getComputedStyle(element);
  return element === page.scrollingElement || /auto|scroll/.test(overflow);
}

/** The page hears nothing of what is ours. */
function swallow(event: Event): void {
  if (!event.isTrusted) return;
  event.stopImmediatePropagation();
  if (event.cancelable) event.preventDefault();
}
