import { type Comparable, type MatchFacts, matchFacts } from './match-facts.ts';
import { hardFindings, said, softFindings, worksElsewhere } from './match-findings.ts';
import { compareNames } from './names.ts';
import { withoutNobodysPictures } from './nobodys-pictures.ts';
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

/** What is left of the confidence when something speaks against it. */
const DOUBTS = {
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
 * a number, a handle, a picture, or a word of their name and a workplace or town. Nothing is joined by it.
 */
export function likelyMatches(leads: readonly Comparable[]): Match[] {
  return matchesAmong(leads.map(matchFacts));
}

/** As likelyMatches, of leads that were made ready before. */
export function matchesAmong(all: readonly MatchFacts[]): Match[] {
  const facts = withoutNobodysPictures(all.toSorted((a, b) => (a.lead.id < b.lead.id ? -1 : 1)));
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
