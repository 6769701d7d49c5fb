import type { PairedView } from '../../domain/stage-model.ts';
import type { Hello, StageLook } from '../../messages/protocol.ts';
import type { Seat } from '../seat.ts';
import css from './tagger.css?inline';
import type { TaggerPage } from './tagger.ts';

export type TaggerMode = { kind: 'stages' } | { kind: 'note' } | { kind: 'persona' };

export type TaggerPersona = Hello['personas'][number];

export interface Drawing {
  page: TaggerPage;
  seats: readonly Seat[];
  mode: TaggerMode;
  /** What was just done, or what went wrong. */
  said: string;
  failed: boolean;
  onStage(view: PairedView, code: string): void;
  onKey(key: string): void;
  onNote(text: string): void;
  onPersona(persona: TaggerPersona): void;
}

/** Draws the tagger anew. Text of the page is only ever set as text. */
export function drawTagger(root: ShadowRoot, drawing: Drawing): void {
  const sheet = make('style', '', css);
  const box = make('div', 'box');
  box.role = 'dialog';
  box.ariaLabel = 'Tag a stage';
  box.append(head(drawing.seats), ...body(drawing), status(drawing), foot(drawing));
  root.replaceChildren(sheet, box);
  root.querySelector<HTMLElement>('[data-first]')?.focus();
}

function head(seats: readonly Seat[]): HTMLElement {
  const [first] = seats;
  const line = make('header', 'head');
  if (!first) line.append(make('strong', '', 'No lead here'));
  else if (seats.length > 1) line.append(make('strong', '', `${seats.length} leads`));
  else {
    const { name, company, title } = first.sighting;
    const who = make('strong', '', name);
    who.dir = 'auto';
    line.append(who);
    if (company ?? title) line.append(make('span', 'muted', ` · ${company ?? title}`));
  }
  return line;
}

function body(drawing: Drawing): HTMLElement[] {
  if (drawing.seats.length === 0) {
    return [make('p', 'muted', 'Point at a person on the page, or open a record, and try again.')];
  }
  if (drawing.mode.kind === 'note') return [noteField(drawing)];
  if (drawing.mode.kind === 'persona') return [personas(drawing)];
  return [stages(drawing, 'journey', 'Journey'), stages(drawing, 'funnel', 'Funnel')];
}

function stages({ page, seats, onStage }: Drawing, view: PairedView, label: string): HTMLElement {
  const row = make('div', 'row');
  const list = make('div', 'stages');
  row.role = 'group';
  row.ariaLabel = label;
  row.append(make('span', 'label', label), list);
  for (const stage of page.hello.models[view].stages) {
    const on = seats.every((seat) => seat.badge?.[view]?.code === stage.code);
    list.append(stageButton(stage, on, () => onStage(view, stage.code)));
  }
  return row;
}

function stageButton({ code, name, colour }: StageLook, on: boolean, onPress: () => void): HTMLElement {
  const button = make('button', on ? 'stage on' : 'stage');
  button.ariaPressed = String(on);
  if (on) button.style.setProperty('--colour', colour);
  button.append(make('b', '', code), make('span', '', name));
  button.addEventListener('click', onPress);
  return button;
}

function noteField({ onNote }: Drawing): HTMLElement {
  const form = make('form', 'note');
  const field = make('textarea', 'field');
  field.rows = 3;
  field.dir = 'auto';
  field.placeholder = 'What happened? Enter saves, Escape goes back.';
  field.setAttribute('aria-label', 'Note');
  field.dataset.first = '';
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !field.value.trim()) return;
    event.preventDefault();
    onNote(field.value.trim());
  });
  form.append(field);
  return form;
}

function personas({ page, onPersona }: Drawing): HTMLElement {
  const list = make('div', 'personas');
  page.hello.personas.forEach((persona, at) => {
    const button = make('button', 'stage');
    button.append(make('b', '', String(at + 1)), make('span', '', persona.name));
    button.addEventListener('click', () => onPersona(persona));
    list.append(button);
  });
  return list;
}

function status({ seats, said, failed, mode }: Drawing): HTMLElement {
  const badge = seats.length === 1 ? seats[0]?.badge : undefined;
  const ahead =
    badge?.ahead && mode.kind === 'stages'
      ? `${badge.ahead === 'buyer' ? 'Buyer' : 'Seller'} is ahead by ${badge.by}`
      : '';
  const line = make('p', failed ? 'status bad' : said ? 'status good' : 'status', said || ahead);
  line.role = failed ? 'alert' : 'status';
  return line;
}

function foot({ page, seats, mode, onKey }: Drawing): HTMLElement {
  const line = make('footer', 'foot');
  const offer = (key: string, label: string, press = key) => {
    const button = make('button', 'command');
    button.append(make('kbd', '', key), label);
    button.addEventListener('click', () => onKey(press));
    line.append(button);
  };
  if (mode.kind === 'stages' && seats.length > 0) {
    if (seats.some((seat) => !seat.badge)) offer('+', seats.length > 1 ? 'add all' : 'add as lead');
    if (seats.length === 1) offer('N', 'note');
    offer('P', 'persona');
    if (page.hello.panelOpens) offer('↵', 'panel', 'Enter');
  }
  if (page.batches.length > 0 && mode.kind === 'stages') offer('Z', 'undo');
  offer('Esc', mode.kind === 'stages' ? 'close' : 'back', 'Escape');
  return line;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}
