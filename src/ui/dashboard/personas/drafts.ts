import { effect, type Signal, signal } from '@preact/signals';
import type { Board } from '../board.ts';
import type { CellDraft } from './cell-draft.ts';
import type { PersonaDraft } from './persona-draft.ts';

/** What was typed and is not saved: personas by id, cells by `persona/model/stage`. */
interface Unsaved {
  personas: Readonly<Record<string, PersonaDraft>>;
  cells: Readonly<Record<string, CellDraft>>;
}

const kept = new WeakMap<Board, Signal<Unsaved>>();

/** What is being edited. It stays while other rooms are visited; the browser asks before a page with it is closed. */
export function unsavedOf(board: Board): Signal<Unsaved> {
  const known = kept.get(board);
  if (known) return known;
  const unsaved = signal<Unsaved>({ personas: {}, cells: {} });
  kept.set(board, unsaved);
  effect(() => {
    const { personas, cells } = unsaved.value;
    if (Object.keys(personas).length + Object.keys(cells).length === 0) return;
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });
  return unsaved;
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Keeps a draft of a persona, or drops it. */
export function keepPersona(board: Board, id: string, draft: PersonaDraft | undefined): void {
  const unsaved = unsavedOf(board);
  unsaved.value = { ...unsaved.peek(), personas: put(unsaved.peek().personas, id, draft) };
}

/** Keeps a draft of a cell, or drops it. */
export function keepCell(board: Board, key: string, draft: CellDraft | undefined): void {
  const unsaved = unsavedOf(board);
  unsaved.value = { ...unsaved.peek(), cells: put(unsaved.peek().cells, key, draft) };
}

function put<T>(all: Readonly<Record<string, T>>, key: string, value: T | undefined): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = all;
  return value === undefined ? others : { ...others, [key]: value };
}
