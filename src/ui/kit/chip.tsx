import { type Badge, type BadgeMark, chipText, isStale } from '../../domain/badge.ts';
import { type StageModel, stageOf } from '../../domain/stage-model.ts';
import { PAIR } from '../../store/pair.ts';
import type { Pair } from '../../store/projections.ts';

/** For leads without a stage. */
const NO_STAGE = '#64748b';

type Shown = Pick<Badge, 'journey' | 'funnel' | 'ahead' | 'by'>;

/** What a chip says in words: `journey 3 Requirements, funnel D Intent, seller ahead by 1`. */
export function chipWords(badge: Shown, pair: Pair = PAIR): string {
  const said = (model: StageModel, mark: BadgeMark | undefined): string | undefined => {
    const stage = stageOf(model, mark?.code);
    return stage && `${model.view} ${stage.code} ${stage.name}`;
  };
  const ahead = badge.ahead ? `${badge.ahead} ahead by ${badge.by}` : undefined;
  const words = [said(pair.journey, badge.journey), said(pair.funnel, badge.funnel), ahead].filter(Boolean);
  return words.join(', ') || 'a lead without a stage';
}

/** The signature: `3·D` in the stage's colour, a notch on the side that is ahead, faint with a dotted edge when stale. */
export function Chip({ badge, pair = PAIR, now = Date.now() }: { badge: Shown; pair?: Pair; now?: number }) {
  const journey = stageOf(pair.journey, badge.journey?.code);
  const funnel = stageOf(pair.funnel, badge.funnel?.code);
  const stale = isStale(badge.journey, journey?.staleDays, now) || isStale(badge.funnel, funnel?.staleDays, now);
  const words = chipWords(badge, pair) + (stale ? ', no news for long' : '');
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
