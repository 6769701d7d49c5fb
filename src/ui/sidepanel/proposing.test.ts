import { expect, test } from 'vitest';
import { starterTeam } from '../../../test/unit/starter-team.ts';
import type { StageModel } from '../../domain/stage-model.ts';
import { knownAs } from './act-words.ts';
import { proposalKeys } from './proposing.ts';

const { pair, rules } = starterTeam().workspace;

/** The funnel with other letters. */
function lettered(codes: string): StageModel {
  const [stage] = pair.funnel.stages;
  if (!stage) throw new Error('no stage');
  return { ...pair.funnel, stages: [...codes].map((code) => ({ ...stage, code })) };
}

test('Y accepts and X turns down, unless a stage has that key; without a free one there is only the button', () => {
  expect(proposalKeys(pair)).toEqual({ accept: 'Y', turnDown: 'X' });
  expect(proposalKeys({ ...pair, funnel: lettered('XY') })).toEqual({ accept: 'J', turnDown: 'Q' });
  expect(proposalKeys({ ...pair, funnel: lettered('YJOKVX') })).toEqual({ accept: undefined, turnDown: 'Q' });
});

test.each([
  [{ kind: 'download' }, 'Downloaded something'],
  [{ kind: 'download', text: 'the guide' }, 'Downloaded a guide'],
  [{ kind: 'visit', address: 'www.example.com/pricing' }, 'Looked at the prices'],
] as const)('%o is known by the rule that says most of it', (heard, name) => {
  expect(knownAs(rules, heard)?.name).toMatchObject({ en: name });
});
