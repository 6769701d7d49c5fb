import { expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { ContentItem } from '../../../domain/content.ts';
import { starterContent } from '../../../store/starter.ts';
import { stagesShown, withStages } from './item-stages.ts';

const { workspace } = starterTeam();
const model = (id: string) => {
  const found = workspace.models.find((one) => one.id === id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
};
const other = { ...workspace, pair: { journey: model('customer-journey'), funnel: model('classic-funnel') } };
const [first] = starterContent();
if (!first) throw new Error('the starter has no content');
const item: ContentItem = { ...first, journey: ['3'], funnel: ['C'], awareness: ['S'] };

test('with the default pair an item is for the stages it says', () => {
  expect(stagesShown(workspace)(item)).toEqual({ journey: ['3'], funnel: ['C'], awareness: ['S'] });
});

test('stages chosen in another pair are written with their models, in order of the model', () => {
  const written = withStages({ journey: ['2', '1'], funnel: ['B'], awareness: [] }, other);
  expect(written).toEqual({
    journey: ['1', '2'],
    funnel: ['B'],
    models: { journey: 'customer-journey', funnel: 'classic-funnel' },
  });
  expect(ContentItem.safeParse({ ...first, ...written }).success).toBe(true);
});

test('what was written in another pair is shown in the default one, and nobody becomes a customer by it', () => {
  const { awareness: _, ...rest } = item;
  const written = { ...rest, ...withStages({ journey: ['1'], funnel: ['A'], awareness: [] }, other) };
  expect(stagesShown(workspace)(written).funnel).not.toContain('F');
});

test.each([
  ['the default pair', workspace],
  ['another pair', other],
])('opened and saved without a choice, every item stays as it was written: %s', (_what, shown) => {
  for (const one of starterContent()) {
    const { journey, funnel, awareness, models } = one;
    const kept = withStages(stagesShown(shown)(one), shown, one);
    expect(kept).toEqual({ journey, funnel, ...(awareness ? { awareness } : {}), ...(models ? { models } : {}) });
  }
});

test('a stage taken off in the default pair is taken off', () => {
  const written = withStages({ journey: [], funnel: ['C'], awareness: ['S'] }, workspace, item);
  expect(written).toEqual({ journey: [], funnel: ['C'], awareness: ['S'] });
});
