import { type DueGroup, groupName } from './due.ts';
import { useTeam } from './team.tsx';

interface Props {
  groups: readonly DueGroup[];
  /** The key of a group; empty is all. */
  value: string;
  onChange: (key: string) => void;
}

/** Narrows the list to those who dropped out between two stages, or who went quiet. */
export function DueFilter({ groups, value, onChange }: Props) {
  const team = useTeam();
  const count = groups.reduce((sum, { dues }) => sum + dues.length, 0);
  const known = groups.some(({ key }) => key === value);
  return (
    <select
      class="field due-filter"
      aria-label="Show only"
      value={known ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">All ({count})</option>
      {groups.map(({ key, dues }) => (
        <option key={key} value={key}>
          {groupName(key, team)} ({dues.length})
        </option>
      ))}
    </select>
  );
}
