import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditCell } from '../../../domain/audit.ts';
import type { Play } from '../../../domain/signal.ts';
import type { Stage } from '../../../domain/stage-model.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';
import { CellItems } from './cell-items.tsx';
import { CellLeads } from './cell-leads.tsx';
import { CellNeeds } from './cell-needs.tsx';
import { CellPlays } from './cell-plays.tsx';
import type { CellPart, Filter } from './filter.ts';
import { gapWords, waitingWords } from './gap-words.ts';
import { addHref } from './gaps-first.tsx';
import { PlayForm } from './play-form.tsx';

interface Props {
  cell: AuditCell;
  stage: Stage;
  filter: Filter;
  /** What to look at first. */
  part: CellPart | undefined;
  onClose: () => void;
}

/** All about one cell: what there is to say, who waits, which plays run, what the persona needs. Mount it anew for each cell. */
export function OpenCell({ cell, stage, filter, part, onClose }: Props) {
  const { say, personaName } = useTeam();
  const section = useRef<HTMLElement>(null);
  const [edited, setEdited] = useState<Play | 'new' | null>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.querySelector<HTMLElement>(part ? `[data-part="${part}"]` : 'h2')?.focus();
  }, [part]);
  const who = cell.persona === null ? 'Everybody' : personaName(cell.persona);
  const missing = cell.gaps.map((gap) => gapWords(gap, filter.language).said).join('; ');
  return (
    <section
      ref={section}
      class="matrix-open"
      style={{ '--stage': stage.colour }}
      aria-labelledby="matrix-open"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (edited) setEdited(null);
        else onClose();
      }}
    >
      <header class="matrix-open-head">
        <StageDot stage={stage} />
        <h2 id="matrix-open" tabIndex={-1}>
          <bdi>{who}</bdi> at {stage.code} <bdi>{say(stage.name)}</bdi>
        </h2>
        <span class="matrix-acts">
          <a class="button primary" href={addHref(cell, filter, cell.gaps[0])}>
            <Icon name="plus" size={14} />
            Add content
          </a>
          <Button icon="plus" onClick={() => setEdited('new')}>
            Add a play
          </Button>
          <IconButton icon="close" label="Back to the matrix" onClick={onClose} />
        </span>
      </header>
      <p class="matrix-lead">
        {missing ? `Missing: ${missing}` : 'Nothing is missing here'}; {waitingWords(cell.waiting.length)}.
      </p>
      {edited && (
        <PlayForm
          key={edited === 'new' ? '' : edited.id}
          play={edited === 'new' ? undefined : edited}
          cell={cell}
          onDone={() => setEdited(null)}
        />
      )}
      <div class="matrix-parts">
        <CellItems cell={cell} />
        <div class="matrix-side">
          <CellLeads cell={cell} />
          <CellNeeds cell={cell} />
          <CellPlays plays={cell.plays} onEdit={setEdited} />
        </div>
      </div>
    </section>
  );
}
