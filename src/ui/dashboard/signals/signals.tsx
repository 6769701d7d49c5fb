import { Empty } from '../../kit/empty.tsx';
import { useTeam } from '../../kit/team.tsx';
import { hrefTo, route } from '../route.ts';
import { NetworkEditor } from './network-editor.tsx';
import { NetworkList } from './network-list.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import { Tester } from './tester.tsx';

/** The room of the signals: what is recognised, how much it says, and how to speak on each network. */
export function Signals() {
  const { workspace } = useTeam();
  const { params } = route.value;
  const id = params.get('rule');
  const rule = workspace.rules.find((known) => known.id === id);
  const network = workspace.networks.find((known) => known.network === params.get('network'));
  if (network) return <NetworkEditor key={network.network} rule={network} />;
  if (rule || id === 'new') return <RuleEditor key={rule?.id ?? ''} rule={rule} />;
  if (id !== null) {
    return (
      <Empty icon="signal" title="This signal is not in use" text="It was retired, or it was never saved.">
        <a class="button" href={hrefTo('signals')}>
          All signals
        </a>
      </Empty>
    );
  }
  return (
    <div class="signals">
      <Tester workspace={workspace} />
      <RuleList />
      <NetworkList />
    </div>
  );
}
