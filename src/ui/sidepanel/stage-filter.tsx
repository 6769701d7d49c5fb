import { PAIRED } from '../../domain/stage-model.ts';
import type { Seen } from '../../messages/protocol.ts';
import { useTeam } from '../kit/team.tsx';
import type { TeamView } from '../kit/team-view.ts';
import { countOnly } from './list-filter.ts';

interface Props {
  people: readonly Seen[];
  /** Milliseconds since 1970. */
  now: number;
  value: string;
  onChange: (only: string) => void;
}

/** Chooses what to narrow a list to, with how many people each choice leaves: a stage, how both views agree, or no news. */
export function StageFilter({ people, now, value, onChange }: Props) {
  const groups = groupsOf(useTeam());
  return (
    <select
      class="field stage-filter"
      aria-label="Show only"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">Everybody</option>
      {groups.map(({ name, choices }) => (
        <optgroup key={name} label={name}>
          {choices.map(({ only, name }) => {
            const count = countOnly(people, only, now);
            return (
              <option key={only} value={only} disabled={count === 0}>
                {name} ({count})
              </option>
            );
          })}
        </optgroup>
      ))}
    </select>
  );
}

interface Group {
  name: string;
  choices: Array<{ only: string; name: string }>;
}

function groupsOf({ workspace, say }: TeamView): Group[] {
  const { pair, advice } = workspace;
  const stages = PAIRED.map((view) => ({
    name: say(pair[view].name),
    choices: pair[view].stages.map(({ code, name }) => ({ only: `${view} ${code}`, name: `${code} ${say(name)}` })),
  }));
  return [
    ...stages,
    {
      name: 'Both views',
      choices: [
        { only: 'aligned', name: 'Aligned' },
        { only: 'buyer ahead', name: 'Buyer ahead' },
        { only: 'seller ahead', name: 'Seller ahead' },
        ...advice.patterns.map(({ id, name }) => ({ only: `pattern ${id}`, name: say(name) })),
      ],
    },
    {
      name: 'News',
      choices: [
        { only: 'stale', name: 'No news for long' },
        { only: 'none', name: 'No stage yet' },
      ],
    },
  ];
}
