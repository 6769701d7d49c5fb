import { describe, expect, test } from 'vitest';
import book from '../../assets/advice.json' with { type: 'json' };
import journeyData from '../../assets/stage-models/buyers-journey.json' with { type: 'json' };
import funnelData from '../../assets/stage-models/sales-funnel.json' with { type: 'json' };
import { advise, align } from './alignment.ts';
import { progress, type StageModel } from './stage-model.ts';

const journey = journeyData as StageModel;
const funnel = funnelData as StageModel;

describe('the pair as a signal', () => {
  test.each([
    ['1', 'A', null, 0],
    ['3', 'C', null, 0],
    ['6', 'F', null, 0],
    ['1', 'D', 'seller', 3],
    ['3', 'D', 'seller', 1],
    ['4', 'A', 'buyer', 3],
    ['6', 'E', 'buyer', 1],
    ['5', 'D', 'buyer', 1],
  ] as const)('%s·%s: %s ahead by %i', (buyer, seller, ahead, by) => {
    expect(align(journey, funnel, { journey: buyer, funnel: seller })).toEqual({ ahead, by });
  });

  test.each(['G', 'H'])(
    'after the purchase (%s) the journey is that of the next one, and nobody is ahead',
    (seller) => {
      for (const { code } of journey.stages) {
        expect(align(journey, funnel, { journey: code, funnel: seller })).toEqual({ ahead: null, by: 0 });
      }
    },
  );

  test('an unknown stage gives no alignment rather than a wrong one', () => {
    expect(align(journey, funnel, { journey: '9', funnel: 'A' })).toBeUndefined();
  });

  test.each([
    ['1', 'D'],
    ['4', 'A'],
    ['6', 'E'],
    ['5', 'D'],
  ])('the pattern %s·%s is recognised and has advice of its own', (buyer, seller) => {
    const advice = advise(book, journey, funnel, { journey: buyer, funnel: seller });
    expect(advice?.pattern).toBeTruthy();
    expect(advice?.content.length).toBeGreaterThan(0);
  });

  test('every pair has advice without a hole in it', () => {
    for (const { code: buyer } of journey.stages) {
      for (const { code: seller } of funnel.stages) {
        const advice = advise(book, journey, funnel, { journey: buyer, funnel: seller });
        expect(advice?.text, `${buyer}·${seller}`).toMatch(/\w/);
        expect(advice?.text, `${buyer}·${seller}`).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('models of different length are compared by their share of the way', () => {
    const stages = funnel.stages.filter(({ after }) => !after);
    const short: StageModel = { ...funnel, stages: stages.slice(0, 2) };
    expect(progress(short, 'A')).toBe(0.25);
    expect(align(journey, short, { journey: '5', funnel: 'B' })).toEqual({ ahead: null, by: 0 });
    expect(align(journey, short, { journey: '6', funnel: 'A' })).toEqual({ ahead: 'buyer', by: 4 });
  });
});
