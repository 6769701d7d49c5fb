import { useEffect, useMemo } from 'preact/hooks';
import { Empty } from '../../kit/empty.tsx';
import { SearchProgress } from '../../kit/search-progress.tsx';
import { useTeam } from '../../kit/team.tsx';
import { useBoard } from '../board-context.ts';
import { route } from '../route.ts';
import { AccountBook } from './account-book.ts';
import { AccountList } from './account-list.tsx';
import { AccountView } from './account-view.tsx';

/** Companies as buying groups: all of them, or the one that the address names. */
export function Accounts() {
  const board = useBoard();
  const team = useTeam();
  const book = useMemo(() => new AccountBook(board.store), [board]);
  const leads = board.leads.value;
  useEffect(() => {
    if (leads) book.read(leads, team).catch((cause: unknown) => board.said.fail(cause));
  }, [leads, team, book, board]);
  const accounts = book.accounts.value;
  const share = book.progress.value;
  if (!accounts) return <SearchProgress text="Putting companies together…" share={share} />;
  if (accounts.length === 0) {
    return (
      <Empty
        icon="building"
        title="No companies yet"
        text="Leads with a company come together here: who takes part in the purchase, what each does, and who is missing."
      >
        <a class="button primary" href="/welcome.html">
          Choose your sites
        </a>
      </Empty>
    );
  }
  const key = route.value.params.get('account');
  const open = accounts.find((account) => account.key === key);
  return open ? (
    <AccountView key={open.key} account={open} />
  ) : (
    <AccountList accounts={accounts} isGone={key !== null} />
  );
}
