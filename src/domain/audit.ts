import { align } from './alignment.ts';
import { placeIn, spread } from './atlas.ts';
import { type ContentItem, type Depth, isOld } from './content.ts';
import { spoken } from './language.ts';
import { type Lead, marksOf } from './lead.ts';
import { cellOf } from './participation.ts';
import type { Cell, Persona } from './persona.ts';
import { type Entry, heading, Shelf } from './shelf.ts';
import type { Play } from './signal.ts';
import { stageOf } from './stage-model.ts';
import type { Workspace } from './workspace.ts';

/** With fewer items than these there is nothing left to say the second time. */
const ENOUGH = 2;

/** What is wrong with a cell, worst first. The factor says how bad it is for each lead who waits. */
const SEVERITY = { empty: 8, language: 6, stale: 4, thin: 2, depth: 2, types: 1, general: 1 } as const;

/** What a cell lacks. */
export type Lack =
  /** Nothing at all. */
  | { kind: 'empty' }
  /** Nothing that those who speak this language can read. */
  | { kind: 'language'; language: string }
  /** All there is was last touched over twelve months ago, or is out of date. */
  | { kind: 'stale' }
  /** Hardly anything. */
  | { kind: 'thin' }
  /** Nothing as light or as deep as this persona wants it here. */
  | { kind: 'depth'; depth: Depth }
  /** Nothing of the types that this persona likes here. */
  | { kind: 'types'; types: readonly string[] }
  /** Nothing made for this persona, only what is for everybody. */
  | { kind: 'general' };

/** A lack, and whom it keeps waiting. */
export type Gap = Lack & {
  severity: number;
  /** Ids of the leads it concerns. */
  leads: string[];
};

/** A lead on the way, as the matrix counts it. */
export interface Waiting {
  id: string;
  /** The id of a persona; undefined where nobody knows. */
  persona: string | undefined;
  /** A stage of the chosen journey. */
  stage: string;
  /** The language they are written to in, without a place. */
  language: string | undefined;
  /** When they came to the stage, milliseconds since 1970. */
  since: number;
}

/** One persona at one stage. */
export interface AuditCell {
  /** The id of a persona; null is the row for everybody: what is for all, and leads whose persona nobody knows. */
  persona: string | null;
  stage: string;
  /** What can be said here on any day, for this persona or for everybody, in order of id. */
  items: ContentItem[];
  /** Ids of those among them that are out of date or have not been touched for twelve months. */
  old: ReadonlySet<string>;
  /** What is kept for who went quiet or left something behind. */
  moments: ContentItem[];
  plays: Play[];
  /** Those who wait, longest first. */
  waiting: Waiting[];
  /** What the persona does and needs here. */
  needs: Cell | undefined;
  /** Most urgent first. */
  gaps: Gap[];
}

/** How urgent a gap is: the leads it concerns, each as much as it is bad for them. */
export function urgency({ leads, severity }: Pick<Gap, 'leads' | 'severity'>): number {
  return leads.length * severity;
}

/**
 * The matrix of personas and stages of the chosen journey: row by row, everybody last, each in order of the stages. Whatever
 * order items, plays and leads come in, the result is the same; another item never makes a cell more urgent.
 */
export function audit(
  workspace: Workspace,
  items: readonly ContentItem[],
  leads: readonly Waiting[],
  now: number,
): AuditCell[] {
  const { pair, models, personas, plays } = workspace;
  const shelf = new Shelf(items, models, pair);
  const placed = plays.toSorted((a, b) => compare(a.id, b.id)).map((play) => ({ play, at: stagesOf(play, workspace) }));
  const known = new Set(personas.map(({ id }) => id));
  const rowOf = ({ persona }: Waiting): string | null => (persona !== undefined && known.has(persona) ? persona : null);
  const ordered = leads.toSorted((a, b) => a.since - b.since || compare(a.id, b.id));
  return [...personas.map(({ id }) => id), null].flatMap((persona) =>
    pair.journey.stages.map(({ code: stage }): AuditCell => {
      // What is for nobody in particular is found for every persona, this one without a name as well.
      const find = (under: string[]): Entry[] =>
        [...shelf.find(under, persona ?? '')].sort((a, b) => a - b).flatMap((place) => shelf.entries[place] ?? []);
      const entries = find([heading.stage('journey', stage)]);
      const moments = find([heading.moment('win-back'), heading.moment('recovery')]);
      const waiting = ordered.filter((lead) => lead.stage === stage && rowOf(lead) === persona);
      const needs = persona === null ? undefined : cellOf(persona, stage, workspace);
      return {
        persona,
        stage,
        items: entries.map(({ item }) => item),
        old: new Set(entries.flatMap(({ item }) => (isOld(item, now) ? [item.id] : []))),
        moments: moments.filter(({ stages }) => stages.journey.includes(stage)).map(({ item }) => item),
        plays: placed.flatMap(({ play, at }) => (at.includes(stage) && isFor(play, persona) ? [play] : [])),
        waiting,
        needs,
        gaps: gapsOf({ persona, entries, needs, waiting }, now),
      };
    }),
  );
}

/** Cells with something missing, most urgent first: where leads wait before where nobody does. */
export function gapsFirst(cells: readonly AuditCell[]): Array<{ cell: AuditCell; gap: Gap }> {
  const worst = cells.flatMap((cell, at) => {
    const gap = cell.gaps[0];
    return gap ? [{ cell, gap, at }] : [];
  });
  return worst
    .sort((a, b) => byUrgency(a.gap, b.gap) || b.cell.waiting.length - a.cell.waiting.length || a.at - b.at)
    .map(({ cell, gap }) => ({ cell, gap }));
}

/**
 * How a lead waits on the matrix. Undefined for one whose stage of the journey nobody knows, and for one who has bought: the
 * journey then tells of what was, until it is told anew.
 */
export function waitingOf(
  lead: Pick<Lead, 'id' | 'language' | 'tracks' | 'track'>,
  persona: string | undefined,
  { pair, models, personas }: Pick<Workspace, 'pair' | 'models' | 'personas'>,
): Waiting | undefined {
  const marks = marksOf(lead);
  const journey = placeIn(pair.journey, marks, models);
  const funnel = placeIn(pair.funnel, marks, models);
  const sold = stageOf(pair.funnel, funnel?.code);
  if (!journey || (funnel && (sold?.won || sold?.after) && journey.mark.at <= funnel.mark.at)) return undefined;
  const language = lead.language ?? personas.find(({ id }) => id === persona)?.language;
  return {
    id: lead.id,
    persona,
    stage: journey.code,
    language: language === undefined ? undefined : spoken(language),
    since: journey.mark.since,
  };
}

/**
 * The stages of the chosen journey that a play is for. Journeys and awareness map to each other. A funnel has no map to a journey,
 * since the two do not line up: its play stands at the stages of the journey with which a lead at its stages of the chosen funnel
 * would be aligned. What follows the purchase has no place on the way to it.
 */
export function stagesOf(play: Play, { pair, models }: Pick<Workspace, 'pair' | 'models'>): string[] {
  const { journey, funnel } = pair;
  const from = models.find(({ id }) => id === play.model);
  if (!from) return [];
  if (from.view !== 'funnel') return spread(from, play.stages, journey);
  const there = spread(from, play.stages, funnel).flatMap((code) => stageOf(funnel, code) ?? []);
  const fits = (code: string, after: boolean): boolean =>
    there.some(
      (stage) =>
        Boolean(stage.after) === after && align(journey, funnel, { journey: code, funnel: stage.code })?.ahead === null,
    );
  return journey.stages.filter(({ code, after }) => fits(code, Boolean(after))).map(({ code }) => code);
}

function isFor({ personas }: Play, persona: Persona['id'] | null): boolean {
  return personas.length === 0 || (persona !== null && personas.includes(persona));
}

interface Found extends Pick<AuditCell, 'persona' | 'needs' | 'waiting'> {
  entries: readonly Entry[];
}

function gapsOf({ waiting, ...found }: Found, now: number): Gap[] {
  // Who has nothing to do with a stage needs nothing there, until somebody is there all the same.
  if (found.needs?.participation === 'uninvolved' && waiting.length === 0) return [];
  const gaps = lacksOf({ waiting, ...found }, now).map((lack): Gap => {
    const concerned = lack.kind === 'language' ? waiting.filter(({ language }) => language === lack.language) : waiting;
    return { ...lack, severity: SEVERITY[lack.kind], leads: concerned.map(({ id }) => id) };
  });
  return gaps.sort((a, b) => byUrgency(a, b) || byKind(a, b));
}

function lacksOf({ persona, entries, needs, waiting }: Found, now: number): Lack[] {
  if (entries.length === 0) return [{ kind: 'empty' }];
  const usable = entries.filter(({ expires }) => expires > now);
  const lacks: Lack[] = [];
  const spokenHere = new Set(usable.map(({ language }) => language));
  for (const language of new Set(waiting.map((lead) => lead.language).sort())) {
    if (language !== undefined && !spokenHere.has(language)) lacks.push({ kind: 'language', language });
  }
  // What nobody should be sent any more cannot be too little, too deep or not to their liking as well.
  if (entries.every(({ item }) => isOld(item, now))) return [...lacks, { kind: 'stale' }];
  if (usable.length < ENOUGH) lacks.push({ kind: 'thin' });
  const { depth, types = [] } = needs?.content ?? {};
  if (depth && usable.every(({ item }) => item.depth !== depth)) lacks.push({ kind: 'depth', depth });
  if (types.length > 0 && usable.every(({ item }) => !types.includes(item.type))) lacks.push({ kind: 'types', types });
  if (persona !== null && usable.every(({ item }) => !item.personas.includes(persona))) lacks.push({ kind: 'general' });
  return lacks;
}

/** Worst first. */
function byUrgency(a: Gap, b: Gap): number {
  return urgency(b) - urgency(a) || b.severity - a.severity;
}

const KINDS = Object.keys(SEVERITY);

function byKind(a: Gap, b: Gap): number {
  const tongue = (gap: Gap): string => (gap.kind === 'language' ? gap.language : '');
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(tongue(a), tongue(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
