import { useState } from 'preact/hooks';
import type { AuditCell } from '../../../domain/audit.ts';
import { profileOf } from '../../../domain/badge-of.ts';
import type { Lead } from '../../../domain/lead.ts';
import { folded } from '../../../store/projections.ts';
import { Button } from '../../kit/button.tsx';
import { Chip } from '../../kit/chip.tsx';
import { useTeam } from '../../kit/team.tsx';
import { lasting, moment } from '../../kit/time.ts';
import { useBoard } from '../board-context.ts';
import { languageName } from '../parts/language-name.ts';
import { hrefTo } from '../route.ts';

const FEW = 8;

/** Who waits in a cell, longest first. */
export function CellLeads({ cell }: { cell: AuditCell }) {
  const board = useBoard();
  const [isWhole, setWhole] = useState(false);
  const known = new Map(board.leads.value?.map((lead) => [lead.id, lead]));
  const unread = new Set(cell.gaps.flatMap((gap) => (gap.kind === 'language' ? gap.leads : [])));
  const now = Date.now();
  const shown = isWhole ? cell.waiting : cell.waiting.slice(0, FEW);
  return (
    <section class="matrix-part" aria-labelledby="matrix-leads">
      <h3 id="matrix-leads" data-part="leads" tabIndex={-1}>
        Who waits
      </h3>
      {cell.waiting.length === 0 && <p class="muted">Nobody is here now.</p>}
      <ul class="matrix-list">
        {shown.map((waiting) => {
          const lead = known.get(waiting.id);
          return (
            lead && (
              <LeadLine
                key={lead.id}
                lead={lead}
                since={waiting.since}
                language={waiting.language}
                isUnread={unread.has(waiting.id)}
                now={now}
              />
            )
          );
        })}
      </ul>
      {cell.waiting.length > FEW && (
        <Button kind="quiet" icon="down" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${cell.waiting.length}`}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  lead: Lead;
  since: number;
  language: string | undefined;
  /** There is nothing in that language. */
  isUnread: boolean;
  now: number;
}

function LeadLine({ lead, since, language, isUnread, now }: LineProps) {
  const { badger } = useTeam();
  return (
    <li class="matrix-lead-line">
      <span>
        <bdi class="matrix-name">{lead.name}</bdi>
        <span class="muted">
          {lead.company && (
            <a href={hrefTo('accounts', { account: folded(lead.company) })} dir="auto">
              {lead.company}
            </a>
          )}
          {lead.company && ' · '}
          <time dateTime={new Date(since).toISOString()} title={moment(since)}>
            {lasting(since, now)}
          </time>
          {language && ' · '}
          {language && (
            <span class={isUnread ? 'matrix-unread' : undefined}>
              {isUnread ? `nothing in ${languageName(language)}` : languageName(language)}
            </span>
          )}
        </span>
      </span>
      <Chip badge={badger.badgeOf(profileOf(lead))} now={now} />
    </li>
  );
}
