/** Where in the grid the focus is, counted from 0. */
export interface At {
  row: number;
  column: number;
}

interface Size {
  rows: number;
  columns: number;
}

/** Where a key leads to from a cell; undefined for keys that do not move. At the edges the focus stays where it is. */
export function step(
  at: At,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  size: Size,
  rtl: boolean,
): At | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const ahead = rtl ? -1 : 1;
  const to = ({ row = at.row, column = at.column }: Partial<At>): At => ({
    row: Math.max(0, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  switch (key) {
    case 'ArrowDown':
      return to({ row: at.row + 1 });
    case 'ArrowUp':
      return to({ row: at.row - 1 });
    case 'ArrowRight':
      return to({ column: at.column + ahead });
    case 'ArrowLeft':
      return to({ column: at.column - ahead });
    case 'Home':
      return to({ column: 0, ...(ctrlKey ? { row: 0 } : {}) });
    case 'End':
      return to({ column: last.column, ...(ctrlKey ? { row: last.row } : {}) });
    default:
      return undefined;
  }
}
