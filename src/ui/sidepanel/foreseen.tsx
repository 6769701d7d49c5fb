import type { Lead } from '../../domain/lead.ts';
import type { SignalRule } from '../../domain/signal.ts';
import type { Touchpoint } from '../../store/deeds.ts';
import { useTeam } from '../kit/team.tsx';
import type { LeadRecord } from './lead-record.ts';
import { foresee, stageWords } from './proposing.ts';

interface Props {
  record: LeadRecord;
  lead: Lead;
  touchpoint: Touchpoint;
  /** The rule that knows it. */
  rule: SignalRule | undefined;
}

/** What a touchpoint would mean once it is saved. */
export function Foreseen({ record, lead, touchpoint, rule }: Props) {
  const team = useTeam();
  const next = foresee(lead, record.history, touchpoint, team);
  const [asked, unasked] = [false, true].map((accepts) => next.filter((proposal) => proposal.accepts === accepts));
  const stages = (proposals = next): string => proposals.map((proposal) => stageWords(proposal, team)).join(' and ');
  return (
    <p class="foreseen" role="status">
      {rule ? `Recognised: ${team.say(rule.name)}.` : 'No signal rule knows this.'}
      {asked?.length ? ` Proposes ${stages(asked)}.` : ''}
      {unasked?.length ? ` Sets ${stages(unasked)} by your rule.` : ''}
      {rule && next.length === 0 ? ' No new stage from it.' : ''}
    </p>
  );
}
