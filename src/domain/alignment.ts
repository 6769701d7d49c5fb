import { translate } from './atlas.ts';
import { progress, type StageModel, stageOf } from './stage-model.ts';
import { say } from './words.ts';
import { DEFAULT_MODELS, type Workspace } from './workspace.ts';

export interface Alignment {
  /** Which view is further along; null when they agree. */
  ahead: 'buyer' | 'seller' | null;
  /** By how many stages of the view that is ahead. */
  by: number;
}

/** Stages of two models that lie half a stage apart still agree, whatever the last digit says. */
const HALF = 0.5 + 1e-9;

/** Compares where both views stand on the way to the purchase. Undefined when one of the codes is unknown. */
export function align(
  journey: StageModel,
  funnel: StageModel,
  codes: { journey: string; funnel: string },
): Alignment | undefined {
  const buyer = progress(journey, codes.journey);
  const seller = progress(funnel, codes.funnel);
  if (buyer === undefined || seller === undefined) return undefined;
  if (seller > 1 || buyer > 1) return { ahead: null, by: 0 };
  const leader = buyer > seller ? journey : funnel;
  const stages = leader.stages.filter((stage) => !stage.after).length;
  const by = Math.max(0, Math.ceil(Math.abs(buyer - seller) * stages - HALF));
  return by === 0 ? { ahead: null, by: 0 } : { ahead: buyer > seller ? 'buyer' : 'seller', by };
}

export interface Advice extends Alignment {
  /** The id of the pattern when the pair is one of the known ones. */
  pattern?: string;
  text: string;
  /** Content types that close the gap, best first. */
  content: string[];
}

/** The stages of a lead, as codes of the chosen pair. */
interface Codes {
  journey: string;
  funnel: string;
}

/** What the pair means and what to do about it, in that language. Undefined when one of the codes is unknown. */
export function advise(
  workspace: Pick<Workspace, 'pair' | 'models' | 'advice'>,
  codes: Codes,
  { leftBehind }: { leftBehind: boolean },
  language: string,
): Advice | undefined {
  const { pair, advice: book } = workspace;
  const alignment = align(pair.journey, pair.funnel, codes);
  const buyer = stageOf(pair.journey, codes.journey);
  const seller = stageOf(pair.funnel, codes.funnel);
  if (!alignment || !buyer || !seller) return undefined;
  const pattern = findPattern(workspace, codes, leftBehind);
  if (pattern) {
    return { ...alignment, pattern: pattern.id, text: say(pattern.advice, language), content: pattern.content };
  }
  const { ahead } = alignment;
  const agreed = ahead === null ? book.aligned : ahead === 'buyer' ? book.buyerAhead : book.sellerAhead;
  const text = say(seller.after ? book.after : agreed, language)
    .replaceAll('{{buyer}}', () => say(buyer.name, language))
    .replaceAll('{{seller}}', () => say(seller.name, language));
  // The view that lags needs what belongs to its own stage: that is what closes the gap.
  return { ...alignment, text, content: ahead === 'seller' ? buyer.content : seller.content };
}

/** The id of the pattern that a pair is known for, or undefined. */
export function patternOf(
  workspace: Pick<Workspace, 'pair' | 'models' | 'advice'>,
  codes: Codes,
  leftBehind: boolean,
): string | undefined {
  return findPattern(workspace, codes, leftBehind)?.id;
}

/** Patterns are written for the default models: the pair is told in their terms first. */
function findPattern(
  { pair, models, advice }: Pick<Workspace, 'pair' | 'models' | 'advice'>,
  codes: Codes,
  leftBehind: boolean,
) {
  const told = (view: 'journey' | 'funnel'): string | undefined => {
    const model = models.find(({ id }) => id === DEFAULT_MODELS[view]);
    return model && translate(pair[view], codes[view], model);
  };
  const [journey, funnel] = [told('journey'), told('funnel')];
  const fitting = advice.patterns.filter((known) => known.journey === journey && known.funnel === funnel);
  return (leftBehind && fitting.find((known) => known.leftBehind)) || fitting.find((known) => !known.leftBehind);
}
