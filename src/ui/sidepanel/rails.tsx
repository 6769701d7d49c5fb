import { useState } from 'preact/hooks';
import { type Place, placeIn } from '../../domain/atlas.ts';
import { isStale } from '../../domain/badge.ts';
import { type HistoryLine, type Lead, marksOf } from '../../domain/lead.ts';
import { type StageModel, stageOf, type View } from '../../domain/stage-model.ts';
import { Rail } from '../kit/rail.tsx';
import { useTeam } from '../kit/team.tsx';
import { lasting } from '../kit/time.ts';
import { usePanel } from './panel-context.ts';
import { Purchases } from './purchases.tsx';
import { tagMeant } from './tagging.ts';
import { FirstTrack, Tracks } from './tracks.tsx';
import { useWhy, Why } from './why.tsx';

interface RailsProps {
  /** Null is no lead yet. */
  lead: Lead | null;
  history?: readonly HistoryLine[];
}

/** Where a person is on both views, and on awareness when the team wants it; a click on a dot tags. */
export function Rails({ lead, history = [] }: RailsProps) {
  const { journey, funnel, awareness } = useTeam().workspace.pair;
  const whom = { lead, history };
  return (
    <section class="section rails" aria-label="Where they are">
      {lead && <Tracks lead={lead} />}
      {lead && <Purchases lead={lead} history={history} />}
      <StageRail view="journey" label="Journey" model={journey} {...whom} />
      <StageRail view="funnel" label="Funnel" model={funnel} {...whom} />
      {awareness && <StageRail view="awareness" label="Awareness" model={awareness} {...whom} />}
      {lead && <FirstTrack lead={lead} />}
    </section>
  );
}

interface Props extends Required<RailsProps> {
  view: View;
  label: string;
  model: StageModel;
}

function StageRail({ view, label, model, lead, history }: Props) {
  const panel = usePanel();
  const { workspace, say } = useTeam();
  const [peeked, setPeeked] = useState<string | null>(null);
  const place = lead ? placeIn(model, marksOf(lead), workspace.models) : undefined;
  const stage = stageOf(model, place?.code);
  const peek = peeked && peeked !== place?.code ? stageOf(model, peeked) : undefined;
  const stale = useIsStale(view, lead);
  const why = useWhy(lead, view, history);
  return (
    <div class="stage">
      <div class="stage-head">
        <h2>{label}</h2>
        {peek ? (
          <p class="stage-name peek">
            <bdi>
              {peek.code} {say(peek.name)}
            </bdi>
          </p>
        ) : (
          <Where model={model} place={place} stale={stale} heard={lead?.heard ?? 0} />
        )}
        {why && <Why {...why} />}
      </div>
      <Rail
        model={model}
        current={place?.code}
        stale={stale}
        onPick={(code) => tagMeant(panel, view, code)}
        onPeek={setPeeked}
      />
      {stage && (
        <details class="guidance">
          <summary>{say(stage.meaning)}</summary>
          <p>{say(stage.guidance)}</p>
          <h3>Shows in</h3>
          <ul>
            {stage.signals.map((signal) => (
              <li key={say(signal)}>{say(signal)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function useIsStale(view: View, lead: Lead | null): boolean {
  const { badger } = useTeam();
  return lead !== null && view !== 'awareness' && isStale(badger.badgeOf(lead)[view], Date.now());
}

/** The stage in words, since when, and where it was told from. */
function Where({
  model,
  place,
  stale,
  heard,
}: {
  model: StageModel;
  place: Place | undefined;
  stale: boolean;
  heard: number;
}) {
  const { say } = useTeam();
  const stage = stageOf(model, place?.code);
  if (!place || !stage) {
    const [first, last] = [model.stages[0]?.code, model.stages.at(-1)?.code];
    return (
      <p class="stage-name muted">
        not tagged: press {first}–{last}
      </p>
    );
  }
  const now = Date.now();
  const since = stale
    ? `no news for ${lasting(Math.max(place.mark.at, heard), now)}`
    : place.from
      ? `from ${say(place.from.name)}`
      : lasting(place.mark.since, now);
  return (
    <p class="stage-name">
      <bdi>
        {stage.code} {say(stage.name)}
      </bdi>
      <span class={stale ? 'stage-since stale' : 'stage-since'}>{since}</span>
    </p>
  );
}
