import { useState } from 'preact/hooks';
import adviceBook from '../../../assets/advice.json' with { type: 'json' };
import { advise } from '../../domain/alignment.ts';
import { type Stage, type StageModel, stageOf, View } from '../../domain/stage-model.ts';
import { PAIR } from '../../store/pair.ts';
import { Chip } from '../kit/chip.tsx';
import { Icon } from '../kit/icons.tsx';

const LABELS: Record<View, string> = { journey: 'Journey: press a digit', funnel: 'Funnel: press a letter' };

/** A chip to play with: what its two characters mean, and what Stagecue makes of the pair. Digits and letters work as in the tagger. */
export function Example() {
  const [codes, setCodes] = useState({ journey: '3', funnel: 'D' });
  const advice = advise(adviceBook, PAIR.journey, PAIR.funnel, codes);
  const at = Date.now();
  const badge = {
    journey: { code: codes.journey, at },
    funnel: { code: codes.funnel, at },
    ahead: advice?.ahead ?? null,
    by: advice?.by ?? 0,
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const code = event.key.toUpperCase();
    const view = View.options.find((known) => stageOf(PAIR[known], code));
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
      {View.options.map((view) => (
        <Stages
          key={view}
          label={LABELS[view]}
          model={PAIR[view]}
          code={codes[view]}
          onPick={(code) => setCodes({ ...codes, [view]: code })}
        />
      ))}
      <dl class="example-meaning" aria-live="polite">
        <Meaning stage={stageOf(PAIR.journey, codes.journey)} side="the buyer's journey" />
        <Meaning stage={stageOf(PAIR.funnel, codes.funnel)} side="your sales funnel" />
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
          <b>{stage.code}</b> {stage.name}
        </button>
      ))}
    </fieldset>
  );
}

function Meaning({ stage, side }: { stage: Stage | undefined; side: string }) {
  if (!stage) return null;
  return (
    <div>
      <dt>
        <b>{stage.code}</b> in {side}
      </dt>
      <dd>
        {stage.name}: {stage.meaning}
      </dd>
    </div>
  );
}
