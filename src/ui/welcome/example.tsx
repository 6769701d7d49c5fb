import { useState } from 'preact/hooks';
import { advise } from '../../domain/alignment.ts';
import { PAIRED, type PairedView, type Stage, type StageModel, stageOf } from '../../domain/stage-model.ts';
import { Chip } from '../kit/chip.tsx';
import { Icon } from '../kit/icons.tsx';
import { useTeam } from '../kit/team.tsx';

const LABELS: Record<PairedView, string> = { journey: 'Journey: press a digit', funnel: 'Funnel: press a letter' };

/** A chip to play with: what its two characters mean, and what Stagecue makes of the pair. Digits and letters work as in the tagger. */
export function Example() {
  const { workspace, language } = useTeam();
  const { pair } = workspace;
  const [codes, setCodes] = useState({ journey: '3', funnel: 'D' });
  const advice = advise(workspace, codes, { leftBehind: false }, language);
  const at = Date.now();
  const fades = Number.POSITIVE_INFINITY;
  const badge = {
    journey: { code: codes.journey, at, fades },
    funnel: { code: codes.funnel, at, fades },
    ahead: advice?.ahead ?? null,
    by: advice?.by ?? 0,
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const code = event.key.toUpperCase();
    const view = PAIRED.find((known) => stageOf(pair[known], code));
    if (view) setCodes({ ...codes, [view]: code });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the buttons within
    <div class="example" onKeyDown={press}>
      <div class="example-person">
        <p class="example-name">
          <strong>Zoë Müller-Østergård</strong> <Chip badge={badge} now={at} />
        </p>
        <p class="muted">Head of Procurement, Nordwind Lager GmbH</p>
      </div>
      {PAIRED.map((view) => (
        <Stages
          key={view}
          label={LABELS[view]}
          model={pair[view]}
          code={codes[view]}
          onPick={(code) => setCodes({ ...codes, [view]: code })}
        />
      ))}
      <dl class="example-meaning" aria-live="polite">
        <Meaning stage={stageOf(pair.journey, codes.journey)} side="the buyer's journey" />
        <Meaning stage={stageOf(pair.funnel, codes.funnel)} side="your sales funnel" />
      </dl>
      {advice && (
        <p class={advice.ahead ? 'example-advice apart' : 'example-advice'}>
          <Icon name={advice.ahead ? 'warn' : 'check'} />
          <span>{advice.text}</span>
        </p>
      )}
    </div>
  );
}

interface StagesProps {
  label: string;
  model: StageModel;
  code: string;
  onPick: (code: string) => void;
}

function Stages({ label, model, code, onPick }: StagesProps) {
  const { say } = useTeam();
  return (
    <fieldset class="stages">
      <legend>{label}</legend>
      {model.stages.map((stage) => (
        <button
          key={stage.code}
          type="button"
          class="stage"
          style={{ '--stage': stage.colour }}
          aria-pressed={stage.code === code}
          onClick={() => onPick(stage.code)}
        >
          <b>{stage.code}</b> {say(stage.name)}
        </button>
      ))}
    </fieldset>
  );
}

function Meaning({ stage, side }: { stage: Stage | undefined; side: string }) {
  const { say } = useTeam();
  if (!stage) return null;
  return (
    <div>
      <dt>
        <b>{stage.code}</b> in {side}
      </dt>
      <dd>
        {say(stage.name)}: {say(stage.meaning)}
      </dd>
    </div>
  );
}
