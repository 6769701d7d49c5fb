import type { LeadEvent } from '../../domain/event.ts';
import type { HistoryLine, Lead } from '../../domain/lead.ts';
import { type Proposal, proposalsFor, recognise } from '../../domain/proposals.ts';
import { stageOf } from '../../domain/stage-model.ts';
import type { Act } from '../../domain/temperature.ts';
import type { Pair } from '../../domain/workspace.ts';
import { type Accepted, acceptProposal, dismiss, logTouchpoint, type Touchpoint } from '../../store/deeds.ts';
import type { TeamView } from '../kit/team-view.ts';
import type { Panel } from './panel-state.ts';
import { asShown, shownTrack } from './track-choice.ts';

/** What the signals of a lead's history propose now. */
export function proposalsOf(lead: Lead, lines: readonly HistoryLine[], { workspace, language }: TeamView): Proposal[] {
  return proposalsFor(lead, lines, workspace, Date.now(), language);
}

/** A stage as it is told: `D Intent`. */
export function stageWords(
  { view, stage: code }: Pick<Proposal, 'view' | 'stage'>,
  { workspace, say }: TeamView,
): string {
  const model = workspace.pair[view];
  const stage = model && stageOf(model, code);
  return stage ? `${code} ${say(stage.name)}` : code;
}

/** What a proposal rests on, oldest first, and the newest act that its rule knows: the one to name. */
export function evidenceOf(
  { evidence, rule: id }: Proposal,
  lines: readonly HistoryLine[],
  { workspace }: TeamView,
): { acts: Act[]; named: Act | undefined } {
  const acts = lines.flatMap(({ event }) =>
    event.type === 'touchpoint.logged' && evidence.includes(event.id) ? [event] : [],
  );
  const rules = workspace.rules.filter((rule) => rule.id === id);
  const named = acts.findLast((act) => act.rule === id || recognise(rules, act).length > 0);
  return { acts, named: named ?? acts.at(-1) };
}

/** Later than every other event. */
const NEXT = 'ffffffff-ffff-7fff-bfff-ffffffffffff';

/** What would be proposed if this were logged. */
export function foresee(lead: Lead, lines: readonly HistoryLine[], touchpoint: Touchpoint, team: TeamView): Proposal[] {
  const envelope = { id: NEXT, batch: NEXT, at: Date.now(), device: '-', by: 'person' } as const;
  const event: LeadEvent = { ...envelope, type: 'touchpoint.logged', lead: lead.id, ...touchpoint };
  const next = proposalsOf(lead, [...lines, { event, undone: false }], team);
  return next.filter(({ evidence }) => evidence.includes(NEXT));
}

type Answer = 'accept' | 'turnDown';

/** Keys that accept and turn down the first proposal: of each row of letters the first that tags no stage of the pair. */
export function proposalKeys({
  journey,
  funnel,
}: Pick<Pair, 'journey' | 'funnel'>): Record<Answer, string | undefined> {
  const free = (row: string) => [...row].find((key) => !stageOf(journey, key) && !stageOf(funnel, key));
  return { accept: free('YJOKV'), turnDown: free('XQUTW') };
}

/** Answers the first proposal that is shown, when that is what the key means. False when it means nothing now. */
export function answerByKey(panel: Panel, key: string): boolean {
  const team = panel.team.peek();
  const [first] = proposalsShown(panel);
  if (!team || !first) return false;
  const keys = proposalKeys(team.workspace.pair);
  const answers = (['accept', 'turnDown'] as const).filter((answer) => keys[answer] === key.toUpperCase());
  for (const answer of answers) answerTo(panel, first, answer);
  return answers.length > 0;
}

/** Accepts a proposal, or turns it down. */
export function answerTo(panel: Panel, { key }: Proposal, answer: Answer): void {
  let words = '';
  void panel.save(
    async () => {
      const team = panel.team.peek();
      const lead = panel.record.peek()?.lead;
      // A second press finds it answered already.
      const proposal = proposalsShown(panel).find((one) => one.key === key);
      if (!team || !lead || !proposal) return panel.store.append(() => []);
      words = stageWords(proposal, team);
      if (answer === 'turnDown') return dismiss(panel.store, lead.id, key);
      return acceptProposal(panel.store, lead.id, [accepted(proposal, team)], {
        track: shownTrack(panel, lead),
        by: 'person',
      });
    },
    () => (answer === 'accept' ? `${words} accepted` : `${words} turned down, until there is something new`),
  );
}

function proposalsShown(panel: Panel): Proposal[] {
  const [record, team] = [panel.record.peek(), panel.team.peek()];
  return record?.lead && team ? proposalsOf(asShown(panel, record.lead), record.history, team) : [];
}

/** Longest reason that an event takes. */
const REASON = 200;

const accepted = (proposal: Proposal, { tell }: TeamView): Accepted => {
  const { key, view, model, stage, evidence, said } = proposal;
  return { key, view, model, stage, evidence, reason: tell(said).slice(0, REASON) };
};

/**
 * Logs a touchpoint and carries out what it proposes by rules that may do so unasked; taking that back leaves the touchpoint.
 * False when it is not on disk.
 */
export async function logAct(panel: Panel, lead: Lead, touchpoint: Touchpoint, said: string): Promise<boolean> {
  const track = shownTrack(panel, lead);
  const saved = await panel.save(() => logTouchpoint(panel.store, lead.id, touchpoint), said);
  if (!saved) return false;
  const team = panel.team.peek();
  const fresh = saved.events.map(({ id }) => id);
  let words: string[] = [];
  const byRule = async () => {
    const [now, lines] = await Promise.all([panel.store.lead(lead.id), panel.store.history(lead.id)]);
    const made = now && team ? proposalsOf({ ...now, track }, lines, team) : [];
    const due = made.filter(({ accepts, evidence }) => accepts && fresh.some((id) => evidence.includes(id)));
    words = team ? due.map((proposal) => stageWords(proposal, team)) : [];
    const all = team ? due.map((proposal) => accepted(proposal, team)) : [];
    return acceptProposal(panel.store, lead.id, all, { track, by: 'product' });
  };
  await panel.save(byRule, () => `${said}; your rule set ${words.join(' and ')}`);
  return true;
}
