import { useRef, useState } from 'preact/hooks';
import { useTeam } from '../../kit/team.tsx';
import { CellButton } from './cell-button.tsx';
import { type CellKey, cellId, type Filter } from './filter.ts';
import { type At, step } from './grid-step.ts';
import type { MatrixView, Row } from './matrix-view.ts';
import { StageHead } from './stage-head.tsx';

interface Props {
  view: MatrixView;
  filter: Filter;
  open: CellKey | undefined;
  onOpen: (cell: CellKey) => void;
}

/** The matrix as a grid: one tab stop, arrows move between cells, Enter opens the cell. */
export function Grid({ view, filter, open, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const size = { rows: view.rows.length, columns: view.stages.length };
  const here = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };
  const move = (event: KeyboardEvent): void => {
    const rtl = table.current !== null && getComputedStyle(table.current).direction === 'rtl';
    // Where the focus is counts, not what was last drawn: keys come faster.
    const to = step(placeIn(view, event.target) ?? here, event, size, rtl);
    const cell = to && view.rows[to.row]?.cells[to.column];
    if (!to || !cell) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(cell))}"]`)?.focus();
  };
  return (
    <div class="matrix-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a table, and arrows move in it */}
      <table ref={table} class="matrix-grid" role="grid" aria-label="Content by persona and stage" onKeyDown={move}>
        <thead>
          <tr>
            <td />
            {view.stages.map(({ stage, waiting }) => (
              <th key={stage.code} scope="col">
                <StageHead stage={stage} waiting={waiting} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, rowAt) => (
            <tr key={row.persona?.id ?? ''}>
              <th scope="row">
                <RowHead row={row} />
              </th>
              {row.cells.map((cell, column) => {
                const stage = view.stages[column]?.stage;
                return (
                  <td key={cell.stage} onFocusIn={() => setAt({ row: rowAt, column })}>
                    {stage && (
                      <CellButton
                        cell={cell}
                        stage={stage}
                        filter={filter}
                        isOpen={open !== undefined && cellId(open) === cellId(cell)}
                        tabIndex={rowAt === here.row && column === here.column ? 0 : -1}
                        onOpen={() => onOpen(cell)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The place of the cell that an event happened in. */
function placeIn({ rows }: MatrixView, target: EventTarget | null): At | undefined {
  const id = target instanceof HTMLElement ? target.dataset.cell : undefined;
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cellId(cell) === id));
  const column = rows[row]?.cells.findIndex((cell) => cellId(cell) === id);
  return column === undefined ? undefined : { row, column };
}

/** Who a row is about. */
function RowHead({ row: { persona, waiting } }: { row: Row }) {
  const { say } = useTeam();
  const about = [persona ? persona.segment : 'No persona known', waiting > 0 && `${waiting} on the way`];
  return (
    <>
      <bdi class="matrix-who">{persona ? say(persona.name) : 'Everybody'}</bdi>
      <span class="matrix-about">{about.filter(Boolean).join(' · ')}</span>
    </>
  );
}
