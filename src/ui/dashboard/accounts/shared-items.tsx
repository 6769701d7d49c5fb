import { dayName, moment } from '../../kit/time.ts';
import { useBoard } from '../board-context.ts';

interface Props {
  /** Item id → when last; undefined when nothing was shared. */
  shares: ReadonlyMap<string, number> | undefined;
  isRead: boolean;
}

/** What was shared with somebody, the newest first. */
export function SharedItems({ shares, isRead }: Props) {
  const titles = new Map(useBoard().items.value?.map(({ id, title }) => [id, title]));
  const newest = [...(shares ?? [])].sort(([, a], [, b]) => b - a);
  const [last] = newest;
  if (!isRead) return null;
  if (!last) return <span class="muted">nothing yet</span>;
  const told = newest.map(([id, at]) => (
    <li key={id}>
      <bdi>{titles.get(id) ?? id}</bdi>{' '}
      <time class="muted" dateTime={new Date(at).toISOString()} title={moment(at)}>
        {dayName(at, Date.now())}
      </time>
    </li>
  ));
  if (newest.length === 1) return <ul class="grid-shared">{told}</ul>;
  return (
    <details class="grid-shared">
      <summary>
        {newest.length} pieces, last {dayName(last[1], Date.now())}
      </summary>
      <ul>{told}</ul>
    </details>
  );
}
