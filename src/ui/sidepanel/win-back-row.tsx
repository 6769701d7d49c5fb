import { Chip } from '../kit/chip.tsx';
import type { Due } from '../kit/due.ts';
import { DueCard } from '../kit/due-card.tsx';
import { nameOf } from '../kit/group-view.ts';
import { money } from '../kit/money.ts';
import { useTeam } from '../kit/team.tsx';
import { usePanel } from './panel-context.ts';
import { useWinBack } from './win-back-state.ts';

/** A lead to get back to; a click on the name opens them. */
export function WinBackRow({ due }: { due: Due }) {
  const panel = usePanel();
  const { badger } = useTeam();
  const winBack = useWinBack();
  const { lead } = due;
  const open = (): void => {
    winBack.isOpen.value = false;
    panel.where.openLead(lead);
  };
  const about = [lead.company, lead.deal && money(lead.deal)].filter(Boolean).join(' · ');
  return (
    <DueCard desk={panel} due={due} index={panel.index.value}>
      <button type="button" class="person" onClick={open}>
        <span class="person-text">
          <bdi class="person-name">{nameOf(lead)}</bdi>
          {about && <bdi class="person-role">{about}</bdi>}
        </span>
        <Chip badge={badger.badgeOf(lead)} />
      </button>
    </DueCard>
  );
}
