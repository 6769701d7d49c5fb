import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS, modelOf, Told } from '../../test/team.ts';
import { placeIn, spread, translate } from './atlas.ts';
import { type Mark, marksOf } from './lead.ts';
import type { StageModel } from './stage-model.ts';

const journey = modelOf('buyers-journey');
const funnel = modelOf('sales-funnel');
const classic = modelOf('classic-funnel');
/** A team's own model, which nothing maps to. */
const own = (...stages: Array<{ code: string; won?: boolean; after?: boolean }>): StageModel => ({
  ...funnel,
  id: 'own',
  stages: stages.map((stage) => ({ ...funnel.stages[0], ...stage }) as StageModel['stages'][number]),
});

const twins = MODELS.flatMap((from) =>
  MODELS.filter((to) => to.view === from.view && to.id !== from.id).map((to) => [from, to] as const),
);
const anyTwins = fc.constantFrom(...twins);
const stageIn = (model: StageModel): fc.Arbitrary<string> => fc.constantFrom(...model.stages.map(({ code }) => code));

describe('a stage in terms of another model', () => {
  test.each([
    ['classic-funnel', 'C', 'sales-funnel', 'D'],
    ['sales-funnel', 'E', 'classic-funnel', 'C'],
    ['sales-funnel', 'H', 'social-funnel', 'E'],
    ['sales-funnel', 'H', 'three-layers', 'C'],
    ['buyers-journey', '5', 'customer-journey', '3'],
    ['customer-journey', '0', 'brand-awareness', 'U'],
  ])('%s %s is %s %s', (from, code, to, there) => {
    expect(translate(modelOf(from), code, modelOf(to))).toBe(there);
  });

  test('a stage that a model does not have is in no other', () => {
    expect(translate(journey, '9', modelOf('customer-journey'))).toBeUndefined();
    expect(translate(journey, '9', journey)).toBeUndefined();
  });

  test("a team's own model needs no map: the way to the purchase is compared", () => {
    const steps = own({ code: 'X' }, { code: 'Y' }, { code: 'W', won: true }, { code: 'Z', after: true });
    expect(funnel.stages.map(({ code }) => translate(funnel, code, steps)).join('')).toBe('XXYYYWZZ');
  });

  test('nobody has bought because the team changed its model', () => {
    const short = own({ code: 'X' }, { code: 'W', won: true });
    expect(translate(journey, '6', { ...short, view: 'journey' })).toBe('X');
    expect(translate(funnel, 'E', short)).toBe('X');
  });

  test('who is a customer has bought in a model that ends with the purchase', () => {
    expect(translate(funnel, 'H', own({ code: 'X' }, { code: 'W', won: true }))).toBe('W');
  });

  test('a map of one side is read from the other', () => {
    const { maps: _, ...bare } = classic;
    expect(translate(bare, 'C', funnel)).toBe('C');
    expect(translate(classic, 'C', { ...funnel, maps: {} })).toBe('D');
  });

  test('a map to a stage that was removed since is no map', () => {
    const shorter = { ...funnel, stages: funnel.stages.filter(({ code }) => code !== 'D') };
    expect(translate(classic, 'C', shorter)).toBe('C');
  });

  test('every stage of every model that ships has a place in every other model of its view', () => {
    fc.assert(
      fc.property(
        anyTwins.chain(([from, to]) => fc.tuple(fc.constant(from), stageIn(from), fc.constant(to))),
        ([from, code, to]) => to.stages.some((stage) => stage.code === translate(from, code, to)),
      ),
    );
  });

  test('there and back is the same stage wherever no two stages fall together on the way', () => {
    let tried = 0;
    for (const [from, to] of twins) {
      const there = from.stages.map(({ code }) => translate(from, code, to) ?? '');
      if (new Set(there).size < there.length) continue;
      tried += 1;
      expect(there.map((code) => translate(to, code, from))).toEqual(from.stages.map(({ code }) => code));
    }
    expect(tried).toBeGreaterThan(3);
  });

  test('further on in one model is never further back in another', () => {
    for (const [from, to] of twins) {
      const there = from.stages.map(({ code }) => to.stages.findIndex((s) => s.code === translate(from, code, to)));
      expect(there).toEqual(there.toSorted((a, b) => a - b));
    }
  });
});

describe('changing the model', () => {
  const view = fc.constantFrom('journey' as const, 'funnel' as const);
  const course = view.chain((name) => {
    const models = MODELS.filter((model) => model.view === name);
    const tag = fc.constantFrom(...models).chain((model) => fc.tuple(fc.constant(model.id), stageIn(model)));
    return fc.tuple(fc.array(tag, { minLength: 1, maxLength: 8 }), fc.shuffledSubarray(models, { minLength: 2 }));
  });

  test('keeps where every lead stands: back in the model it was tagged in it is the stage it was tagged with', () => {
    fc.assert(
      fc.property(course, ([tags, tour]) => {
        const told = new Told();
        tags.forEach(([model, stage], day) => {
          told.tag(day, model, stage);
        });
        const marks = marksOf(told.lead);
        const untouched = structuredClone(marks);
        for (const model of tour) {
          const place = placeIn(model, marks, MODELS);
          expect(model.stages.map(({ code }) => code)).toContain(place?.code);
          expect(place?.mark.at).toBe(Told.at(tags.length - 1));
        }
        const [model, stage] = tags.at(-1) ?? ['', ''];
        expect(placeIn(modelOf(model), marks, MODELS)).toEqual({ code: stage, mark: marks[model] });
        expect(marks).toEqual(untouched);
      }),
    );
  });

  test('the place does not depend on the order of the models', () => {
    fc.assert(
      fc.property(course, fc.shuffledSubarray(MODELS, { minLength: MODELS.length }), ([tags], models) => {
        const marks: Record<string, Mark> = {};
        for (const [model, stage] of tags) marks[model] = { stage, since: 1, at: 1 };
        for (const model of MODELS) expect(placeIn(model, marks, models)).toEqual(placeIn(model, marks, MODELS));
      }),
    );
  });

  test('what was said last counts, in whichever model', () => {
    const { lead } = new Told().tag(1, 'sales-funnel', 'B').tag(2, 'classic-funnel', 'D').tag(3, 'social-funnel', 'B');
    expect(placeIn(funnel, marksOf(lead), MODELS)).toMatchObject({ code: 'E', from: { id: 'social-funnel' } });
  });

  test('off a view is off it in every model', () => {
    const { lead } = new Told()
      .tag(1, 'sales-funnel', 'B')
      .tag(2, 'classic-funnel', 'D')
      .tag(3, 'classic-funnel', null);
    expect(placeIn(funnel, marksOf(lead), MODELS)).toBeUndefined();
  });

  test('awareness that nobody tagged is told from the journey; a tag of its own goes before', () => {
    const brand = modelOf('brand-awareness');
    const told = new Told().tag(1, 'buyers-journey', '4');
    expect(placeIn(brand, marksOf(told.lead), MODELS)?.code).toBe('R');
    expect(
      placeIn(brand, marksOf(told.tag(2, 'brand-awareness', 'K').tag(3, 'buyers-journey', '5').lead), MODELS)?.code,
    ).toBe('K');
    expect(placeIn(brand, marksOf(new Told().tag(1, 'sales-funnel', 'D').lead), MODELS)).toBeUndefined();
  });
});

describe('content that is written for other stages', () => {
  test('serves all stages that correspond, either way', () => {
    expect(spread(classic, ['C'], funnel)).toEqual(['C', 'D', 'E']);
    expect(spread(funnel, ['D'], classic)).toEqual(['C']);
    expect(spread(funnel, ['A', 'H'], funnel)).toEqual(['A', 'H']);
    expect(spread(funnel, [], classic)).toEqual([]);
  });

  test('is found at every stage that it was written for', () => {
    fc.assert(
      fc.property(
        anyTwins.chain(([from, to]) => fc.tuple(fc.constant(from), stageIn(from), fc.constant(to))),
        ([from, code, to]) => spread(from, [code], to).includes(translate(from, code, to) ?? ''),
      ),
    );
  });
});
