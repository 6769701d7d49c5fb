import type { StageModel } from '../../domain/stage-model.ts';
import { useTeam } from './team.tsx';

interface Props {
  model: StageModel;
  /** The stage the lead is at. */
  current?: string | undefined;
  /** Faint when there was no news for long. */
  stale?: boolean;
  /** A click, Enter or Space on a stage; also on the current one. */
  onPick: (code: string) => void;
  /** The stage under the pointer or the focus. */
  onPeek?: (code: string | null) => void;
}

/** The stages of a model as a row of dots, one of them current: one tab stop, arrows move along. */
export function Rail({ model, current, stale = false, onPick, onPeek }: Props) {
  const { say } = useTeam();
  const at = model.stages.findIndex((stage) => stage.code === current);
  return (
    <div
      class={stale ? 'rail stale' : 'rail'}
      role="toolbar"
      aria-label={say(model.name)}
      onKeyDown={(event) => {
        if (moveFocus(event)) event.preventDefault();
        else if ((event.key === 'Backspace' || event.key === 'Delete') && current) onPick(current);
      }}
      onPointerLeave={() => onPeek?.(null)}
    >
      {model.stages.map((stage, index) => (
        <button
          key={stage.code}
          type="button"
          class={`rail-stop${index < at ? ' passed' : ''}${stage.after ? ' after' : ''}`}
          style={{ '--stage': stage.colour }}
          aria-pressed={index === at}
          aria-label={`${stage.code} ${say(stage.name)}`}
          title={`${stage.code} ${say(stage.name)}: ${say(stage.meaning)}`}
          tabIndex={index === Math.max(at, 0) ? 0 : -1}
          onClick={() => onPick(stage.code)}
          onPointerEnter={() => onPeek?.(stage.code)}
          onFocus={() => onPeek?.(stage.code)}
          onBlur={() => onPeek?.(null)}
        >
          <span class="rail-dot">{stage.code}</span>
        </button>
      ))}
    </div>
  );
}

/** Moves the focus along the row, the way the arrow points. */
function moveFocus(event: KeyboardEvent): boolean {
  const row = event.currentTarget;
  if (!(row instanceof HTMLElement) || !['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return false;
  const stops = [...row.querySelectorAll('button')];
  const at = stops.indexOf(document.activeElement as HTMLButtonElement);
  const forward = (event.key === 'ArrowRight') === (getComputedStyle(row).direction !== 'rtl');
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : at + (forward ? 1 : -1);
  stops[to]?.focus();
  return true;
}
