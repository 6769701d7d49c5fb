import { buyingGroup } from '../../domain/account.ts';
import { translate } from '../../domain/atlas.ts';
import type { Lead } from '../../domain/lead.ts';
import { PARTICIPATIONS, type Participation } from '../../domain/persona.ts';
import { type Stage, stageOf } from '../../domain/stage-model.ts';
import type { Said } from '../../domain/words.ts';
import type { TeamView } from './team-view.ts';

/** Somebody of a buying group. */
export interface GroupPerson {
  lead: Lead;
  persona?: string;
  /** What they do at each stage of the chosen journey; a stage of which nothing is known is left out. */
  participation: Record<string, Participation>;
  /** What they do at the account's stage. */
  role: Participation | undefined;
  /** Was anything shared with them? */
  seen: boolean;
}

/** What is missing in a buying group, and what it is about: a person, or a stage that nobody leads. */
export interface Gap {
  /** Tells it from the others of the group. */
  key: string;
  said: Said;
  lead?: Lead;
  stage?: Stage;
  /** The group cannot move on: nobody leads this stage, or who approves the next step has seen nothing. */
  urgent: boolean;
}

/** An account as a screen shows it. */
export interface GroupView {
  /** Where it stands in the chosen journey. */
  stage: Stage | undefined;
  /** Who leads the account's stage first, then in order of what they do, then by name. */
  people: GroupPerson[];
  gaps: Gap[];
}

/** Puts the people of an account together. */
export function groupView(leads: readonly Lead[], hasSeen: (lead: Lead) => boolean, team: TeamView): GroupView {
  const { workspace, badger, language } = team;
  const { stages } = workspace.pair.journey;
  const known = new Map(leads.map((lead) => [lead.id, lead]));
  // By id instead of by name: a sentence about a person must lead to that person, whatever two of them are called.
  const members = leads.map((lead) => {
    return { lead: { ...lead, name: lead.id }, persona: badger.personaOf(lead), seen: hasSeen(lead) };
  });
  const group = buyingGroup(members, workspace, language);
  const stage = stageOf(workspace.pair.journey, group.stage);
  const next = stage && stages[stages.indexOf(stage) + 1];
  const people = group.people.flatMap(({ lead: { id }, persona, participation }): GroupPerson[] => {
    const lead = known.get(id);
    const role = stage && participation[stage.code];
    return lead ? [{ lead, ...(persona ? { persona } : {}), participation, role, seen: hasSeen(lead) }] : [];
  });
  const gaps = group.missing.map(({ phrase, values = {} }): Gap => {
    const lead = known.get(String(values.name));
    if (lead) {
      const said = { phrase, values: { ...values, name: nameOf(lead) } };
      return { key: `${phrase} ${lead.id}`, said, lead, urgent: phrase === 'account.gatekeeper-unseen' };
    }
    const isNow = phrase.startsWith('account.no-driver');
    const about = isNow ? stage : next;
    return { key: phrase, said: { phrase, values }, ...(about ? { stage: about } : {}), urgent: isNow };
  });
  return { stage, people: people.sort(byRole), gaps };
}

/** What to call a lead in a sentence. */
export function nameOf({ name, title }: Pick<Lead, 'name' | 'title'>): string {
  return name || title || 'Somebody without a name';
}

function byRole(a: GroupPerson, b: GroupPerson): number {
  return rank(a.role) - rank(b.role) || a.lead.name.localeCompare(b.lead.name) || (a.lead.id < b.lead.id ? -1 : 1);
}

function rank(role: Participation | undefined): number {
  return role ? PARTICIPATIONS.indexOf(role) : PARTICIPATIONS.length;
}

/** Where it was said by hand what a person does at a stage of the chosen journey: there, or in another journey. */
export function roleSaid(
  lead: Pick<Lead, 'roles'>,
  stage: string,
  { workspace: { pair, models } }: Pick<TeamView, 'workspace'>,
): { model: string; stage: string } | undefined {
  const others = models.filter(({ view, id }) => view === 'journey' && id !== pair.journey.id);
  for (const model of [pair.journey, ...others]) {
    const there = translate(pair.journey, stage, model);
    if (there !== undefined && lead.roles[`${model.id}/${there}`]) return { model: model.id, stage: there };
  }
  return undefined;
}
