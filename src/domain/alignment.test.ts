import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS, modelOf, workspaceWith } from '../../test/team.ts';
import { advise, align, patternOf } from './alignment.ts';
import { progress, type StageModel } from './stage-model.ts';
import { say } from './words.ts';

const journey = modelOf('buyers-journey');
const funnel = modelOf('sales-funnel');
const team = workspaceWith();
const nothingLeft = { leftBehind: false };
const codesOf = (model: StageModel): string[] => model.stages.map(({ code }) => code);

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
      for (const buyer of codesOf(journey)) {
        expect(align(journey, funnel, { journey: buyer, funnel: seller })).toEqual({ ahead: null, by: 0 });
      }
    },
  );

  test('an unknown stage gives no alignment rather than a wrong one', () => {
    expect(align(journey, funnel, { journey: '9', funnel: 'A' })).toBeUndefined();
    expect(advise(team, { journey: '1', funnel: 'Z' }, nothingLeft, 'en')).toBeUndefined();
  });

  test('models of different length are compared by their share of the way', () => {
    const stages = funnel.stages.filter(({ after }) => !after);
    const short: StageModel = { ...funnel, stages: stages.slice(0, 2) };
    expect(progress(short, 'A')).toBe(0.25);
    expect(align(journey, short, { journey: '5', funnel: 'B' })).toEqual({ ahead: null, by: 0 });
    expect(align(journey, short, { journey: '6', funnel: 'A' })).toEqual({ ahead: 'buyer', by: 4 });
  });

  test('two steps of the buyer within one step of the seller agree with it both', () => {
    const layers = modelOf('three-layers');
    const ahead = codesOf(journey).map((buyer, at) => {
      const seller = codesOf(layers)[Math.floor(at / 2)] ?? '';
      return align(journey, layers, { journey: buyer, funnel: seller })?.ahead;
    });
    expect(ahead).toEqual([null, null, null, null, null, null]);
  });

  const pair = fc.tuple(fc.constantFrom(...MODELS), fc.constantFrom(...MODELS)).chain(([one, other]) =>
    fc.record({
      one: fc.constant(one),
      other: fc.constant(other),
      here: fc.constantFrom(...codesOf(one)),
      there: fc.constantFrom(...codesOf(other)),
    }),
  );

  test('seen from the other side the same view is ahead, by as much', () => {
    const swapped = { buyer: 'seller', seller: 'buyer' } as const;
    fc.assert(
      fc.property(pair, ({ one, other, here, there }) => {
        const seen = align(one, other, { journey: here, funnel: there });
        const back = align(other, one, { journey: there, funnel: here });
        expect(back).toEqual(seen && { ...seen, ahead: seen.ahead && swapped[seen.ahead] });
      }),
    );
  });

  test('a buyer who takes a step is never further behind', () => {
    const lead = (model: StageModel, buyer: string, seller: StageModel, there: string): number => {
      const { ahead, by } = align(model, seller, { journey: buyer, funnel: there }) ?? { ahead: null, by: 0 };
      return ahead === 'buyer' ? by : -by;
    };
    fc.assert(
      fc.property(pair, ({ one, other, there }) => {
        const way = one.stages.filter(({ after }) => !after).map(({ code }) => lead(one, code, other, there));
        expect(way).toEqual(way.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the four pairs with a story of their own', () => {
  test.each([
    ['1', 'D', false, 'won-early', 'journey 1 + funnel D: won early on the problem'],
    ['4', 'A', false, 'found-late', 'journey 4 + funnel A: found us late'],
    ['6', 'E', false, 'ruled-out', 'journey 6 + funnel E: about to be disqualified over missing features'],
    ['5', 'D', true, 'stalled-on-budget', 'journey 5 + funnel D + a basket or offer left: stalled on budget'],
  ])('%s·%s (left behind: %s) is %s: %s', (buyer, seller, leftBehind, id) => {
    const codes = { journey: buyer, funnel: seller };
    const own = team.advice.patterns.find((pattern) => pattern.id === id);
    for (const language of ['en', 'de']) {
      expect(advise(team, codes, { leftBehind }, language)).toMatchObject({
        pattern: id,
        text: own && say(own.advice, language),
        content: own?.content,
      });
    }
    expect(patternOf(team, codes, leftBehind)).toBe(id);
  });

  test('5·D without a basket or an offer left behind is not stalled on budget', () => {
    const advice = advise(team, { journey: '5', funnel: 'D' }, nothingLeft, 'en');
    expect(advice?.pattern).toBeUndefined();
    expect(advice?.text).toContain('Validation');
  });

  test('a basket left behind changes nothing for the other three', () => {
    expect(patternOf(team, { journey: '4', funnel: 'A' }, true)).toBe('found-late');
    expect(patternOf(team, { journey: '2', funnel: 'B' }, true)).toBeUndefined();
  });

  test.each([
    ['customer-journey', '3', 'sales-funnel', 'A', 'found-late'],
    ['buyers-journey', '4', 'social-funnel', 'A', 'found-late'],
    ['customer-journey', '1', 'classic-funnel', 'C', 'won-early'],
    ['customer-journey', '4', 'social-funnel', 'B', 'ruled-out'],
  ])('are known in other models too: %s %s with %s %s is %s', (left, buyer, right, seller, id) => {
    const other = workspaceWith({ journey: left, funnel: right });
    expect(patternOf(other, { journey: buyer, funnel: seller }, false)).toBe(id);
  });

  test('of two stories for one pair, the one about what was left behind is told when something was', () => {
    const [first] = team.advice.patterns;
    if (!first) throw new Error('no pattern ships');
    const both = { ...first, id: 'left', leftBehind: true };
    const twice = { ...team, advice: { ...team.advice, patterns: [first, both] } };
    expect(patternOf(twice, first, true)).toBe('left');
    expect(patternOf(twice, first, false)).toBe(first.id);
  });
});

describe('advice for all other pairs', () => {
  const everyPair = (): Array<{ journey: string; funnel: string }> =>
    codesOf(journey).flatMap((buyer) => codesOf(funnel).map((seller) => ({ journey: buyer, funnel: seller })));

  test('there is some for every pair, in every language, without a hole in it', () => {
    for (const codes of everyPair()) {
      for (const language of ['en', 'de', 'ar', 'mr', 'zh-Hans']) {
        const text = advise(team, codes, nothingLeft, language)?.text;
        expect(text, `${codes.journey}·${codes.funnel} ${language}`).toMatch(/\p{L}/u);
        expect(text, `${codes.journey}·${codes.funnel} ${language}`).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('it names the content of the view that lags: that closes the gap', () => {
    const stage = (model: StageModel, code: string) => model.stages.find((known) => known.code === code);
    expect(advise(team, { journey: '2', funnel: 'E' }, nothingLeft, 'en')).toMatchObject({
      ahead: 'seller',
      content: stage(journey, '2')?.content,
    });
    expect(advise(team, { journey: '6', funnel: 'B' }, nothingLeft, 'en')).toMatchObject({
      ahead: 'buyer',
      content: stage(funnel, 'B')?.content,
    });
  });

  test('a customer is looked after, however early their next journey is', () => {
    const text = advise(team, { journey: '1', funnel: 'G' }, nothingLeft, 'en')?.text;
    expect(text).toBe(
      say(team.advice.after, 'en').replaceAll('{{seller}}', 'Engagement').replaceAll('{{buyer}}', 'Problem'),
    );
  });
});
