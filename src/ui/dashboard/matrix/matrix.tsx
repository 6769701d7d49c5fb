import { useMemo } from 'preact/hooks';
import { waitingOf } from '../../../domain/audit.ts';
import { Empty } from '../../kit/empty.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useIsWide } from '../../kit/wide.ts';
import { useBoard } from '../board-context.ts';
import { hrefTo, route } from '../route.ts';
import { Elsewhere } from './elsewhere.tsx';
import { type CellKey, cellId, matrixHref, placeOf } from './filter.ts';
import { GapsFirst } from './gaps-first.tsx';
import { Grid } from './grid.tsx';
import { Legend } from './legend.tsx';
import { languagesOf, matrixOf } from './matrix-view.ts';
import { OpenCell } from './open-cell.tsx';
import { StageCells } from './stage-cells.tsx';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';

/** The room of the matrix: what there is to say to each persona at each stage, who waits for it, and which gap comes first. */
export function Matrix() {
  const board = useBoard();
  const { workspace, badger } = useTeam();
  const isWide = useIsWide();
  const items = board.items.value;
  const leads = board.leads.value;
  const { params } = route.value;
  const { filter, open, part } = useMemo(() => placeOf(params), [params]);
  const waiting = useMemo(
    () => (leads ?? []).flatMap((lead) => waitingOf(lead, badger.personaOf(lead), workspace) ?? []),
    [leads, workspace, badger],
  );
  const view = useMemo(
    () => matrixOf(workspace, items ?? [], waiting, filter, Date.now()),
    [workspace, items, waiting, filter],
  );
  if (!items || !leads) return <p class="muted">Reading content and leads…</p>;
  if (workspace.personas.length === 0) {
    return (
      <Empty
        icon="people"
        title="No personas yet"
        text="The matrix shows what you can say to whom. Describe the first persona, and its row appears."
      >
        <a class="button primary" href={hrefTo('personas')}>
          Describe a persona
        </a>
      </Empty>
    );
  }
  const cell = view.rows.flatMap(({ cells }) => cells).find((one) => open && cellId(one) === cellId(open));
  const stage = view.stages.find((one) => one.stage.code === cell?.stage)?.stage;
  const last = view.stages.at(-1);
  const show = (at: CellKey | undefined): void => {
    location.hash = matrixHref(filter, at);
  };
  const close = (): void => {
    if (cell) document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(cell))}"]`)?.focus();
    show(undefined);
  };
  const shown = {
    view,
    filter,
    open: cell,
    onOpen: (at: CellKey) => show(cell && cellId(cell) === cellId(at) ? undefined : at),
  };
  return (
    <div class="matrix">
      <div class="matrix-top">
        <Summary view={view} filter={filter} unplaced={leads.length - waiting.length} />
        <Toolbar filter={filter} languages={languagesOf(items, waiting)} />
      </div>
      {isWide ? <Grid {...shown} /> : <StageCells {...shown} />}
      {last && <Legend stage={last.stage} />}
      {cell && stage && (
        <OpenCell key={cellId(cell)} cell={cell} stage={stage} filter={filter} part={part} onClose={close} />
      )}
      <GapsFirst gaps={view.gaps} filter={filter} />
      <Elsewhere />
    </div>
  );
}
