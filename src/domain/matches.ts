import { describe } from './described.ts';
import { type Comparable, type MatchFacts, matchFacts } from './match-facts.ts';
import { compareNames } from './names.ts';
import type { Said } from './words.ts';

/** Two leads that are probably one person. */
export interface Match {
  /** Lead ids, the smaller one first. */
  a: string;
  b: string;
  /** 0 to 1; never certain. */
  confidence: number;
  /** What speaks for it, beginning with the names. */
  evidence: Said[];
  /** What speaks against it. */
  doubts: Said[];
}

/** Leads of whom each is probably the same person as every other one. */
export interface Cluster {
  /** Lead ids, sorted. */
  leads: string[];
  /** That of the least certain pair. */
  confidence: number;
  /** All pairs, most certain first. */
  matches: Match[];
}

/**
 * How sure each finding makes it that two leads are one person; set by hand, from what it takes for two people to share it. They
 * add up as chances that all fail: 1 - Π(1 - weight). What rests on the name is weighed by how alike the names are.
 */
export const WEIGHTS = {
  /** The same record or profile. */
  identity: 0.95,
  /** One mailbox has one reader. */
  mailbox: 0.95,
  /** `info@`: says no more than the same company. */
  sharedMailbox: 0.3,
  /** Desks and families share a number. */
  phone: 0.7,
  /** Few companies have two people of one name. */
  workplace: 0.85,
  /** A town has many. */
  place: 0.6,
  /** Good names are taken by several people. */
  handle: 0.75,
} as const;

/** What is left of the confidence when something speaks against it. */
export const DOUBTS = {
  /** Different names on one mailbox: an assistant, or a new name. */
  names: 0.8,
  /** Weighs only on what rests on the name: namesakes. */
  company: 0.5,
  /** Who has two LinkedIn profiles? */
  profiles: 0.7,
} as const;

/** Less sure than this is not worth a question. */
const ENOUGH = 0.5;
/** A machine is never surer. */
const MOST = 0.98;
/** What so many leads share tells nobody from anybody: they are not compared because of it. */
const CROWD = 25;

/**
 * The pairs of leads that are probably one person, most certain first; pairs that a person has parted are left out. The same
 * for every order of the leads. Takes time in proportion to the number of leads: only those are compared that share a mailbox,
 * a number, a handle, or a word of their name and a workplace or town. Nothing is joined by it.
 */
export function likelyMatches(leads: readonly Comparable[]): Match[] {
  return matchesAmong(leads.map(matchFacts));
}

/** As likelyMatches, of leads that were made ready before. */
export function matchesAmong(all: readonly MatchFacts[]): Match[] {
  const facts = all.toSorted((a, b) => (a.lead.id < b.lead.id ? -1 : 1));
  const compared = new Set<number>();
  const matches: Match[] = [];
  for (const block of crowds(facts)) {
    for (const [place, first] of block.entries()) {
      for (const second of block.slice(place + 1)) {
        const pair = first * facts.length + second;
        if (compared.has(pair)) continue;
        compared.add(pair);
        const match = matchOf(facts[first] as MatchFacts, facts[second] as MatchFacts);
        if (match) matches.push(match);
      }
    }
  }
  return matches.sort(surestFirst);
}

/** The places of leads that share a key, for each key that tells anybody apart. */
function crowds(facts: readonly MatchFacts[]): number[][] {
  /** Most keys have one lead only: a list for each would cost more than all the rest. */
  const alone = new Map<string, number>();
  const together = new Map<string, number[]>();
  for (const [at, one] of facts.entries()) {
    for (const key of one.blocks) {
      const first = alone.get(key);
      const block = together.get(key);
      if (block) block.push(at);
      else if (first === undefined) alone.set(key, at);
      else if (first !== at) together.set(key, [first, at]);
    }
  }
  return [...together.values()].filter((block) => block.length <= CROWD);
}

function surestFirst(a: Match, b: Match): number {
  return b.confidence - a.confidence || (a.a === b.a ? order(a.b, b.b) : order(a.a, b.a));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function areDecided(a: Comparable, b: Comparable): boolean {
  return (
    a.members.some((member) => b.members.includes(member)) ||
    a.apart.some((other) => b.members.includes(other)) ||
    b.apart.some((other) => a.members.includes(other))
  );
}

/** What both have: the key, and what each calls it. */
function shared<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): Array<[key: string, a: V, b: V]> {
  return [...a].flatMap(([key, mine]): Array<[string, V, V]> => {
    const theirs = b.get(key);
    return theirs === undefined ? [] : [[key, mine, theirs]];
  });
}

interface Finding {
  weight: number;
  said: Said;
}

const said = (phrase: string, values: Said['values'] = {}): Said => ({ phrase: `match.${phrase}`, values });

function matchOf(a: MatchFacts, b: MatchFacts): Match | undefined {
  if (areDecided(a.lead, b.lead)) return undefined;
  const name = compareNames(a.name, b.name);
  const differ = name.result === 'different';
  const apartAtWork = worksElsewhere(a, b);
  const hard = hardFindings(a, b, differ);
  const soft = differ ? [] : softFindings(a, b, apartAtWork);
  const softly = name.likeness * (apartAtWork ? DOUBTS.company : 1);
  const weights = [...hard.map(({ weight }) => weight), ...soft.map(({ weight }) => weight * softly)];
  const sum = 1 - weights.reduce((rest, weight) => rest * (1 - weight), 1);
  const twoProfiles = a.profiles.size > 0 && b.profiles.size > 0 && ![...a.profiles].some((one) => b.profiles.has(one));
  const left = sum * (differ ? DOUBTS.names : 1) * (twoProfiles ? DOUBTS.profiles : 1);
  const confidence = Math.round(Math.min(left, MOST) * 100) / 100;
  if (confidence < ENOUGH) return undefined;
  const doubts = [
    ...(differ ? [name.evidence] : []),
    ...(apartAtWork ? [said('other-company', { a: a.lead.company ?? '', b: b.lead.company ?? '' })] : []),
    ...(twoProfiles ? [said('two-profiles')] : []),
  ];
  const findings = [...soft, ...hard].map((finding) => finding.said);
  return {
    a: a.lead.id,
    b: b.lead.id,
    confidence,
    evidence: [...(differ ? [] : [name.evidence]), ...findings],
    doubts,
  };
}

/** Both companies are known, and neither is the beginning of the other. */
function worksElsewhere({ company: a }: MatchFacts, { company: b }: MatchFacts): boolean {
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a);
}

/** What only one person has, whatever they are called. */
function hardFindings(a: MatchFacts, b: MatchFacts, differ: boolean): Finding[] {
  const findings: Finding[] = [];
  const [same] = [...a.others].filter((identity) => b.others.has(identity));
  if (same) {
    const { label, text } = describe(same);
    findings.push({ weight: WEIGHTS.identity, said: said('identity', { label, text }) });
  }
  const [mailbox] = shared(a.mailboxes, b.mailboxes);
  if (mailbox) {
    const [address, mine, theirs] = mailbox;
    const words =
      mine === theirs ? said('mailbox', { address: mine }) : said('mailboxes', { a: mine, b: theirs, address });
    findings.push({ weight: WEIGHTS.mailbox, said: words });
  }
  const [office] = shared(a.sharedMailboxes, b.sharedMailboxes);
  if (office && !differ) {
    findings.push({ weight: WEIGHTS.sharedMailbox, said: said('shared-mailbox', { address: office[1] }) });
  }
  const [number] = shared(a.phones, b.phones);
  if (number && !differ) findings.push({ weight: WEIGHTS.phone, said: said('phone', { phone: number[0].slice(4) }) });
  return findings;
}

/** What says something together with the name. */
function softFindings(a: MatchFacts, b: MatchFacts, apartAtWork: boolean): Finding[] {
  const findings: Finding[] = [];
  const [handle] = shared(a.handles, b.handles).filter(([, mine, theirs]) => !mine.some((one) => theirs.includes(one)));
  const [first, second] = [handle?.[1][0], handle?.[2][0]];
  if (first && second) {
    const [here, there] = [describe(first), describe(second)];
    const values = { handle: here.text, a: here.label, b: there.label };
    findings.push({ weight: WEIGHTS.handle, said: said(here.label === there.label ? 'handle' : 'handles', values) });
  }
  const work = workplace(a, b);
  if (work) findings.push({ weight: WEIGHTS.workplace, said: work });
  if (a.town && a.town === b.town && !apartAtWork) {
    findings.push({ weight: WEIGHTS.place, said: said('place', { place: a.lead.place ?? '' }) });
  }
  return findings;
}

function workplace(a: MatchFacts, b: MatchFacts): Said | undefined {
  if (a.company && a.company === b.company) return said('company', { company: a.lead.company ?? '' });
  const [domain] = shared(a.domains, b.domains);
  if (domain) return said('domain', { domain: domain[1] });
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const theirs = one.company && other.domains.get(one.company);
    if (theirs) return said('company-domain', { company: one.lead.company ?? '', domain: theirs });
  }
  return undefined;
}

/**
 * Puts matches together for one decision: only leads of whom every pair matches, so that one who could be either of two people
 * never makes these two one. A match that is in no cluster comes up again when the ones before it are decided. Most certain first.
 */
export function clusters(matches: readonly Match[]): Cluster[] {
  const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const byPair = new Map(matches.map((match) => [key(match.a, match.b), match]));
  const groups = new Map<string, string[]>();
  for (const { a, b } of matches.toSorted(surestFirst)) {
    const [mine, theirs] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (mine === theirs || !mine.every((one) => theirs.every((other) => byPair.has(key(one, other))))) continue;
    const both = [...mine, ...theirs].sort();
    for (const lead of both) groups.set(lead, both);
  }
  return [...new Set(groups.values())]
    .map((leads): Cluster => {
      const within = leads.flatMap((one, at) =>
        leads.slice(at + 1).flatMap((other) => byPair.get(key(one, other)) ?? []),
      );
      const pairs = within.sort(surestFirst);
      return { leads, confidence: pairs.at(-1)?.confidence ?? 0, matches: pairs };
    })
    .sort((a, b) => b.confidence - a.confidence || order(a.leads[0] ?? '', b.leads[0] ?? ''));
}
