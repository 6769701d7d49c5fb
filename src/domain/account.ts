import { placeIn } from './atlas.ts';
import { type Lead, marksOf } from './lead.ts';
import { participationOf } from './participation.ts';
import type { Participation } from './persona.ts';
import { type Stage, stageOf } from './stage-model.ts';
import { type Said, say } from './words.ts';
import type { Workspace } from './workspace.ts';

type Person = Pick<Lead, 'id' | 'name' | 'title' | 'tracks' | 'track' | 'roles'>;

/** Somebody of an account, as the caller knows them. */
export interface Member<L extends Person> {
  lead: L;
  /** The id of the persona they are taken for. */
  persona?: string | undefined;
  /** Was anything shared with them? */
  seen: boolean;
}

/** Somebody of an account, and what they do in its journey. */
export interface Role<L extends Person> {
  lead: L;
  persona?: string;
  /** Where they stand in the chosen journey. */
  code?: string;
  /** What they do at each stage of it; a stage of which nothing is known is left out. */
  participation: Record<string, Participation>;
}

/** The people of an account who buy together. */
export interface BuyingGroup<L extends Person> {
  /** Where the account stands in the chosen journey: the furthest stage that its driver is at, or anybody where nobody drives. */
  stage?: string;
  /** In order of id. */
  people: Role<L>[];
  /** Who or what is missing, the most pressing first. */
  missing: Said[];
}

/** Puts the people of an account together: their roles, where they stand, and who is missing. */
export function buyingGroup<L extends Person>(
  members: readonly Member<L>[],
  workspace: Workspace,
  language: string,
): BuyingGroup<L> {
  const { stages } = workspace.pair.journey;
  const people = members
    .toSorted((a, b) => (a.lead.id < b.lead.id ? -1 : 1))
    .map((member) => ({ ...roleOf(member, workspace), seen: member.seen }));
  const at = stages.findLastIndex((stage) => people.some(({ code }) => code === stage.code));
  const led = stages.findLastIndex((stage) =>
    people.some((person) => person.code === stage.code && does(person, stage, 'driver')),
  );
  const stage = stages[led < 0 ? at : led];
  return {
    ...(stage ? { stage: stage.code } : {}),
    people: people.map(({ seen: _, ...role }) => role),
    missing: missingOf(people, stage, workspace, language),
  };
}

function roleOf<L extends Person>({ lead, persona }: Member<L>, workspace: Workspace): Role<L> {
  const { journey } = workspace.pair;
  const code = placeIn(journey, marksOf(lead), workspace.models)?.code;
  const participation: Record<string, Participation> = {};
  for (const stage of journey.stages) {
    const does = participationOf(lead, persona, stage.code, workspace);
    if (does) participation[stage.code] = does;
  }
  return {
    lead,
    ...(persona === undefined ? {} : { persona }),
    ...(code === undefined ? {} : { code }),
    participation,
  };
}

type Seen = Role<Person> & { seen: boolean };

function does({ participation }: Role<Person>, stage: Stage, ...roles: Participation[]): boolean {
  const role = participation[stage.code];
  return role !== undefined && roles.includes(role);
}

function missingOf(people: readonly Seen[], stage: Stage | undefined, workspace: Workspace, language: string): Said[] {
  const { stages } = workspace.pair.journey;
  const at = stage ? stages.indexOf(stage) : -1;
  const next = stage && stages[at + 1];
  const nameOf = ({ name }: Stage): string => say(name, language);
  // A company buys as a business: households are not looked for in it.
  const business = workspace.personas.filter(({ segment }) => segment === 'B2B');
  const usual = (where: Stage, ...roles: Participation[]): string =>
    business
      .filter(({ id }) => {
        const role = participationOf({ roles: {} }, id, where.code, workspace);
        return role !== undefined && roles.includes(role);
      })
      .map(({ name }) => say(name, language))
      .join(', ');
  const missing: Said[] = [];

  if (stage && !people.some((person) => does(person, stage, 'driver'))) {
    missing.push(asked('account.no-driver', nameOf(stage), usual(stage, 'driver')));
  }
  for (const person of people) {
    if (stage && does(person, stage, 'gatekeeper') && !person.seen) {
      missing.push({ phrase: 'account.gatekeeper-unseen', values: { name: calls(person), stage: nameOf(stage) } });
    }
  }
  if (next && !next.after && !people.some((person) => does(person, next, 'driver', 'gatekeeper'))) {
    missing.push(asked('account.next-unled', nameOf(next), usual(next, 'driver', 'gatekeeper')));
  }
  for (const person of people) {
    const own = stages.findIndex(({ code }) => code === person.code);
    if (stage && own >= 0 && at - own >= 2 && !does(person, stage, 'uninvolved')) {
      const there = stageOf(workspace.pair.journey, person.code) ?? stage;
      missing.push({
        phrase: 'account.behind',
        values: { name: calls(person), stage: nameOf(there), ahead: nameOf(stage) },
      });
    }
  }
  for (const person of people) {
    if (person.persona === undefined) {
      missing.push({ phrase: 'account.persona-unknown', values: { name: calls(person) } });
    }
  }
  return missing;
}

/** With the personas to look for, where the matrix knows any. */
const USUAL = {
  'account.no-driver': 'account.no-driver-usual',
  'account.next-unled': 'account.next-unled-usual',
} as const;

function asked(key: keyof typeof USUAL, stage: string, personas: string): Said {
  return personas ? { phrase: USUAL[key], values: { stage, personas } } : { phrase: key, values: { stage } };
}

function calls({ lead }: Role<Person>): string {
  return lead.name || lead.title || lead.id;
}
