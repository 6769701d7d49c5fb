import { align, patternOf } from './alignment.ts';
import { assign } from './assign.ts';
import { placeIn } from './atlas.ts';
import type { Badge, BadgeMark } from './badge.ts';
import { type Lead, marksOf } from './lead.ts';
import { type Pace, usualDays } from './pace.ts';
import { type StageModel, stageOf } from './stage-model.ts';
import type { Workspace } from './workspace.ts';

const DAY = 86_400_000;

/** What a badge is made from. */
export type Profile = Pick<
  Lead,
  | 'id'
  | 'name'
  | 'title'
  | 'company'
  | 'place'
  | 'industry'
  | 'size'
  | 'persona'
  | 'tracks'
  | 'track'
  | 'heard'
  | 'leftBehind'
>;

/** The part of a lead that a badge is made from. */
export function profileOf(lead: Lead): Profile {
  const { id, name, title, company, place, industry, size, persona, tracks, track, heard, leftBehind } = lead;
  const said = { title, company, place, industry, size, persona, leftBehind };
  const known = Object.fromEntries(Object.entries(said).filter(([, fact]) => fact !== undefined));
  return { id, name, ...known, tracks, track, heard };
}

/** Makes badges for a team's setup; remembers which facts mean which persona, since a list repeats them. */
export class Badger {
  private readonly workspace: Workspace;
  private readonly paces: readonly Pace[];
  private readonly personas = new Map<string, string | undefined>();

  constructor(workspace: Workspace, paces: readonly Pace[]) {
    this.workspace = workspace;
    this.paces = paces;
  }

  /** The persona that a lead is taken for: its id; undefined when no rule fits and nobody chose. */
  personaOf(profile: Omit<Profile, 'id' | 'name' | 'tracks' | 'track' | 'heard'>): string | undefined {
    const { persona, title, company, place, industry, size } = profile;
    if (persona) return persona;
    const key = JSON.stringify([title, company, place, industry, size]);
    if (!this.personas.has(key)) this.personas.set(key, assign(profile, this.workspace, 'en')?.persona);
    return this.personas.get(key);
  }

  /** A lead as the chips show it. */
  badgeOf(profile: Profile): Badge {
    const { pair } = this.workspace;
    const persona = this.personaOf(profile);
    const journey = this.mark(pair.journey, profile, persona);
    const funnel = this.mark(pair.funnel, profile, persona);
    const codes = journey && funnel && { journey: journey.code, funnel: funnel.code };
    const alignment = codes && align(pair.journey, pair.funnel, codes);
    const pattern = codes && patternOf(this.workspace, codes, hasLeftBehind(profile, pair.funnel, funnel.code));
    return {
      lead: profile.id,
      name: profile.name,
      ...(journey ? { journey } : {}),
      ...(funnel ? { funnel } : {}),
      ahead: alignment?.ahead ?? null,
      by: alignment?.by ?? 0,
      ...(pattern ? { pattern } : {}),
      ...(persona ? { persona } : {}),
      ...(profile.track ? { track: profile.track } : {}),
    };
  }

  private mark(model: StageModel, profile: Profile, persona: string | undefined): BadgeMark | undefined {
    const place = placeIn(model, marksOf(profile), this.workspace.models);
    if (!place) return undefined;
    const usual = usualDays(place.code, model, this.paces, persona);
    const news = Math.max(place.mark.at, profile.heard);
    return { code: place.code, at: place.mark.at, fades: news + usual.days * DAY };
  }
}

/** Did the lead leave a basket or an offer behind, and has not bought since? */
export function hasLeftBehind(lead: Pick<Lead, 'leftBehind'>, funnel: StageModel, code: string | undefined): boolean {
  const stage = stageOf(funnel, code);
  return lead.leftBehind !== undefined && !stage?.won && !stage?.after;
}
