import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { CellButton } from './cell-button.tsx';
import { type CellKey, cellId, type Filter } from './filter.ts';
import type { MatrixView } from './matrix-view.ts';
import { StageHead } from './stage-head.tsx';

interface Props {
  view: MatrixView;
  filter: Filter;
  open: CellKey | undefined;
  onOpen: (cell: CellKey) => void;
}

/** The matrix where there is no room for a grid: a list by stage. Stages in which leads wait for something are unfolded. */
export function StageCells({ view, filter, open, onOpen }: Props) {
  const { say } = useTeam();
  return (
    <ul class="matrix-stages">
      {view.stages.map(({ stage, waiting }, column) => {
        const cells = view.rows.flatMap(({ persona, cells }) => {
          const cell = cells[column];
          return cell && (!filter.gaps || cell.gaps.length > 0) ? [{ persona, cell }] : [];
        });
        const isUrgent = cells.some(({ cell }) => (cell.gaps[0]?.leads.length ?? 0) > 0);
        return (
          <li key={stage.code}>
            <details open={isUrgent || open?.stage === stage.code}>
              <summary>
                <StageHead stage={stage} waiting={waiting} />
                <Icon name="down" size={14} />
              </summary>
              <ul>
                {cells.map(({ persona, cell }) => (
                  <li key={persona?.id ?? ''}>
                    <bdi class="matrix-who">{persona ? say(persona.name) : 'Everybody'}</bdi>
                    <CellButton
                      cell={cell}
                      stage={stage}
                      filter={filter}
                      isOpen={open !== undefined && cellId(open) === cellId(cell)}
                      onOpen={() => onOpen(cell)}
                    />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
