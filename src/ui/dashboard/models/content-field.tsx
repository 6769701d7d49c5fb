import { useBoard } from '../board-context.ts';

interface Props {
  /** Chosen types, best first. */
  chosen: readonly string[];
  onChange: (types: string[]) => void;
}

/** The content types that fit a stage, from those the library has; the order in which they are picked says which comes first. */
export function ContentField({ chosen, onChange }: Props) {
  const items = useBoard().items.value ?? [];
  const types = [...new Set([...items.filter(({ retired }) => !retired).map(({ type }) => type), ...chosen])].sort();
  const toggle = (type: string): void =>
    onChange(chosen.includes(type) ? chosen.filter((other) => other !== type) : [...chosen, type]);
  return (
    <fieldset class="models-field">
      <legend>Content that fits, best first</legend>
      <div class="models-types">
        {types.map((type) => {
          const rank = chosen.indexOf(type) + 1;
          return (
            <button key={type} type="button" aria-pressed={rank > 0} onClick={() => toggle(type)}>
              {rank > 0 && <span class="count">{rank}</span>}
              <bdi>{type}</bdi>
            </button>
          );
        })}
      </div>
      <p class="muted models-hint">The order in which you pick them counts.</p>
    </fieldset>
  );
}
