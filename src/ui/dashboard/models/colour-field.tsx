import { Field } from '../parts/field.tsx';
import { PALETTE, whiteOn } from './colour.ts';

interface Props {
  colour: string;
  problem: string | undefined;
  onChange: (colour: string) => void;
}

/** A stage's colour: one of those that are easy to read, or any other that white can be read on. */
export function ColourField({ colour, problem, onChange }: Props) {
  const contrast = whiteOn(colour);
  return (
    <Field
      label="Colour"
      name="colour"
      problem={problem}
      hint={!problem && contrast !== undefined && `White on it has a contrast of ${contrast.toFixed(1)}.`}
    >
      {(tied) => (
        <div class="models-colours">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend of its own */}
          <span role="group" aria-label="Suggested colours">
            {PALETTE.map(({ name, hex }) => (
              <button
                key={hex}
                type="button"
                class="models-swatch"
                style={{ '--stage': hex }}
                aria-label={name}
                title={name}
                aria-pressed={colour === hex}
                onClick={() => onChange(hex)}
              />
            ))}
          </span>
          <input {...tied} type="color" value={colour} onInput={(event) => onChange(event.currentTarget.value)} />
        </div>
      )}
    </Field>
  );
}
