import type { Lead } from '../../../domain/lead.ts';
import { folded } from '../../../store/projections.ts';
import { Chip } from '../../kit/chip.tsx';
import { nameOf } from '../../kit/group-view.ts';
import { money } from '../../kit/money.ts';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo } from '../route.ts';

/** Who a lead is: name and place, company, deal. */
export function DuePerson({ lead }: { lead: Lead }) {
  const { badger } = useTeam();
  const { company, deal } = lead;
  return (
    <div class="due-person">
      <span class="due-name">
        <bdi>{nameOf(lead)}</bdi>
        <Chip badge={badger.badgeOf(lead)} />
      </span>
      {company && (
        <a href={hrefTo('accounts', { account: folded(company) })}>
          <bdi>{company}</bdi>
        </a>
      )}
      {deal && <span class="muted count">{money(deal)}</span>}
    </div>
  );
}
