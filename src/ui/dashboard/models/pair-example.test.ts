import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { chipText } from '../../../domain/badge.ts';
import { examplesFor } from './pair-example.ts';

const { workspace } = starterTeam();
const chips = (change: { journey?: string; funnel?: string }): string[] => {
  const chosen = (id: string | undefined) => workspace.models.find((model) => model.id === id);
  const pair = {
    journey: chosen(change.journey) ?? workspace.pair.journey,
    funnel: chosen(change.funnel) ?? workspace.pair.funnel,
  };
  return examplesFor({ ...workspace, pair }).map(({ badge }) => `${chipText(badge)} ${badge.ahead ?? ''}`.trim());
};

test('the examples show the pair as it is tagged, who is ahead, and who has bought', () => {
  expect(chips({})).toEqual(['1·A', '3·C', '1·D seller', '4·A buyer', '5·D buyer', '6·F']);
});

test('the same people wear the codes of another pair', () => {
  const other = chips({ journey: 'customer-journey', funnel: 'three-layers' });
  expect(other.map((chip) => chip.slice(0, 3))).toEqual(['1·A', '2·B', '1·B', '3·A', '3·B', '3·C']);
});
