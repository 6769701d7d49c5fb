import { useState } from 'preact/hooks';
import type { Lead } from '../../domain/lead.ts';
import { Icon } from '../kit/icons.tsx';
import { useTeam } from '../kit/team.tsx';
import { dayName, moment } from '../kit/time.ts';
import { type ToldBatch, tellHistory } from './history-batches.ts';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { Section } from './section.tsx';
import { TouchpointForm } from './touchpoint-form.tsx';

const FIRST = 8;

/** All that was done, by day; each deed can be taken back, and brought back. */
export function History({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const team = useTeam();
  const [all, setAll] = useState(false);
  const adding = panel.draft(`${lead.id} touchpoint`);
  const batches = tellHistory(record.history, panel.items.value, team);
  const shown = all ? batches : batches.slice(0, FIRST);
  const now = Date.now();
  return (
    <Section
      title="History"
      aside={
        <button
          type="button"
          class="more"
          aria-expanded={adding.value !== ''}
          onClick={() => (adding.value = adding.value ? '' : 'yes')}
        >
          <Icon name="plus" size={14} />
          touchpoint
        </button>
      }
    >
      {adding.value && <TouchpointForm record={record} lead={lead} onDone={() => (adding.value = '')} />}
      <ol class="history">
        {shown.map((batch, at) => {
          const day = dayName(batch.at, now);
          const before = shown[at - 1];
          return (
            <BatchLines key={batch.key} batch={batch} day={before && dayName(before.at, now) === day ? '' : day} />
          );
        })}
      </ol>
      {batches.length > FIRST && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `${batches.length - FIRST} earlier`}
        </button>
      )}
    </Section>
  );
}

function BatchLines({ batch, day }: { batch: ToldBatch; day: string }) {
  const panel = usePanel();
  const { bringBack } = batch;
  const takeBack = (): void => {
    for (const done of [...batch.whys.toReversed(), batch.batch]) void panel.undo(done);
  };
  return (
    <li class={batch.undone ? 'batch undone' : 'batch'}>
      <time class="batch-day" title={moment(batch.at)}>
        {day}
      </time>
      <ul>
        {batch.lines.map((line) => (
          <li key={line.id} class="told">
            <Icon name={line.icon} size={14} />
            <p>
              {line.undone ? <s dir="auto">{line.text}</s> : <span dir="auto">{line.text}</span>}
              {line.detail && (
                <span class="told-detail" dir="auto">
                  {line.detail}
                </span>
              )}
              {line.evidence && (
                <span class="told-detail" dir="auto">
                  {line.evidence}
                </span>
              )}
              {batch.byProduct && <span class="told-detail">by Stagecue</span>}
            </p>
          </li>
        ))}
      </ul>
      {batch.undone && batch.canUndo && bringBack ? (
        <button type="button" class="batch-undo stays" onClick={() => panel.undo(bringBack, true)}>
          bring back
        </button>
      ) : (
        !batch.undone &&
        batch.canUndo && (
          <button type="button" class="batch-undo" onClick={takeBack}>
            undo
          </button>
        )
      )}
    </li>
  );
}
