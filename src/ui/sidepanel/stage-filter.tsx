import type { Seen } from '../../messages/protocol.ts';
import { PAIR } from '../../store/pair.ts';

interface Props {
  people: readonly Seen[];
  value: string;
  onChange: (stage: string) => void;
}

/** Chooses the stage to narrow a list to, with how many are there. */
export function StageFilter({ people, value, onChange }: Props) {
  const without = people.filter(({ badge }) => badge && !badge.journey && !badge.funnel).length;
  return (
    <select
      class="field stage-filter"
      aria-label="Filter by stage"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">All stages</option>
      {(['journey', 'funnel'] as const).map((view) => (
        <optgroup key={view} label={PAIR[view].name}>
          {PAIR[view].stages.map(({ code, name }) => {
            const count = people.filter(({ badge }) => badge?.[view]?.code === code).length;
            return (
              <option key={code} value={`${view} ${code}`} disabled={count === 0}>
                {code} {name} ({count})
              </option>
            );
          })}
        </optgroup>
      ))}
      {without > 0 && <option value="none">No stage ({without})</option>}
    </select>
  );
}
