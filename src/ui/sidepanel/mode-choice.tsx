import type { Mode } from '../../sites/site.ts';

interface Props {
  /** Groups the radio buttons; unique on the page. */
  name: string;
  mode: Mode;
  onChange: (mode: Mode) => void;
  /** Why chips are not what we suggest here. */
  reason?: string | undefined;
}

const MODES = [
  { mode: 'chips', title: 'Chips beside names', text: 'and everything in this panel' },
  { mode: 'panel', title: 'Only this panel', text: 'nothing is put into the page' },
] as const;

/** How a site shows its leads. */
export function ModeChoice({ name, mode, onChange, reason }: Props) {
  return (
    <fieldset class="modes">
      <legend>How</legend>
      {MODES.map((known) => (
        <label key={known.mode}>
          <input type="radio" name={name} checked={mode === known.mode} onChange={() => onChange(known.mode)} />
          <span>
            {known.title}
            <span class="muted">, {known.text}</span>
          </span>
        </label>
      ))}
      {reason && <p class="muted">{reason}</p>}
    </fieldset>
  );
}
