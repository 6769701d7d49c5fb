import type { ComponentChildren } from 'preact';
import { hrefTo, type Room } from '../dashboard/route.ts';

interface Props {
  room: Room;
  params: Record<string, string | undefined>;
  children: ComponentChildren;
}

/** Opens a room of the dashboard in a tab. */
export function DashboardLink({ room, params, children }: Props) {
  return (
    <a class="dashboard-link" href={`/dashboard.html${hrefTo(room, params)}`} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
