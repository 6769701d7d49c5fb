import type { Lead } from '../../domain/lead.ts';
import type { Proposal } from '../../domain/proposals.ts';
import { Button } from '../kit/button.tsx';
import { useTeam } from '../kit/team.tsx';
import { ago, dayName, moment } from '../kit/time.ts';
import { actWords } from './act-words.ts';
import type { LeadRecord } from './lead-record.ts';
import { usePanel } from './panel-context.ts';
import { answerTo, evidenceOf, proposalKeys, proposalsOf, stageWords } from './proposing.ts';

/** The stages that signals speak for, each with its evidence; the keys answer the first. */
export function Proposals({ record, lead }: { record: LeadRecord; lead: Lead }) {
  const proposals = proposalsOf(lead, record.history, useTeam());
  if (proposals.length === 0) return null;
  return (
    <ul class="proposals" aria-label="Proposed stages">
      {proposals.map((proposal, at) => (
        <ProposalCard key={proposal.key} proposal={proposal} record={record} isFirst={at === 0} />
      ))}
    </ul>
  );
}

function ProposalCard({ proposal, record, isFirst }: { proposal: Proposal; record: LeadRecord; isFirst: boolean }) {
  const panel = usePanel();
  const team = useTeam();
  const { acts, named } = evidenceOf(proposal, record.history, team);
  const keys = isFirst ? proposalKeys(team.workspace.pair) : undefined;
  const now = Date.now();
  const stage = stageWords(proposal, team);
  return (
    <li class="proposal">
      <details class="guidance">
        <summary>
          {named && `${actWords(named, team)}, ${ago(named.at, now)} `}
          <span class="proposal-stage">
            <bdi>→ {stage}?</bdi>
          </span>
        </summary>
        <p dir="auto">{team.tell(proposal.said)}</p>
        <ul class="evidence">
          {acts.map((act) => (
            <li key={act.id}>
              {actWords(act, team)}
              <time title={moment(act.at)}> · {dayName(act.at, now)}</time>
              {act.text && <q dir="auto">{act.text}</q>}
              {act.address && <bdi class="evidence-address">{act.address}</bdi>}
            </li>
          ))}
        </ul>
      </details>
      <div class="proposal-ways">
        <Button icon="check" aria-keyshortcuts={keys?.accept} onClick={() => answerTo(panel, proposal, 'accept')}>
          Accept <Rest stage={stage} shortcut={keys?.accept} />
        </Button>
        <Button kind="quiet" aria-keyshortcuts={keys?.turnDown} onClick={() => answerTo(panel, proposal, 'turnDown')}>
          Dismiss <Rest stage={stage} shortcut={keys?.turnDown} />
        </Button>
      </div>
    </li>
  );
}

/** The end of a button's words: what it is about for those who hear it, the key for those who see it. */
function Rest({ stage, shortcut }: { stage: string; shortcut: string | undefined }) {
  return (
    <>
      <span class="unseen">{stage}</span>
      {shortcut && <kbd>{shortcut}</kbd>}
    </>
  );
}
