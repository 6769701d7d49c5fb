import type { Depth } from './content.ts';
import type { Situation } from './cues.ts';
import { spoken } from './language.ts';
import { type Outcome, type SuccessRate, successRate } from './outcomes.ts';
import type { Participation, Persona } from './persona.ts';
import type { NetworkRule } from './signal.ts';
import { socialRule } from './social-rule.ts';
import { type Stage, type StageModel, stageOf } from './stage-model.ts';

/** A situation with all worked out that is the same for every item. */
export interface Standpoint extends Omit<Situation, 'persona' | 'participation' | 'after'> {
  persona: Persona | undefined;
  participation: Participation | undefined;
  /** They have bought: the seller's view leads, and the journey tells of what was. */
  after: boolean;
  journey: Stage | undefined;
  awareness: Stage | undefined;
  /** Stages of the funnel that are served, the lead's own first. */
  funnel: readonly Stage[];
  /** The language they are written to in, without a place. */
  wanted: string | undefined;
  /** How much they like to read; only where their cell does not say it. */
  depth: Depth | undefined;
  /** Content types that close the gap between both views, best first. */
  gap: readonly string[];
  /** How to speak to somebody from a social network who has shown no interest yet. */
  early: NetworkRule | undefined;
  /** Content types that push the product: those that no network wants early. */
  pushing: ReadonlySet<string>;
  /** Names in the language of the person who reads the reasons. */
  reader: { language(tag: string): string; month(at: number): string };
  /** How often an item moves leads on; undefined while nothing is known of any. */
  rate(id: string): SuccessRate | undefined;
}

/** How much those who do that like to read: who leads wants it all, who only approves wants it short. */
const DEPTHS: Partial<Record<Participation, Depth>> = { driver: 'deep', participant: 'medium', gatekeeper: 'light' };

/** Works out what is the same for every item. `models` are those that content is written in. */
export function standpoint(situation: Situation, models: readonly StageModel[]): Standpoint {
  const { workspace, places, cell, advice, social, lead } = situation;
  const { pair } = workspace;
  const place = stageOf(pair.funnel, places.funnel);
  const after = situation.after ?? Boolean(place?.after || place?.won);
  const persona = workspace.personas.find(({ id }) => id === situation.persona);
  const participation = situation.participation ?? cell?.participation;
  const language = lead.language ?? persona?.language;
  const isOff = advice !== undefined && (advice.ahead !== null || advice.pattern !== undefined);
  const early = { funnel: pair.funnel, models, networks: workspace.networks, place: place?.code, social };
  return {
    ...situation,
    persona,
    participation,
    after,
    journey: after ? undefined : stageOf(pair.journey, places.journey),
    awareness: after || !pair.awareness ? undefined : stageOf(pair.awareness, places.awareness),
    funnel: served(pair.funnel, place, after),
    wanted: language === undefined ? undefined : spoken(language),
    depth: cell?.content.depth || !participation ? undefined : DEPTHS[participation],
    // Who has nothing to do with this stage is not to close a gap in it.
    gap: isOff && participation !== 'uninvolved' ? advice.content : [],
    early: after ? undefined : socialRule(early),
    pushing: pushing(workspace.networks),
    reader: namesIn(situation.language),
    rate: rates(situation.outcomes),
  };
}

/** Who has just bought is served as a customer as well. */
function served(funnel: StageModel, place: Stage | undefined, after: boolean): Stage[] {
  const next = after && !place?.after ? funnel.stages.find((stage) => stage.after) : undefined;
  return [place, next].filter((stage) => stage !== undefined);
}

function pushing(networks: readonly NetworkRule[]): Set<string> {
  const [first, ...others] = networks;
  return new Set(first?.later.filter((type) => others.every(({ later }) => later.includes(type))));
}

/** Takes all other items as one, so that a rate costs the same however many there are. */
function rates(outcomes: readonly Outcome[]): (id: string) => SuccessRate | undefined {
  const own = new Map(outcomes.map((outcome) => [outcome.content, outcome]));
  let [shown, moved] = [0, 0];
  for (const outcome of outcomes) {
    shown += outcome.shown;
    moved += outcome.moved;
  }
  return (id) => {
    if (shown === 0) return undefined;
    const known = own.get(id) ?? { content: id, shown: 0, moved: 0 };
    return successRate([known, { content: '', shown: shown - known.shown, moved: moved - known.moved }], id);
  };
}

/** Making these takes longer than ranking; readers have few languages. */
const readers = new Map<string, Standpoint['reader']>();

function namesIn(language: string): Standpoint['reader'] {
  const known = readers.get(language);
  if (known) return known;
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const reader: Standpoint['reader'] = {
    language: (tag) => languages.of(spoken(tag)) ?? tag,
    month: (at) => months.format(at),
  };
  readers.set(language, reader);
  return reader;
}
