import { useState } from 'preact/hooks';
import type { AuditCell, Gap } from '../../../domain/audit.ts';
import { stageOf } from '../../../domain/stage-model.ts';
import { Button } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo } from '../route.ts';
import { type Filter, matrixHref } from './filter.ts';
import { gapWords, waitingWords } from './gap-words.ts';

interface Listed {
  cell: AuditCell;
  gap: Gap;
}

const FEW = 6;

/** What to do next: the gaps that leads wait in before all others, each with the way to fill it. */
export function GapsFirst({ gaps, filter }: { gaps: readonly Listed[]; filter: Filter }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? gaps : gaps.slice(0, FEW);
  if (gaps.length === 0) {
    return <Empty icon="check" title="No gaps" text="Every persona has something to read at every stage." />;
  }
  return (
    <section class="matrix-gaps" aria-labelledby="matrix-gaps">
      <h2 id="matrix-gaps">Gaps first</h2>
      <ol>
        {shown.map(({ cell, gap }) => (
          <GapLine key={`${cell.persona}/${cell.stage}`} cell={cell} gap={gap} filter={filter} />
        ))}
      </ol>
      {gaps.length > FEW && (
        <Button kind="quiet" icon="down" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Only the first' : `All ${gaps.length} gaps`}
        </Button>
      )}
    </section>
  );
}

function GapLine({ cell, gap, filter }: Listed & { filter: Filter }) {
  const { workspace, say, personaName } = useTeam();
  const stage = stageOf(workspace.pair.journey, cell.stage);
  const who = cell.persona === null ? 'Everybody' : personaName(cell.persona);
  const where = `${who} at ${cell.stage} ${stage ? say(stage.name) : ''}`;
  const words = gapWords(gap, filter.language);
  const others = cell.gaps.slice(1).map((other) => gapWords(other, filter.language).said);
  return (
    <li class={gap.leads.length > 0 ? 'matrix-line urgent' : 'matrix-line'} style={{ '--stage': stage?.colour }}>
      <span class="matrix-mark">
        <Icon name={words.icon} />
      </span>
      <p>
        <a href={matrixHref(filter, cell)}>
          <bdi>{where}</bdi>
        </a>
        : {words.said}, {waitingWords(gap.leads.length)}.
        {others.length > 0 && <span class="muted"> Also: {others.join('; ')}.</span>}
      </p>
      <span class="matrix-acts">
        {gap.leads.length > 0 && (
          <a class="button quiet" href={matrixHref(filter, cell, 'leads')} aria-label={`See the leads: ${where}`}>
            See the leads
          </a>
        )}
        <a class="button" href={addHref(cell, filter, gap)} aria-label={`Add content: ${where}`}>
          <Icon name="plus" size={14} />
          Add content
        </a>
      </span>
    </li>
  );
}

/** A new item for a cell, with what is missing filled in where the gap says so. */
export function addHref({ persona, stage }: AuditCell, filter: Filter, gap?: Gap): string {
  const language = gap?.kind === 'language' ? gap.language : filter.language;
  const type = gap?.kind === 'types' ? gap.types[0] : '';
  return hrefTo('library', { new: '1', journey: stage, persona: persona ?? '', language, type });
}
