import { useEffect, useMemo, useState } from 'preact/hooks';
import { CueIndex } from '../../../domain/cue-index.ts';
import type { Lead } from '../../../domain/lead.ts';
import { PARTICIPATIONS } from '../../../domain/persona.ts';
import { sharesWith } from '../../kit/best-cue.ts';
import { BestCueCard } from '../../kit/best-cue-card.tsx';
import { GapList } from '../../kit/gap-list.tsx';
import { type GroupPerson, groupView, nameOf } from '../../kit/group-view.ts';
import { Icon } from '../../kit/icons.tsx';
import { ROLES } from '../../kit/roles.ts';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { hrefTo } from '../route.ts';
import type { Account } from './companies.ts';
import { PeopleGrid, rowId } from './people-grid.tsx';

/** One company: what each of its people does at each stage, what they have seen, what is missing, and what to do next. */
export function AccountView({ account: { name, leads } }: { account: Account }) {
  const board = useBoard();
  const team = useTeam();
  const [shares, setShares] = useState<ReadonlyMap<string, ReadonlyMap<string, number>> | null>(null);
  useEffect(() => {
    let current = true;
    sharesWith(board.store, leads).then(
      (read) => current && setShares(read),
      (cause: unknown) => board.said.fail(cause),
    );
    return () => {
      current = false;
    };
  }, [leads, board]);
  const seen = ({ id }: Lead): boolean => !shares || (shares.get(id)?.size ?? 0) > 0;
  const { stage, people, gaps } = groupView(leads, seen, team);
  const about = people.length === 1 ? '1 person' : `${people.length} people`;
  const next = people.find(({ lead }) => lead.id === gaps.find((gap) => gap.urgent)?.lead?.id) ?? people[0];
  return (
    <article class="account">
      <a class="account-back" href={hrefTo('accounts')}>
        <Icon name="back" size={14} flip />
        All companies
      </a>
      <h2 class="account-name">
        <bdi>{name}</bdi>
      </h2>
      <p class="muted">
        {stage
          ? `${about}, at ${stage.code} ${team.say(stage.name)}`
          : `${about}; nobody was tagged in the journey yet`}
      </p>
      <PeopleGrid people={people} stage={stage} shares={shares} label={name} />
      <ul class="grid-legend muted">
        {PARTICIPATIONS.map((role) => (
          <li key={role}>
            <strong>{ROLES[role].letter}</strong> {ROLES[role].does}
          </li>
        ))}
        <li>underlined: chosen by hand</li>
      </ul>
      <div class="account-below">
        <section aria-labelledby="account-missing">
          <h3 id="account-missing">What is missing</h3>
          {gaps.length === 0 ? (
            <p class="muted">Nothing: who leads this stage and the next one is known.</p>
          ) : (
            <GapList
              desk={board}
              gaps={gaps}
              people={people}
              verb="Show"
              onOpen={({ id }) => document.getElementById(rowId(id))?.focus()}
            />
          )}
        </section>
        {next && <NextStep person={next} />}
      </div>
    </article>
  );
}

/** What to send now, and to whom: who approves the next step and has seen nothing, else who leads this stage. */
function NextStep({ person: { lead, role } }: { person: GroupPerson }) {
  const board = useBoard();
  const { workspace } = useTeam();
  const items = board.items.value;
  const index = useMemo(() => items && new CueIndex(items, workspace.models), [items, workspace]);
  return (
    <section aria-labelledby="account-next">
      <h3 id="account-next">Next step</h3>
      <p>
        Write to <bdi>{nameOf(lead)}</bdi>
        {role === 'driver' && ', who leads this stage'}
        {role === 'gatekeeper' && ', who must approve the next step'}:
      </p>
      <BestCueCard desk={board} lead={lead} index={index} />
    </section>
  );
}
