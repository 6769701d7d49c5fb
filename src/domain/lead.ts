import type { Avatar } from './avatar.ts';
import type { Facts, LeadEvent } from './event.ts';
import type { Identity } from './identity.ts';
import type { Participation } from './persona.ts';
import { Standing } from './standing.ts';

/** Where a lead stands in one stage model. */
export interface Mark {
  stage: string;
  /** When the lead came to this stage, milliseconds since 1970. */
  since: number;
  /** When it was last said to be here. */
  at: number;
  /** The stage before this one, in the same model. */
  from?: string;
}

/** Where a lead stands for one product or matter. */
export interface Track {
  /** By model id. */
  marks: Record<string, Mark>;
  /** Models that the lead was taken off: the last stage, and when. */
  left: Record<string, { stage: string; at: number }>;
}

/** A person, folded from the events that touch them. */
export interface Lead {
  /** The smallest of `members`, so that every device picks the same one. */
  id: string;
  /** The leads that were joined into this person, this one included, sorted. */
  members: string[];
  name: string;
  title?: string;
  company?: string;
  place?: string;
  language?: string;
  /** Pictures by which pages showed them, the latest last; absent when there is none. */
  avatars?: Avatar[];
  industry?: string;
  /** How many people work for the company. */
  size?: number;
  /** The id of the persona that a person chose. */
  persona?: string;
  deal?: { amount: number; currency: string };
  identities: Identity[];
  /** Identities that were taken off by hand: a page cannot link them again. */
  refused: Identity[];
  /** Leads that are other people, whatever a page says. */
  apart: string[];
  /** By product or matter; the general one is named ''. */
  tracks: Record<string, Track>;
  /** The track that was tagged last; chips show it. */
  track: string;
  /** What this person does at a stage, said by hand: `model/stage` → participation. */
  roles: Record<string, Participation>;
  /** Proposals that were turned down, sorted. */
  dismissed: string[];
  /** No reminder before then. */
  snoozed?: number;
  /** When a reminder was last dealt with. */
  reminded?: number;
  /** When they left a basket or an offer behind, unless they bought since. */
  leftBehind?: number;
  created: number;
  /** When the lead was last heard of: something came from them, or a person said where they stand. */
  heard: number;
  /** When anything was last done or said. */
  touched: number;
}

/** An event of a lead, and whether it was taken back. */
export interface HistoryLine {
  event: LeadEvent;
  undone: boolean;
}

/** An old picture stays known: another lead who was not seen since may still have it. Nobody changes theirs often. */
const MAX_AVATARS = 6;

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Where the lead stands on its current track, by model id. */
export function marksOf(lead: Pick<Lead, 'tracks' | 'track'>): Readonly<Record<string, Mark>> {
  return lead.tracks[lead.track]?.marks ?? {};
}

/** The lead ids that an event touches. */
export function touches(event: LeadEvent): string[] {
  return 'other' in event ? [event.lead, event.other] : [event.lead];
}

/** Events in the order in which they count: by id, each once. Arrival order does not matter. */
function inOrder(events: readonly LeadEvent[]): LeadEvent[] {
  const once = new Map(events.map((event) => [event.id, event]));
  return [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The ids of the events that were taken back. An undo can itself be undone. */
function undoneIds(ordered: readonly LeadEvent[]): Set<string> {
  const taken = new Set<string>();
  const dead = new Set<string>();
  for (const event of ordered.toReversed()) {
    if (touches(event).some((lead) => taken.has(`${lead} ${event.batch}`))) dead.add(event.id);
    else if (event.type === 'undone') taken.add(`${event.lead} ${event.undoes}`);
  }
  return dead;
}

/** Which of these events still count, oldest first, with the ones that were taken back marked. */
export function history(events: readonly LeadEvent[]): HistoryLine[] {
  const ordered = inOrder(events);
  const dead = undoneIds(ordered);
  return ordered.map((event) => ({ event, undone: dead.has(event.id) }));
}

/**
 * Folds events into the leads they describe. The events must be closed: with an event of a lead come all events of every lead
 * that it was ever joined with. Independent of arrival order and of repeats.
 */
export function foldLeads(events: readonly LeadEvent[]): Lead[] {
  const told = history(events);
  const groups = group(told);
  const byLead = new Map<string, HistoryLine[]>();
  for (const line of told) push(byLead, groups.find(line.event.lead), line);
  const leads: Lead[] = [];
  for (const [root, lines] of byLead) {
    const lead = foldOne(groups.members(root), groups.apart(root), lines);
    if (lead) leads.push(lead);
  }
  return leads.sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Groups {
  find(lead: string): string;
  members(root: string): string[];
  apart(root: string): string[];
}

/** Who is one person: joins that stand, minus pairs that a person has parted. */
function group(told: ReturnType<typeof history>): Groups {
  const pairs = new Map<string, { a: string; b: string; joined: boolean; refused: boolean }>();
  const all = new Set<string>();
  for (const { event, undone } of told) {
    for (const lead of touches(event)) all.add(lead);
    if (event.type !== 'leads.joined' && event.type !== 'leads.parted') continue;
    const key = pairKey(event.lead, event.other);
    const pair = pairs.get(key) ?? { a: event.lead, b: event.other, joined: false, refused: false };
    pairs.set(key, pair);
    if (event.type === 'leads.parted') {
      if (!undone) Object.assign(pair, { joined: false, refused: true });
    } else if (undone) {
      // Taking a page's join back says: do not do it again.
      if (event.by === 'product') pair.refused = true;
    } else if (event.by === 'person') Object.assign(pair, { joined: true, refused: false });
    else if (!pair.refused) pair.joined = true;
  }
  for (const pair of pairs.values()) if (pair.refused && pair.joined) pair.refused = false;
  const parent = new Map<string, string>();
  const find = (lead: string): string => {
    let root = lead;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  for (const { a, b, joined } of pairs.values()) {
    const [low, high] = [find(a), find(b)].sort() as [string, string];
    if (joined && low !== high) parent.set(high, low);
  }
  const members = new Map<string, string[]>();
  for (const lead of [...all].sort()) push(members, find(lead), lead);
  const apart = new Map<string, string[]>();
  for (const { a, b, refused } of pairs.values()) {
    if (!refused) continue;
    push(apart, find(a), b);
    push(apart, find(b), a);
  }
  return { find, members: (root) => members.get(root) ?? [], apart: (root) => (apart.get(root) ?? []).sort() };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The pictures that these events tell of, each where it was seen last. */
function avatarsIn(events: readonly LeadEvent[]): Avatar[] {
  const seen = events.flatMap((event) => ('facts' in event && event.facts.avatar) || []);
  return [...new Set(seen.toReversed())].slice(0, MAX_AVATARS).toReversed();
}

function foldOne(members: string[], apart: string[], lines: ReturnType<typeof history>): Lead | undefined {
  const live = lines.filter((line) => !line.undone).map((line) => line.event);
  // A lead whose creation was taken back stays as long as anything else was done to it.
  const deeds = live.filter((event) => event.type !== 'undone' && event.type !== 'leads.parted');
  const added = lines.map((line) => line.event).filter((event) => event.type === 'lead.added');
  const first = added[0];
  if (!first || deeds.length === 0) return undefined;
  const facts: Facts = {};
  for (const event of added.toReversed()) Object.assign(facts, event.facts);
  const identities = new Set<Identity>(added.flatMap((event) => event.identities));
  const refused = new Set<Identity>();
  const standing = new Standing();
  for (const { event, undone } of lines) {
    if (event.type === 'identity.linked' && undone && event.by === 'product') refused.add(event.identity);
    if (undone) continue;
    switch (event.type) {
      case 'lead.edited':
        Object.assign(facts, event.facts);
        break;
      case 'identity.linked':
        if (event.by === 'product' && refused.has(event.identity)) break;
        identities.add(event.identity);
        refused.delete(event.identity);
        break;
      case 'identity.unlinked':
        identities.delete(event.identity);
        refused.add(event.identity);
        break;
      default:
        standing.take(event);
    }
  }
  const { avatar: _, ...told } = facts;
  const avatars = avatarsIn([...added, ...live]);
  const said = Object.fromEntries(Object.entries(told).filter(([, fact]) => fact !== null && fact !== undefined));
  return {
    name: '',
    ...(said as Partial<Lead>),
    ...(avatars.length > 0 ? { avatars } : {}),
    id: members[0] ?? first.lead,
    members,
    identities: [...identities].sort(),
    refused: [...refused].sort(),
    apart,
    ...standing.told(),
    created: first.at,
    heard: Math.max(first.at, standing.heard),
    touched: Math.max(...deeds.map((event) => event.at)),
  };
}
