import { PAIRED } from '../../domain/stage-model.ts';
import type { Seen } from '../../messages/protocol.ts';
import { useTeam } from '../kit/team.tsx';

interface Props {
  people: readonly Seen[];
  value: string;
  onChange: (stage: string) => void;
}

/** Chooses the stage to narrow a list to, with how many are there. */
export function StageFilter({ people, value, onChange }: Props) {
  const { workspace, say } = useTeam();
  const { pair } = workspace;
  const without = people.filter(({ badge }) => badge && !badge.journey && !badge.funnel).length;
  return (
    <select
      class="field stage-filter"
      aria-label="Filter by stage"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">All stages</option>
      {PAIRED.map((view) => (
        <optgroup key={view} label={say(pair[view].name)}>
          {pair[view].stages.map(({ code, name }) => {
            const count = people.filter(({ badge }) => badge?.[view]?.code === code).length;
            return (
              <option key={code} value={`${view} ${code}`} disabled={count === 0}>
                {code} {say(name)} ({count})
              </option>
            );
          })}
        </optgroup>
      ))}
      {without > 0 && <option value="none">No stage ({without})</option>}
    </select>
  );
}
