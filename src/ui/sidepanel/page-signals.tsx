import type { HistoryLine, Lead } from '../../domain/lead.ts';
import { recognise } from '../../domain/proposals.ts';
import type { SignalRule } from '../../domain/signal.ts';
import { Button } from '../kit/button.tsx';
import { useTeam } from '../kit/team.tsx';
import { channelOf } from './cue-state.ts';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { logAct } from './proposing.ts';

/** Longest address that an event takes. */
const ADDRESS = 2000;

/**
 * The rules that tell by its address what being on this page means, and that were not logged for it yet. A pattern that any host
 * fits is about pages that a lead visited, not about the one that the rep looks at.
 */
function signalsOfPage(address: string, rules: readonly SignalRule[], lines: readonly HistoryLine[]): SignalRule[] {
  const isLogged = ({ id }: SignalRule): boolean =>
    lines.some(
      ({ event, undone }) =>
        !undone && event.type === 'touchpoint.logged' && event.rule === id && event.address === address,
    );
  return rules.filter(
    (rule) =>
      namesHost(rule.when.address) && recognise([rule], { address, kind: rule.kind }).length > 0 && !isLogged(rule),
  );
}

/** Does the pattern begin with a host? */
function namesHost(pattern = ''): boolean {
  return pattern !== '' && !pattern.replace(/^[a-z]+:\/\//, '').startsWith('*');
}

/** Offers to log what it means that the lead is seen on the open page. */
export function PageSignals({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const panel = usePanel();
  const { workspace, say } = useTeam();
  const address = panel.link.tab.value?.url?.replace(/#.*$/, '').slice(0, ADDRESS);
  const channel = channelOf(panel.link.page.value?.site);
  if (!address || !('seen' in record.subject)) return null;
  const signals = signalsOfPage(address, workspace.rules, record.history);
  if (signals.length === 0) return null;
  const log = ({ id: rule, kind, name }: SignalRule): void => {
    const where = channel === 'email' ? {} : { channel };
    void logAct(panel, lead, { kind, direction: 'in', address, rule, ...where }, `Logged: ${say(name)}`);
  };
  return (
    <ul class="page-signals" aria-label="Seen on this page">
      {signals.map((rule) => (
        <li key={rule.id}>
          <Button kind="quiet" icon="plus" onClick={() => log(rule)}>
            Log: {say(rule.name)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
