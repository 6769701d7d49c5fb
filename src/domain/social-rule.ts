import { translate } from './atlas.ts';
import type { NetworkRule } from './signal.ts';
import { progress, type StageModel, stageOf } from './stage-model.ts';
import { DEFAULT_MODELS } from './workspace.ts';

/** From this stage of the default funnel on, somebody considers the product. */
const CONSIDERS = 'C';

interface Met {
  funnel: StageModel;
  models: readonly StageModel[];
  networks: readonly NetworkRule[];
  /** The stage of the funnel, as a code of `funnel`. */
  place: string | undefined;
  /** The network they were met on, and whether they have shown interest in the product. */
  social: { network?: NetworkRule['network']; interest: boolean };
}

/**
 * The rule for speaking to somebody met on a social network who has shown no interest in the product yet: neither did they do
 * anything that shows it, nor does the funnel say that they consider it. Undefined when it does not hold, or no longer.
 */
export function socialRule({ funnel, models, networks, place, social }: Met): NetworkRule | undefined {
  if (!social.network || social.interest || considers(funnel, place, models)) return undefined;
  return networks.find(({ network }) => network === social.network);
}

/** A lead without a place on the funnel has not shown that they consider us. */
function considers(funnel: StageModel, place: string | undefined, models: readonly StageModel[]): boolean {
  const home = models.find(({ id }) => id === DEFAULT_MODELS.funnel);
  const code = place !== undefined && home ? translate(funnel, place, home) : undefined;
  if (!home || code === undefined || !stageOf(home, CONSIDERS)) return false;
  return (progress(home, code) ?? 0) >= (progress(home, CONSIDERS) ?? 0);
}
