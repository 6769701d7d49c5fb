import { type Advice, advise } from '../../domain/alignment.ts';
import { placeIn } from '../../domain/atlas.ts';
import { hasLeftBehind } from '../../domain/badge-of.ts';
import { type Channel, NETWORKS } from '../../domain/content.ts';
import type { Situation } from '../../domain/cues.ts';
import { type HistoryLine, type Lead, marksOf } from '../../domain/lead.ts';
import { cellOf, participationOf } from '../../domain/participation.ts';
import { type Reminder, remind } from '../../domain/reminders.ts';
import { sharesOf } from '../../domain/shares.ts';
import { socialRule } from '../../domain/social-rule.ts';
import type { View } from '../../domain/stage-model.ts';
import { temperatureOf } from '../../domain/temperature.ts';
import type { TeamView } from './team-view.ts';

/** The codes of the stages a lead is at, in the models that are shown. */
export function placesOf(lead: Lead, { workspace }: Pick<TeamView, 'workspace'>): Partial<Record<View, string>> {
  const { journey, funnel, awareness } = workspace.pair;
  const places: Partial<Record<View, string>> = {};
  for (const model of [journey, funnel, ...(awareness ? [awareness] : [])]) {
    const code = placeIn(model, marksOf(lead), workspace.models)?.code;
    if (code !== undefined) places[model.view] = code;
  }
  return places;
}

/** What the pair of a lead's stages means; undefined until both are known. */
export function adviceFor(lead: Lead, { workspace, language }: TeamView): Advice | undefined {
  const { journey, funnel } = placesOf(lead, { workspace });
  if (!journey || !funnel) return undefined;
  const leftBehind = hasLeftBehind(lead, workspace.pair.funnel, funnel);
  return advise(workspace, { journey, funnel }, { leftBehind }, language);
}

/** Why it is time to get back to a lead; null when there is no reason. */
export function reminderFor(
  lead: Lead,
  { workspace, measured, badger, language }: TeamView,
  now: number,
): Reminder | null {
  return remind(lead, workspace, measured.paces, badger.personaOf(lead), now, language);
}

interface Around {
  lines: readonly HistoryLine[];
  /** Shared with others of the same account: item id → when last. */
  sharedInAccount: ReadonlyMap<string, number>;
  channel: Channel;
  now: number;
}

/** All that cues are ranked by, for one lead on one page. */
export function situationOf(lead: Lead, team: TeamView, { lines, sharedInAccount, channel, now }: Around): Situation {
  const { workspace, measured, badger, language } = team;
  const places = placesOf(lead, team);
  const persona = badger.personaOf(lead);
  const stage = places.journey;
  const cell = persona && stage ? cellOf(persona, stage, workspace) : undefined;
  const participation = stage ? participationOf(lead, persona, stage, workspace) : undefined;
  const advice = adviceFor(lead, team);
  const network = metOn(lines);
  const reminder = reminderFor(lead, team, now);
  return {
    lead,
    workspace,
    places,
    ...(persona ? { persona } : {}),
    ...(cell ? { cell } : {}),
    ...(participation ? { participation } : {}),
    ...(advice ? { advice } : {}),
    channel,
    social: { ...(network ? { network } : {}), interest: temperatureOf(lines, workspace.rules).state === 'likely' },
    shared: sharesOf(lines),
    sharedInAccount,
    outcomes: measured.outcomes,
    leftBehind: hasLeftBehind(lead, workspace.pair.funnel, places.funnel),
    ...(reminder ? { winback: reminder.why } : {}),
    language,
    now,
  };
}

/** Were they met on a network, and have shown no interest in the product yet? */
export function isEarly({ places, social }: Situation, { workspace }: TeamView): boolean {
  const { pair, models, networks } = workspace;
  return socialRule({ funnel: pair.funnel, models, networks, place: places.funnel, social }) !== undefined;
}

/** The network a lead was met on: where they were first seen, when nothing but profiles was known of them. */
function metOn(lines: readonly HistoryLine[]): Situation['social']['network'] {
  const first = lines.find(({ event }) => event.type === 'lead.added')?.event;
  if (first?.type !== 'lead.added') return undefined;
  const kinds = first.identities.map((identity) => identity.slice(0, identity.indexOf(':')));
  const networks = kinds.map((kind) => NETWORKS.find((known) => known === kind));
  return networks.every(Boolean) ? networks[0] : undefined;
}
