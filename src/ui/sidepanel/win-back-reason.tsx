import type { Lead } from '../../domain/lead.ts';
import { Icon } from '../kit/icons.tsx';
import { reminderFor } from '../kit/situation.ts';
import { useTeam } from '../kit/team.tsx';

/** Why it is time to win the lead back, with the figures it rests on; nothing when there is no reason. */
export function WinBackReason({ lead }: { lead: Lead }) {
  const team = useTeam();
  const reminder = reminderFor(lead, team, Date.now());
  if (!reminder) return null;
  const { said, usual } = reminder;
  return (
    <p class="win-back-reason">
      <Icon name="clock" size={14} />
      <span dir="auto">
        {team.tell(said)}
        {usual && usual.n > 0 && <span class="muted"> Told from {usual.n} silences of your leads.</span>}
      </span>
    </p>
  );
}
