import type { TaughtField } from '../../domain/taught.ts';
import { TEACH_STEPS, TEACH_WORDS, type TeachState } from '../../messages/teach.ts';
import { ownElement, style } from '../own.ts';
import { boxOf } from './pierce.ts';
import css from './teach.css?inline';

/** An element with a frame around it: the one that is aimed at, one that was picked, one that would be marked. */
export interface Outline {
  element: Element;
  kind: 'aim' | 'pick' | 'mark';
  label?: string;
}

/** What a button of the bar does; its key does the same. */
export type Command = 'pick' | 'skip' | 'back' | 'yes' | 'no' | 'move';

const FOUND: Record<TaughtField | 'row', string> = {
  name: 'Name',
  title: 'Job title',
  company: 'Company',
  email: 'Reached by',
  row: 'Another person',
};
/** The name beside a frame takes so many pixels. */
const TAB = 80;
/** So many frames are drawn at once; more cannot be told apart. */
const MAX_OUTLINES = 200;

/** Our layer above the page while it is taught: a shield that takes all clicks, frames around elements, and the bar with the step. */
export class Overlay {
  readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly shield = make('div', 'shield');
  private readonly frames = make('div', '');
  private readonly bar = make('div', 'bar');
  private readonly live = make('p', 'status unseen');
  private readonly boxes: HTMLElement[] = [];

  constructor() {
    const { host, root } = ownElement('div');
    this.host = host;
    this.root = root;
    style(host, {
      all: 'initial',
      direction: 'ltr',
      position: 'fixed',
      inset: '0',
      width: '100%',
      height: '100%',
      margin: '0',
      padding: '0',
      border: '0',
      background: 'none',
      overflow: 'visible',
      outline: 'none',
      'z-index': '2147483647',
    });
    host.tabIndex = -1;
    host.setAttribute('popover', 'manual');
    this.bar.role = 'dialog';
    this.bar.ariaLabel = 'Teach this page';
    this.live.role = 'status';
    root.append(make('style', '', css), this.shield, this.frames, this.bar, this.live);
    this.stay();
  }

  /** Lies above all of the page, also when that has put in another body, or has opened a dialog: nothing beside one can be clicked. */
  stay(): void {
    const { host } = this;
    const home = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body ?? document.documentElement;
    if (host.parentNode === home && host.matches(':popover-open')) return;
    home.append(host);
    host.showPopover();
    // Whatever the page magnifies, a pixel of ours is one of the window.
    style(host, { zoom: '1' });
    style(host, { zoom: String(1 / (host.currentCSSZoom ?? 1)) });
    this.focus();
  }

  focus(): void {
    this.host.focus({ preventScroll: true });
  }

  remove(): void {
    this.host.remove();
  }

  /** The command of the button at a point of the window; `bar` for the rest of the bar, undefined for the page. */
  commandAt(x: number, y: number): Command | 'bar' | undefined {
    const hit = this.root.elementFromPoint(x, y);
    if (!hit || !this.bar.contains(hit)) return undefined;
    return (hit.closest('button')?.dataset.command as Command | undefined) ?? 'bar';
  }

  /** Draws the bar for a step. Text of the page is only ever set as text. */
  say(state: TeachState): void {
    const { title, hint } = TEACH_WORDS[state.step];
    const head = make('div', 'head');
    head.append(make('strong', '', title));
    head.append(make('span', 'muted', `${TEACH_STEPS.indexOf(state.step) + 1} of ${TEACH_STEPS.length}`));
    this.bar.replaceChildren(head, make('p', 'muted', hint), ...foundOf(state), ...wrongOf(state), footOf(state));
    this.shield.className = state.step === 'preview' ? 'shield done' : 'shield';
  }

  /** Says to a screen reader what is aimed at. */
  tell(text: string): void {
    if (this.live.textContent !== text) this.live.textContent = text;
  }

  /** Puts the bar to the other end of the window. */
  move(): void {
    this.bar.classList.toggle('top');
  }

  /** Moves the bar away when it covers what is aimed at. */
  clear(element: Element): void {
    const [a, b] = [boxOf(element), this.bar.getBoundingClientRect()];
    if (!a) return;
    const isBeside = a.top > b.bottom || a.top + a.height < b.top || a.left > b.right || a.left + a.width < b.left;
    if (!isBeside) this.move();
  }

  /** Draws these frames and no others. */
  outline(outlines: readonly Outline[]): void {
    let used = 0;
    for (const { element, kind, label } of outlines) {
      if (used >= MAX_OUTLINES) break;
      const at = boxOf(element);
      if (!at || at.top + at.height < 0 || at.top > innerHeight || at.width === 0) continue;
      const { left, top, width, height } = at;
      const box = this.boxes[used] ?? this.frames.appendChild(make('div', ''));
      this.boxes[used] = box;
      used += 1;
      box.className = `box ${kind}${left + width + TAB > innerWidth ? ' wide' : ''}`;
      const place = { left: left - 4, top: top - 3, width: width + 8, height: height + 6 };
      for (const [side, px] of Object.entries(place)) box.style.setProperty(side, `${px}px`);
      if ((box.textContent ?? '') !== (label ?? ''))
        box.replaceChildren(...(label ? [make('span', 'tab', label)] : []));
    }
    for (const box of this.boxes.splice(used)) box.remove();
  }
}

function foundOf({ found, step, people, count, page }: TeachState): HTMLElement[] {
  const list = make('dl', 'found');
  const add = (term: string, text: string) => {
    const said = make('dd', '', text);
    said.dir = 'auto';
    list.append(make('dt', '', term), said);
  };
  for (const [field, text] of Object.entries(found)) add(FOUND[field as TaughtField | 'row'], text);
  if (step === 'preview') add(page === 'list' ? `${count} people` : 'One person', people.join(', '));
  return list.childElementCount > 0 ? [list] : [];
}

function wrongOf({ wrong }: TeachState): HTMLElement[] {
  if (!wrong) return [];
  const line = make('p', 'wrong', wrong);
  line.role = 'alert';
  return [line];
}

function footOf({ step }: TeachState): HTMLElement {
  const foot = make('div', 'foot');
  const offer = (command: Command, key: string, label: string, isMain = false) => {
    const button = make('button', isMain ? 'main' : '');
    button.dataset.command = command;
    button.tabIndex = -1;
    button.append(label, make('kbd', '', key));
    foot.append(button);
  };
  if (step === 'preview') {
    offer('yes', '↵', 'Yes', true);
    offer('no', 'N', 'No, point again');
  } else if (step === 'row') offer('skip', 'S', 'Only this person');
  else if (step !== 'name') offer('skip', 'S', 'Skip');
  offer('back', 'Esc', step === 'name' ? 'End' : 'Back');
  offer('move', 'M', 'Move this bar');
  return foot;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}
