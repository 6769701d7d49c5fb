import { CHANNEL_NAMES } from '../../kit/channels.ts';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo } from '../route.ts';

/** How to speak to people of each network until they show interest in the product. */
export function NetworkList() {
  const { workspace, say } = useTeam();
  return (
    <section class="signals-networks" aria-labelledby="signals-networks">
      <h2 id="signals-networks">Networks</h2>
      <p class="muted signals-note">
        People met on a network are earlier than others. Until they show interest, this comes first and that comes
        later.
      </p>
      <ul>
        {workspace.networks.map((rule) => (
          <li key={rule.network}>
            <h3>
              <a href={hrefTo('signals', { network: rule.network })}>{CHANNEL_NAMES[rule.network]}</a>
              <span class="muted">replies up to {rule.length.toLocaleString('en')} characters</span>
            </h3>
            <p dir="auto">{say(rule.rule)}</p>
            <dl>
              <dt>First</dt>
              <dd>{rule.first.join(', ') || 'nothing in particular'}</dd>
              <dt>Later</dt>
              <dd>{rule.later.join(', ') || 'nothing in particular'}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
