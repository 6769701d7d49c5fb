import { cellOf } from '../../domain/participation.ts';
import { PARTICIPATIONS, type Participation } from '../../domain/persona.ts';
import type { Stage } from '../../domain/stage-model.ts';
import { setParticipation } from '../../store/deeds.ts';
import type { Desk } from './desk.ts';
import { type GroupPerson, nameOf, roleSaid } from './group-view.ts';
import type { TeamView } from './team-view.ts';

/** What taking part in a stage is called, what somebody does who takes part so, and the letter that stands for it. */
export const ROLES: Record<Participation, { name: string; does: string; meaning: string; letter: string }> = {
  driver: { name: 'Driver', does: 'leads it', meaning: 'leads this stage', letter: 'D' },
  participant: { name: 'Participant', does: 'takes part', meaning: 'is heard, others lead', letter: 'P' },
  gatekeeper: { name: 'Gatekeeper', does: 'must approve', meaning: 'must approve the next step', letter: 'G' },
  uninvolved: { name: 'Uninvolved', does: 'not involved', meaning: 'not their step, do not push', letter: '–' },
};

interface Choice {
  /** Empty leaves it to the persona. */
  value: Participation | '';
  name: string;
}

/** What can be chosen for a person at a stage, and what is chosen now; empty when their persona tells. */
export function roleChoices(
  person: GroupPerson,
  stage: Stage,
  team: TeamView,
): { value: Participation | ''; choices: Choice[] } {
  const usual = person.persona && cellOf(person.persona, stage.code, team.workspace)?.participation;
  const value = roleSaid(person.lead, stage.code, team) ? (person.participation[stage.code] ?? '') : '';
  const left = usual ? `${ROLES[usual].does} (as their persona)` : 'not known yet';
  return {
    value,
    choices: [{ value: '', name: left }, ...PARTICIPATIONS.map((role) => ({ value: role, name: ROLES[role].does }))],
  };
}

/** Saves what a person does at a stage; null leaves it to their persona. */
export function chooseRole(
  desk: Desk,
  team: TeamView,
  { lead, stage, role }: { lead: GroupPerson['lead']; stage: Stage; role: Participation | null },
): void {
  const own = { model: team.workspace.pair.journey.id, stage: stage.code };
  const at = role ? own : (roleSaid(lead, stage.code, team) ?? own);
  const does = role ? ROLES[role].does : 'as their persona does';
  const text = `${nameOf(lead)} at ${team.say(stage.name)}: ${does}`;
  void desk.save(() => setParticipation(desk.store, lead.id, at, role), text);
}

/** What a choice of a list of participations means; null for anything else. */
export function roleOf(value: string): Participation | null {
  return PARTICIPATIONS.find((role) => role === value) ?? null;
}
