import { type Badge, type BadgeMark, chipText, isStale } from '../../domain/badge.ts';
import { type StageModel, stageOf } from '../../domain/stage-model.ts';
import { useTeam } from './team.tsx';
import type { TeamView } from './team-view.ts';

/** For leads without a stage. */
const NO_STAGE = '#64748b';

type Shown = Pick<Badge, 'journey' | 'funnel' | 'ahead' | 'by' | 'pattern' | 'track'>;

/** What a chip says in words: `journey 3 Requirements, funnel D Intent, seller ahead by 1`. */
export function chipWords(badge: Shown, { workspace, say }: Pick<TeamView, 'workspace' | 'say'>): string {
  const { pair, advice } = workspace;
  const said = (model: StageModel, mark: BadgeMark | undefined): string | undefined => {
    const stage = stageOf(model, mark?.code);
    return stage && `${model.view} ${stage.code} ${say(stage.name)}`;
  };
  const ahead = badge.ahead ? `${badge.ahead} ahead by ${badge.by}` : undefined;
  const pattern = advice.patterns.find(({ id }) => id === badge.pattern);
  const words = [
    badge.track,
    said(pair.journey, badge.journey),
    said(pair.funnel, badge.funnel),
    ahead,
    pattern && say(pattern.name),
  ].filter(Boolean);
  return words.join(', ') || 'a lead without a stage';
}

/** The signature: `3·D` in the stage's colour, a notch on the side that is ahead, faint with a dotted edge when stale. */
export function Chip({ badge, now = Date.now() }: { badge: Shown; now?: number }) {
  const team = useTeam();
  const { pair } = team.workspace;
  const journey = stageOf(pair.journey, badge.journey?.code);
  const funnel = stageOf(pair.funnel, badge.funnel?.code);
  const stale = isStale(badge.journey, now) || isStale(badge.funnel, now);
  const words = chipWords(badge, team) + (stale ? ', no news for long' : '');
  const kind = ['chip', stale && 'stale', badge.ahead && `${badge.ahead}-ahead`].filter(Boolean).join(' ');
  return (
    <span
      class={kind}
      style={{ '--chip': funnel?.colour ?? journey?.colour ?? NO_STAGE }}
      role="img"
      aria-label={words}
      title={words}
    >
      {chipText(badge)}
    </span>
  );
}
