import { Badger } from '../../src/domain/badge-of.ts';
import { workspaceOf } from '../../src/domain/workspace.ts';
import { NOTHING_MEASURED } from '../../src/store/measure.ts';
import { starterSetups } from '../../src/store/starter.ts';
import { en } from '../../src/ui/kit/phrases-en.ts';
import { type TeamView, teamView } from '../../src/ui/kit/team-view.ts';

/** The setup that ships, read in English, as screens get it. */
export function starterTeam(): TeamView {
  const workspace = workspaceOf(starterSetups());
  if (!workspace) throw new Error('the starter has no models');
  const badger = new Badger(workspace, []);
  return teamView({ revision: 'starter', workspace, measured: NOTHING_MEASURED, badger }, 'en', en);
}
