import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TeamView } from './team-view.ts';

export const TeamContext = createContext<TeamView | null>(null);

/** The team's setup that a view is drawn with. Throws where none is given. */
export function useTeam(): TeamView {
  const team = useContext(TeamContext);
  if (!team) throw new Error('This view needs the team’s setup.');
  return team;
}
