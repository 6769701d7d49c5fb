import { type Badge, chipText, isStale } from '../domain/badge.ts';
import type { PairedView } from '../domain/stage-model.ts';
import type { ModelLook, StageLook } from '../messages/protocol.ts';
import { dress, ownElement, style } from './own.ts';
import { type Place, put, type Spot, spotFor, standing } from './placement.ts';
import type { Seat } from './seat.ts';

export type Models = Record<PairedView, ModelLook>;

/** How a chip looks. */
interface ChipLook {
  /** null for the ring that makes a person a lead. */
  text: string | null;
  label: string;
  colour: string;
  stale: boolean;
  ahead: Badge['ahead'];
  selected: boolean;
}

const RING = '#64748b';

/** What the chip of this badge says, also in words. */
function lookOf(badge: Badge | null, name: string, models: Models, selected: boolean, now: number): ChipLook {
  if (!badge) return { text: null, label: `Add ${name} as a lead`, colour: RING, stale: false, ahead: null, selected };
  const stage = (view: PairedView): StageLook | undefined =>
    models[view].stages.find(({ code }) => code === badge[view]?.code);
  const [journey, funnel] = [stage('journey'), stage('funnel')];
  const said = [
    journey && `journey ${journey.code} ${journey.name}`,
    funnel && `funnel ${funnel.code} ${funnel.name}`,
    badge.ahead && `${badge.ahead} ahead by ${badge.by}`,
  ].filter(Boolean);
  return {
    text: chipText(badge),
    label: `${name}: ${said.join(', ') || 'a lead without a stage'}`,
    colour: funnel?.colour ?? journey?.colour ?? RING,
    stale: isStale(badge.journey, now) || isStale(badge.funnel, now),
    ahead: badge.ahead,
    selected,
  };
}

/** A chip beside a name. */
export class Chip {
  readonly host: HTMLElement;
  /** Whose chip it is now; rows are given to other people. */
  seat: Seat;
  readonly #pill = document.createElement('button');
  readonly #anchor: Element;
  #spot: Spot | undefined;
  /** Which of the spot's places is tried or taken. */
  #turn = 0;
  /** Whom, and how wide a chip, the place was found for. */
  #fit = '';
  #isHidden = false;
  #shown: { badge: Seat['badge']; name: string; selected: boolean } | undefined;
  /** From the host to the middle of where the chip stands, in pixels. */
  #offset = { x: 0, y: 0 };

  constructor(seat: Seat, anchor: Element, onPress: (seat: Seat, event: MouseEvent) => void) {
    this.seat = seat;
    this.#anchor = anchor;
    const { host, root } = ownElement('span');
    this.host = host;
    this.#pill.type = 'button';
    this.#pill.tabIndex = -1;
    root.append(this.#pill);
    // The row under the chip must not open, and the field that has the focus keeps it.
    for (const type of [
      'pointerdown',
      'mousedown',
      'mouseup',
      'pointerup',
      'dblclick',
      'touchstart',
      'click',
    ] as const) {
      host.addEventListener(type, (event) => {
        event.stopPropagation();
        if (event.type === 'mousedown' || event.type === 'click') event.preventDefault();
        if (event.type === 'click' && event.isTrusted) onPress(this.seat, event as MouseEvent);
      });
    }
  }

  get text(): string {
    return this.#pill.textContent ?? '';
  }

  /** Is it in the page, drawn, and within its window? */
  get visible(): boolean {
    const { width, height } = this.#pill.getBoundingClientRect();
    return this.host.isConnected && width > 0 && height > 0 && this.#pill.checkVisibility({ visibilityProperty: true });
  }

  /** Takes the chip out of sight at once: the row below it may have become another person's. */
  hide(): void {
    this.#isHidden = true;
    style(this.host, { visibility: 'hidden' });
  }

  /** Shows this person. Cheap when nothing has changed, since it is asked for every chip at every change of the page. */
  show(seat: Seat, selected: boolean, models: Models): void {
    if (this.#isHidden) style(this.host, { visibility: 'visible' });
    this.#isHidden = false;
    const shown = this.#shown;
    const same =
      shown && shown.badge === seat.badge && shown.name === seat.sighting.name && shown.selected === selected;
    this.seat = seat;
    if (same) return;
    this.#shown = { badge: seat.badge, name: seat.sighting.name, selected };
    const look = lookOf(seat.badge ?? null, seat.sighting.name, models, selected, Date.now());
    this.#pill.textContent = look.text ?? '+';
    this.#pill.setAttribute('aria-label', look.label);
    this.#pill.title = look.label;
    dress(this.#pill, { ...pillStyle(look), ...this.#shift() });
  }

  /** False until a place is found, and when a ring became a chip or the row another person's, which needs other room. */
  get isSettled(): boolean {
    return this.host.isConnected && this.#fit === `${this.seat.key} ${this.#width}`;
  }

  /** Only reads. */
  plan(): void {
    this.#spot = spotFor(this.#anchor);
    this.#turn = 0;
    this.#fit = `${this.seat.key} ${this.#width}`;
  }

  /** Only writes. */
  put(): void {
    if (this.#spot && this.#place) put(this.host, this.#anchor, this.#spot, this.#place, this.#width);
  }

  /** Gives true when the chip stands well, or there is no better place. Only reads. */
  check(): boolean {
    const place = this.#place;
    if (!place) return true;
    const offset = standing(this.host, this.#anchor, this.seat.sighting.scope, place, this.#width);
    if (offset) this.#offset = offset;
    else this.#turn += 1;
    return offset !== undefined || this.#place === undefined;
  }

  /** Only writes. */
  move(): void {
    style(this.#pill, this.#shift());
  }

  /** Keeps a chip over a form field at the end of its text. */
  follow(): void {
    if (this.#place === 'over' && this.check()) this.move();
  }

  get #place(): Place | undefined {
    return this.#spot?.places[this.#turn];
  }

  #shift(): Record<string, string> {
    return { top: '-8px', transform: `translate(${Math.round(this.#offset.x)}px, ${Math.round(this.#offset.y)}px)` };
  }

  /** In pixels; known from the text, so that no layout is needed. */
  get #width(): number {
    return this.text === '+' ? 18 : 34;
  }

  remove(): void {
    this.host.remove();
  }
}

function pillStyle({ text, colour, stale, ahead, selected }: ChipLook): Record<string, string> {
  const ring = text === null;
  // The notch on the side that is ahead: left for the buyer, right for the seller.
  const notch = ahead === null ? {} : { [ahead === 'buyer' ? 'border-left' : 'border-right']: '4px solid #fbbf24' };
  return {
    all: 'initial',
    position: 'absolute',
    'inset-inline-start': '0',
    'box-sizing': 'border-box',
    width: ring ? '18px' : '34px',
    height: '16px',
    padding: '0',
    border: ring ? `1px dashed ${colour}` : stale ? `1px dotted ${colour}` : '0 solid transparent',
    ...notch,
    'border-radius': '8px',
    font: '600 11px/16px system-ui, sans-serif',
    'font-variant-numeric': 'tabular-nums',
    'line-height': ring || stale ? '14px' : '16px',
    'text-align': 'center',
    'white-space': 'nowrap',
    direction: 'ltr',
    cursor: 'pointer',
    // A stale chip is faint, but not its code: dark on a tint of the colour, on light and dark pages alike.
    color: ring ? colour : stale ? '#0f172a' : '#fff',
    'background-color': ring ? 'rgb(127 127 127 / 0.12)' : stale ? `color-mix(in srgb, ${colour} 25%, #fff)` : colour,
    // Inside the edge: what is outside of it would be cut off by the cell.
    'box-shadow': selected ? 'inset 0 0 0 2px #8fb4ff' : 'none',
    'user-select': 'none',
  };
}
