import { expect, test } from 'vitest';
import networks from '../../assets/networks.json' with { type: 'json' };
import salesFunnel from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import socialFunnel from '../../assets/stage-models/social-funnel.json' with { type: 'json' };
import threeLayers from '../../assets/stage-models/three-layers.json' with { type: 'json' };
import type { NetworkRule } from './signal.ts';
import { socialRule } from './social-rule.ts';
import type { StageModel } from './stage-model.ts';

const MODELS = [salesFunnel, socialFunnel, threeLayers] as StageModel[];
const met = (funnel: unknown, place: string | undefined, interest = false): NetworkRule | undefined =>
  socialRule({
    funnel: funnel as StageModel,
    models: MODELS,
    networks: networks as NetworkRule[],
    place,
    social: { network: 'mastodon', interest },
  });

test.each([
  [salesFunnel, [undefined, 'A', 'B'], ['C', 'D', 'E', 'F', 'G', 'H']],
  [socialFunnel, [undefined, 'A'], ['B', 'C', 'D', 'E']],
  [threeLayers, [undefined, 'A', 'B'], ['C']],
])(
  'somebody from a network is spoken to by its rule until the funnel says that they consider us: %#',
  (funnel, early, late) => {
    expect(early.map((place) => met(funnel, place)?.network)).toEqual(early.map(() => 'mastodon'));
    expect(late.map((place) => met(funnel, place)).filter(Boolean)).toEqual([]);
  },
);

test('interest in the product ends the rule at any stage', () => {
  expect(met(salesFunnel, 'A', true)).toBeUndefined();
});
