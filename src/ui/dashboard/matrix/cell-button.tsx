import type { AuditCell } from '../../../domain/audit.ts';
import type { Stage } from '../../../domain/stage-model.ts';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { cellId, type Filter } from './filter.ts';
import { gapWords } from './gap-words.ts';

interface Props {
  cell: AuditCell;
  stage: Stage;
  filter: Filter;
  isOpen: boolean;
  tabIndex?: number;
  onOpen: () => void;
}

/** Fresh items from which on a cell has its full colour. */
const FULL = 12;

/** A cell of the matrix: how much there is to say, who waits for it, and what is missing. */
export function CellButton({ cell, stage, filter, isOpen, tabIndex = 0, onOpen }: Props) {
  const { say, personaName } = useTeam();
  const gaps = cell.gaps.map((gap) => gapWords(gap, filter.language));
  const [worst] = gaps;
  const fresh = cell.items.length - cell.old.size;
  const isUrgent = (cell.gaps[0]?.leads.length ?? 0) > 0;
  const kind = ['matrix-cell', isUrgent && 'urgent', filter.gaps && !worst && 'fine'];
  return (
    <button
      type="button"
      class={kind.filter(Boolean).join(' ')}
      style={{ '--stage': stage.colour, '--filled': `${Math.round((100 * Math.min(fresh, FULL)) / FULL)}%` }}
      data-cell={cellId(cell)}
      aria-expanded={isOpen}
      title={worst && `Missing: ${gaps.map(({ said }) => said).join('; ')}`}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      <span class="unseen">
        {cell.persona === null ? 'Everybody' : personaName(cell.persona)} at {stage.code} {say(stage.name)}:{' '}
      </span>
      <span class="matrix-items">
        <b>{cell.items.length}</b> {cell.items.length === 1 ? 'item' : 'items'}
      </span>
      {cell.waiting.length > 0 && (
        <span class="matrix-waiting">
          <Icon name="person" size={12} />
          <span class="unseen">, </span>
          {cell.waiting.length}
          <span class="unseen">{cell.waiting.length === 1 ? ' lead' : ' leads'}</span>
        </span>
      )}
      {worst && (
        <span class="matrix-gap">
          <Icon name={worst.icon} size={12} />
          <span class="unseen">, gap: </span>
          {worst.short}
        </span>
      )}
    </button>
  );
}
