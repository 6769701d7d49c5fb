import { useState } from 'preact/hooks';
import { Empty } from '../../kit/empty.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo } from '../route.ts';
import { type Account, findAccounts } from './companies.ts';

const STEP = 100;

/** All companies with what is missing in each, those that cannot move on first. */
export function AccountList({ accounts, isGone }: { accounts: readonly Account[]; isGone: boolean }) {
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(STEP);
  const found = findAccounts(accounts, text);
  return (
    <>
      {isGone && <p class="muted accounts-gone">There is nobody of that company any more. These are the others.</p>}
      <div class="toolbar">
        <input
          class="field grow"
          type="search"
          aria-label="Find a company or a person"
          placeholder={`Find among ${accounts.length} companies`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 ? (
        <Empty icon="search" title="No company matches" text="Change what you look for to see the others again." />
      ) : (
        <table class="accounts-table">
          <caption class="unseen">Companies, those that cannot move on first</caption>
          <thead>
            <tr>
              <th scope="col">Company</th>
              <th scope="col" class="accounts-number">
                People
              </th>
              <th scope="col">Stage</th>
              <th scope="col">Missing</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, limit).map((account) => (
              <AccountRow key={account.key} account={account} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > limit && (
        <button type="button" class="button accounts-more" onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, found.length - limit)} more of {found.length - limit}
        </button>
      )}
    </>
  );
}

function AccountRow({ account: { key, name, group } }: { account: Account }) {
  const { say, tell } = useTeam();
  const { stage, people, gaps } = group;
  const [first] = gaps;
  return (
    <tr>
      <th scope="row">
        <a href={hrefTo('accounts', { account: key })}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td class="accounts-number">{people.length}</td>
      <td>
        {stage ? (
          <span class="accounts-stage">
            <span class="accounts-code" style={{ '--stage': stage.colour }}>
              {stage.code}
            </span>
            <span class="accounts-stage-name">{say(stage.name)}</span>
          </span>
        ) : (
          <span class="muted">none yet</span>
        )}
      </td>
      <td>
        {first ? (
          <span class={first.urgent ? 'accounts-missing urgent' : 'accounts-missing'}>
            <Icon name={first.urgent ? 'warn' : 'info'} size={14} />
            <span class="count">{gaps.length}</span>
            <span class="accounts-first">{tell(first.said)}</span>
          </span>
        ) : (
          <span class="muted">nothing</span>
        )}
      </td>
    </tr>
  );
}
