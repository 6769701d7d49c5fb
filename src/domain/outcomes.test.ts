import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS, Told } from '../../test/team.ts';
import { measureOutcomes, type Outcome, successRate } from './outcomes.ts';

const F = 'sales-funnel';
const LATER = Told.at(365);
const measured = (...all: Told[]): Outcome[] => measureOutcomes(all, MODELS, LATER);

describe('what a content item did', () => {
  test('a share that was followed by a step forward within 30 days moved the lead', () => {
    expect(measured(new Told().tag(1, F, 'A').shared(2, 'guide').tag(32, F, 'B'))).toEqual([
      { content: 'guide', shown: 1, moved: 1 },
    ]);
  });

  test.each([
    ['later than that', new Told().tag(1, F, 'A').shared(2, 'guide').tag(33, F, 'B')],
    ['before the share', new Told().tag(1, F, 'A').tag(2, F, 'B').shared(3, 'guide')],
    ['in the same moment', new Told().tag(1, F, 'A').shared(2, 'guide').tag(2, F, 'B')],
    ['back', new Told().tag(1, F, 'B').shared(2, 'guide').tag(3, F, 'A')],
    ['nowhere, said again', new Told().tag(1, F, 'B').shared(2, 'guide').tag(3, F, 'B')],
    ['on the map for the first time', new Told().shared(2, 'guide').tag(3, F, 'B')],
    ['forward, but it was taken back', new Told().tag(1, F, 'A').shared(2, 'guide').tag(3, F, 'B').undo(4)],
  ])('a lead who moved %s was not moved by it', (_, told) => {
    expect(measured(told)).toEqual([{ content: 'guide', shown: 1, moved: 0 }]);
  });

  test.each([
    ['leap', new Told().tag(1, F, 'A').shared(2, 'guide').tag(3, F, 'E')],
    ['step on the journey', new Told().tag(1, 'buyers-journey', '1').shared(2, 'guide').tag(3, 'buyers-journey', '2')],
    ['purchase nobody tagged', new Told().shared(2, 'guide').heard(3, 'purchase')],
    ['purchase by a customer', new Told().tag(1, F, 'G').shared(60, 'guide').tag(61, F, 'F')],
  ])('a %s counts', (_, told) => {
    expect(measured(told)).toEqual([{ content: 'guide', shown: 1, moved: 1 }]);
  });

  test('a lead counts once for an item, however often it was shared with them', () => {
    const often = new Told().tag(1, F, 'A').shared(2, 'guide').shared(50, 'guide').tag(60, F, 'B').tag(61, F, 'C');
    expect(measured(often, new Told().shared(1, 'guide'))).toEqual([{ content: 'guide', shown: 2, moved: 1 }]);
  });

  test('every item that was shared in time has its part in a move, in order of id', () => {
    expect(measured(new Told().tag(1, F, 'A').shared(2, 'webinar').shared(3, 'guide').tag(4, F, 'B'))).toEqual([
      { content: 'guide', shown: 1, moved: 1 },
      { content: 'webinar', shown: 1, moved: 1 },
    ]);
  });

  test('a share whose 30 days are not over does not count yet', () => {
    const told = new Told().tag(1, F, 'A').shared(10, 'guide').tag(11, F, 'B');
    expect(measureOutcomes([told], MODELS, Told.at(39))).toEqual([]);
    expect(measureOutcomes([told], MODELS, Told.at(40))).toHaveLength(1);
  });

  test('what came from the lead, or was taken back, was not shared', () => {
    const theirs = new Told().add(2, {
      type: 'touchpoint.logged',
      lead: '00000000-0000-7000-8000-000000000001',
      kind: 'download',
      direction: 'in',
      content: 'guide',
    });
    expect(measured(theirs, new Told().shared(2, 'guide').undo(3))).toEqual([]);
  });
});

describe('how often an item moves leads on', () => {
  test('the rate of a well-known item is its own, that of an unknown one the rate of all', () => {
    const outcomes = [
      { content: 'guide', shown: 4000, moved: 3000 },
      { content: 'webinar', shown: 1000, moved: 100 },
    ];
    expect(successRate(outcomes, 'guide').rate).toBeCloseTo(0.75, 2);
    expect(successRate(outcomes, 'new')).toEqual({ rate: 3100.5 / 5001, n: 0, prior: 3100.5 / 5001 });
  });

  test('one lucky share makes no favourite', () => {
    const outcomes = [
      { content: 'lucky', shown: 1, moved: 1 },
      { content: 'steady', shown: 100, moved: 30 },
    ];
    expect(successRate(outcomes, 'lucky').rate).toBeCloseTo((1 + (20 * 31.5) / 102) / 21, 10);
    expect(successRate(outcomes, 'lucky').rate).toBeLessThan(0.35);
  });

  test('before anything is known it is a half', () => {
    expect(successRate([], 'guide')).toEqual({ rate: 0.5, n: 0, prior: 0.5 });
  });

  const counts = fc.nat(200).chain((shown) => fc.record({ shown: fc.constant(shown), moved: fc.nat(shown) }));
  const shelf = fc
    .array(counts, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((count, index): Outcome => ({ content: `item-${index}`, ...count })));
  const close = 1e-9;

  test('it lies between what the item did and what all did', () => {
    fc.assert(
      fc.property(shelf, (outcomes) => {
        for (const { content, shown, moved } of outcomes) {
          const { rate, prior } = successRate(outcomes, content);
          const own = shown > 0 ? moved / shown : prior;
          expect(rate).toBeGreaterThanOrEqual(Math.min(own, prior) - close);
          expect(rate).toBeLessThanOrEqual(Math.max(own, prior) + close);
        }
      }),
    );
  });

  test('with the same share of moves, more shares take it further from the prior', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), ({ shown, moved }, times) => {
        // The others are so many that this item does not move the rate of all.
        const others = { content: 'others', shown: 1e9, moved: 4e8 };
        const distance = (factor: number): number => {
          const item = { content: 'item', shown: shown * factor, moved: moved * factor };
          const { rate, prior } = successRate([item, others], 'item');
          return Math.abs(rate - prior);
        };
        expect(distance(times)).toBeGreaterThanOrEqual(distance(1) - 1e-6);
      }),
    );
  });

  test('one more lead who moved on makes it better', () => {
    fc.assert(
      fc.property(shelf, (outcomes) => {
        const [first, ...others] = outcomes;
        if (!first || first.moved === first.shown) return;
        const better = [{ ...first, moved: first.moved + 1 }, ...others];
        expect(successRate(better, first.content).rate).toBeGreaterThan(successRate(outcomes, first.content).rate);
      }),
    );
  });
});
