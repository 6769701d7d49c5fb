import type { ComponentChildren } from 'preact';
import { useTeam } from '../../kit/team.tsx';
import { StageDot } from '../parts/stage-dot.tsx';
import { useEditor } from './editor-context.ts';
import { shownModels } from './item-stages.ts';

/** Whom the item is for, and at which stages. */
export function AudienceFields() {
  const { draft, change } = useEditor();
  const { workspace, say, personaName } = useTeam();
  const { stages } = draft;
  // One that was retired since stays until it is taken off.
  const gone = draft.personas.filter((id) => !workspace.personas.some((persona) => persona.id === id));
  const personas = [...workspace.personas.map(({ id }) => id), ...gone];
  return (
    <section class="library-audience" aria-label="Whom and when it is for">
      <Picks
        legend="Personas"
        hint="None is everybody."
        chosen={draft.personas}
        choices={personas.map((id) => ({ value: id, shown: <bdi>{personaName(id)}</bdi> }))}
        onChange={(next) => change({ personas: next })}
      />
      {Object.values(shownModels(workspace)).map((model) => (
        <Picks
          key={model.view}
          legend={say(model.name)}
          chosen={stages[model.view]}
          choices={model.stages.map((stage) => ({
            value: stage.code,
            shown: (
              <>
                <StageDot stage={stage} />
                <bdi>{say(stage.name)}</bdi>
              </>
            ),
          }))}
          onChange={(next) => change({ stages: { ...stages, [model.view]: next } })}
        />
      ))}
    </section>
  );
}

interface PicksProps {
  legend: string;
  hint?: string;
  chosen: readonly string[];
  choices: ReadonlyArray<{ value: string; shown: ComponentChildren }>;
  onChange: (chosen: string[]) => void;
}

function Picks({ legend, hint, chosen, choices, onChange }: PicksProps) {
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset class="library-picks">
      <legend>
        {legend} {hint && <span class="library-hint">{hint}</span>}
      </legend>
      {choices.map(({ value, shown }) => (
        <button key={value} type="button" aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          {shown}
        </button>
      ))}
    </fieldset>
  );
}
