import { type Signal, signal } from '@preact/signals';
import type { Board } from '../board.ts';
import type { SheetRow } from './sheet.ts';
import { guessFields } from './sheet-fields.ts';
import type { FieldMap } from './sheet-items.ts';

/** A sheet that is being taken in. */
export interface SheetState {
  /** The file, or what else it came from. */
  name: string;
  rows: readonly SheetRow[];
  /** Does the first row hold headings? */
  isHeaded: boolean;
  /** What each column stands for. */
  fields: FieldMap;
}

const kept = new WeakMap<Board, Signal<SheetState | null>>();

/** The sheet that was chosen; it stays while other rooms are visited, until it is saved or given up. */
export function sheetOf(board: Board): Signal<SheetState | null> {
  const sheet = kept.get(board) ?? signal(null);
  kept.set(board, sheet);
  return sheet;
}

/** Begins with rows: headings are what the first row holds if one of them is known. */
export function sheetState(name: string, rows: readonly SheetRow[]): SheetState {
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const guessed = guessFields(Array.from({ length: width }, (_, at) => rows[0]?.cells[at] ?? ''));
  return { name, rows, isHeaded: guessed.some(Boolean), fields: guessed };
}

/** The headings of a sheet, empty for those that have none; and the rows below. */
export function partsOf({ rows, isHeaded, fields }: SheetState): { headings: string[]; body: readonly SheetRow[] } {
  const first = isHeaded ? rows[0]?.cells : undefined;
  return { headings: fields.map((_, at) => first?.[at] ?? ''), body: isHeaded ? rows.slice(1) : rows };
}
