import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { withoutDriver } from './gaps.ts';

const { workspace } = starterTeam();
const only = (...ids: string[]) => ({
  ...workspace,
  personas: workspace.personas.filter(({ id }) => ids.includes(id)),
});

test('with the starter somebody drives every stage', () => {
  expect(withoutDriver('B2B', workspace)).toEqual([]);
  expect(withoutDriver('B2C', workspace)).toEqual([]);
});

test('stages whose drivers are gone are pointed out', () => {
  expect(withoutDriver('B2B', only('technical-evaluator'))).toEqual(['1', '3', '5', '6']);
});

test('a stage that is not found with a segment needs no driver there, nor does a segment without personas', () => {
  const { journey } = workspace.pair;
  const stages = journey.stages.map((stage) => ({
    ...stage,
    who: [stage.code < '4' ? ('B2C' as const) : ('B2B' as const)],
  }));
  const pair = { ...workspace.pair, journey: { ...journey, stages } };
  expect(withoutDriver('B2B', { ...only('technical-evaluator'), pair })).toEqual(['5', '6']);
  expect(withoutDriver('B2C', only('technical-evaluator'))).toEqual([]);
});
