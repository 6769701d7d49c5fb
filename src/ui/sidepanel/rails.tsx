import { useState } from 'preact/hooks';
import { isStale } from '../../domain/badge.ts';
import type { Lead, Mark } from '../../domain/lead.ts';
import { stageOf, type View } from '../../domain/stage-model.ts';
import { PAIR } from '../../store/pair.ts';
import { Rail } from '../kit/rail.tsx';
import { lasting } from '../kit/time.ts';
import { usePanel } from './panel-context.ts';
import { tagMeant } from './tagging.ts';

/** Where a person is on both views; a click on a dot tags. */
export function Rails({ marks }: { marks: Lead['marks'] }) {
  return (
    <section class="section rails" aria-label="Where they are">
      <StageRail view="journey" label="Journey" mark={marks[PAIR.journey.id]} />
      <StageRail view="funnel" label="Funnel" mark={marks[PAIR.funnel.id]} />
    </section>
  );
}

function StageRail({ view, label, mark }: { view: View; label: string; mark: Mark | undefined }) {
  const panel = usePanel();
  const [peeked, setPeeked] = useState<string | null>(null);
  const model = PAIR[view];
  const stage = stageOf(model, mark?.stage);
  const peek = peeked && peeked !== mark?.stage ? stageOf(model, peeked) : undefined;
  const now = Date.now();
  const stale = mark !== undefined && isStale({ code: mark.stage, at: mark.at }, stage?.staleDays, now);
  const first = model.stages[0]?.code;
  const last = model.stages.at(-1)?.code;
  return (
    <div class="stage">
      <div class="stage-head">
        <h2>{label}</h2>
        {peek ? (
          <p class="stage-name peek">
            <bdi>
              {peek.code} {peek.name}
            </bdi>
          </p>
        ) : stage && mark ? (
          <p class="stage-name">
            <bdi>
              {stage.code} {stage.name}
            </bdi>
            <span class={stale ? 'stage-since stale' : 'stage-since'}>
              {stale ? `no news for ${lasting(mark.at, now)}` : lasting(mark.since, now)}
            </span>
          </p>
        ) : (
          <p class="stage-name muted">
            not tagged: press {first}–{last}
          </p>
        )}
      </div>
      <Rail
        model={model}
        current={mark?.stage}
        stale={stale}
        onPick={(code) => tagMeant(panel, view, code)}
        onPeek={setPeeked}
      />
      {stage && (
        <details class="guidance">
          <summary>{stage.meaning}</summary>
          <p>{stage.guidance}</p>
          <h3>Shows in</h3>
          <ul>
            {stage.signals.map((signal) => (
              <li key={signal}>{signal}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
