interface Props<T extends string> {
  label: string;
  options: ReadonlyArray<{ id: T; name: string }>;
  /** In the order in which they were picked. */
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  /** Does the order count? Then each chip says its place. */
  isRanked?: boolean;
}

/** Chips to pick from. */
export function Picks<T extends string>({ label, options, chosen, onChange, isRanked = false }: Props<T>) {
  const toggle = (id: T): void =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset class="part-field">
      <legend>{label}</legend>
      <div class="part-picks">
        {options.map(({ id, name }) => {
          const rank = chosen.indexOf(id) + 1;
          return (
            <button key={id} type="button" aria-pressed={rank > 0} onClick={() => toggle(id)}>
              {isRanked && rank > 0 && <span class="count">{rank}</span>}
              <bdi>{name}</bdi>
            </button>
          );
        })}
      </div>
      {isRanked && <p class="muted part-hint">The order in which you pick them counts.</p>}
    </fieldset>
  );
}
