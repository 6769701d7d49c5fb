import { clean } from '../dom.ts';
import { plainLabel } from './labels.ts';

const HEAD = 'th, [role="columnheader"]';
const HEADINGS = `:is(tr, [role="row"]):has(> :is(${HEAD}) ~ :is(${HEAD}))`;
const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]';

/** The cells of a row, with the column at which each begins. */
function columns(row: Element, selector: string): Array<{ cell: Element; from: number; to: number }> {
  let from = 0;
  return [...row.children].flatMap((cell) => {
    // A cell that is no cell of HTML has no span.
    const to = from + ((cell as HTMLTableCellElement).colSpan || 1);
    const column = { cell, from, to };
    from = to;
    return cell.matches(selector) ? [column] : [];
  });
}

/** The headings of the table around a row: the first row with several, since the heading of a row is none of a column. */
function headings(row: Element): Array<{ cell: Element; from: number; to: number }> {
  const head = row.closest('table, [role="table"], [role="grid"], [role="treegrid"]')?.querySelector(HEADINGS);
  return head && head !== row ? columns(head, HEAD) : [];
}

/** The cells of a row under the headings of this plain text. */
export function cellUnder(row: Element, heading: string): Element[] {
  const named = headings(row).filter(({ cell }) => plainLabel(cell.textContent ?? '') === heading);
  return columns(row, CELL)
    .filter(({ from, to }) => named.some((head) => from >= head.from && to <= head.to))
    .map(({ cell }) => cell);
}

/** The cell of a row in which an element is, and its heading as the page writes it; undefined where there is no table. */
export function headingOf(element: Element, row: Element): { cell: Element; heading: string } | undefined {
  const at = columns(row, CELL).find(({ cell }) => cell.contains(element));
  const head = at && headings(row).find(({ from, to }) => at.from >= from && at.to <= to);
  const heading = clean(head?.cell.textContent);
  return at && heading ? { cell: at.cell, heading } : undefined;
}
