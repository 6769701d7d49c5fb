import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS, modelOf, Told } from '../../test/team.ts';
import { cycleOf, type Move, movesOf, purchasesOf } from './moves.ts';

const J = 'buyers-journey';
const F = 'sales-funnel';
const kinds = (told: Told): string[] =>
  movesOf(told.lines, MODELS).map(({ from, to, kind }) => `${from ?? '-'}>${to ?? '-'} ${kind}`);
const days = (told: Told): number[] => purchasesOf(told.lines, MODELS).map((at) => at / 86_400_000 - 100);
const cycle = (told: Told): number => cycleOf(told.lines, MODELS);

describe('how a lead moved', () => {
  test('step by step, in leaps, back, and said again', () => {
    const told = new Told().tag(1, J, '1').tag(2, J, '2').tag(3, J, '5').tag(4, J, '5').tag(5, J, '3');
    expect(kinds(told)).toEqual(['->1 first', '1>2 forward', '2>5 skip', '5>5 again', '5>3 back']);
  });

  test('each view goes its own way', () => {
    const told = new Told().tag(1, J, '1').tag(2, F, 'A').tag(3, J, '2').tag(4, F, 'C');
    expect(kinds(told)).toEqual(['->1 first', '->A first', '1>2 forward', 'A>C skip']);
  });

  test('each product or matter goes its own way', () => {
    const told = new Told().tag(1, J, '4').tag(2, J, '1', 'Pumps').tag(3, J, '5').tag(4, J, '2', 'Pumps');
    expect(kinds(told)).toEqual(['->4 first', '->1 first', '4>5 forward', '1>2 forward']);
    expect(movesOf(told.lines, MODELS).map(({ track }) => track)).toEqual(['', 'Pumps', '', 'Pumps']);
  });

  test('off a view and back on it', () => {
    const told = new Told().tag(1, F, 'C').tag(2, F, null).tag(3, F, null).tag(4, F, 'B').tag(5, F, 'C');
    expect(kinds(told)).toEqual(['->C first', 'C>- off', 'C>B re-entry', 'B>C forward']);
  });

  test('nobody is taken off a view that they were never on', () => {
    expect(kinds(new Told().tag(1, F, null))).toEqual([]);
  });

  test('what was taken back did not happen', () => {
    expect(kinds(new Told().tag(1, J, '1').tag(2, J, '5').undo(3).tag(4, J, '2'))).toEqual([
      '->1 first',
      '1>2 forward',
    ]);
  });

  test('a tag in another model is seen against the one before, in its own terms', () => {
    const told = new Told().tag(1, F, 'D').tag(2, 'classic-funnel', 'C').tag(3, 'classic-funnel', 'D').tag(4, F, 'F');
    expect(kinds(told)).toEqual(['->D first', 'C>C again', 'C>D forward', 'F>F again']);
  });

  test('stages that are in no model any more are passed over', () => {
    const without = MODELS.map((model) => ({ ...model, stages: model.stages.filter(({ code }) => code !== '2') }));
    const told = new Told().tag(1, J, '1').tag(2, J, '2').tag(3, J, '3');
    expect(movesOf(told.lines, without).map(({ from, to }) => [from, to])).toEqual([
      [null, '1'],
      ['1', '3'],
    ]);
    expect(movesOf(told.lines, [])).toEqual([]);
  });

  test('each says who, why and on what it rests', () => {
    const told = new Told().add(1, {
      type: 'stage.tagged',
      lead: '00000000-0000-7000-8000-000000000001',
      view: 'funnel',
      model: F,
      stage: 'D',
      reason: 'asked for a demo',
      evidence: ['00000000-0000-7000-8000-000000000002'],
      proposal: 'demo/D',
    });
    const [, event] = told.events;
    expect(movesOf(told.lines, MODELS)).toEqual([
      {
        at: Told.at(1),
        event: event?.id ?? '',
        batch: event?.batch ?? '',
        by: 'person',
        view: 'funnel',
        model: F,
        track: '',
        from: null,
        to: 'D',
        kind: 'first',
        reason: 'asked for a demo',
        evidence: ['00000000-0000-7000-8000-000000000002'],
        proposal: 'demo/D',
        cycle: 1,
      } satisfies Move,
    ]);
  });
});

describe('after a purchase a new cycle starts', () => {
  test('with a stage before the purchase on either view; the other view follows', () => {
    const told = new Told().tag(1, J, '6').tag(2, F, 'F').tag(60, J, '1').tag(61, F, 'A').tag(62, F, 'B');
    expect(kinds(told).slice(2)).toEqual(['6>1 re-entry', 'F>A re-entry', 'A>B forward']);
    expect(movesOf(told.lines, MODELS).map((move) => move.cycle)).toEqual([1, 1, 2, 2, 2]);
    expect(cycle(told)).toBe(2);
  });

  test('not with what follows the purchase', () => {
    const told = new Told().tag(1, F, 'F').tag(20, F, 'G').tag(90, F, 'H').tag(200, F, 'G');
    expect(kinds(told)).toEqual(['->F first', 'F>G forward', 'G>H forward', 'H>G back']);
    expect(cycle(told)).toBe(1);
  });

  test('not when the buyer is said to agree on the day of the purchase', () => {
    expect(cycle(new Told().tag(1, J, '5').tag(2, F, 'F').tag(2, J, '6'))).toBe(1);
    expect(cycle(new Told().tag(2, F, 'F').tag(2, J, '6'))).toBe(1);
  });

  test('while what they bought goes on', () => {
    const told = new Told().tag(1, F, 'G').tag(80, J, '1').tag(90, F, 'H');
    expect(kinds(told)).toEqual(['->G first', '->1 re-entry', 'G>H forward']);
  });

  test('at once with a step back', () => {
    expect(cycle(new Told().tag(1, F, 'F').tag(3, F, 'B'))).toBe(2);
  });

  test('a customer who was met as one starts a new one as well', () => {
    const told = new Told().tag(1, F, 'G').tag(80, J, '1');
    expect(cycle(told)).toBe(2);
    expect(days(told)).toEqual([]);
  });

  test('for the product they bought, not for the other', () => {
    const told = new Told().tag(1, F, 'F', 'Pumps').tag(60, F, 'B', 'Valves');
    expect(cycle(told)).toBe(1);
    expect(cycle(told.tag(61, F, 'B', 'Pumps'))).toBe(2);
  });

  test('awareness tells of no cycle', () => {
    expect(cycle(new Told().tag(1, F, 'F').tag(60, 'brand-awareness', 'U'))).toBe(1);
  });

  test('a lead without a purchase is in the first, however often they turn back', () => {
    expect(cycle(new Told())).toBe(1);
    expect(cycle(new Told().tag(1, F, 'E').tag(2, F, 'A').tag(3, F, null).tag(4, F, 'A'))).toBe(1);
  });
});

describe('purchases', () => {
  test('the stage on both views and the order of the shop, within two weeks, are one', () => {
    const told = new Told().tag(1, 'customer-journey', '4').heard(3, 'purchase').tag(14, F, 'F');
    expect(days(told)).toEqual([1]);
  });

  test('later than that they are two', () => {
    expect(days(new Told().heard(1, 'purchase').tag(17, F, 'F'))).toEqual([1, 17]);
  });

  test('two orders of the shop are two, however close', () => {
    expect(days(new Told().heard(1, 'purchase').heard(2, 'purchase').tag(3, F, 'F'))).toEqual([1, 2]);
  });

  test('of two products, or in two cycles, are two, however close', () => {
    expect(days(new Told().tag(1, F, 'F', 'Pumps').tag(1, F, 'F', 'Valves'))).toEqual([1, 1]);
    expect(days(new Told().tag(1, F, 'F').tag(3, F, 'B').tag(5, F, 'F'))).toEqual([1, 5]);
  });

  test('are not told by awareness', () => {
    const models = MODELS.map((model) => ({
      ...model,
      stages: model.stages.map((stage) => ({ ...stage, won: true })),
    }));
    expect(purchasesOf(new Told().tag(1, 'brand-awareness', 'M').lines, models)).toEqual([]);
  });

  test('one is counted when the lead goes past it, or buys again', () => {
    expect(days(new Told().tag(1, F, 'E').tag(2, F, 'G'))).toEqual([2]);
    const again = new Told().tag(1, F, 'F').tag(5, F, 'G').tag(90, F, 'F');
    expect(days(again)).toEqual([1, 90]);
    expect(cycle(again)).toBe(2);
  });

  test('the stage said again is not another one', () => {
    expect(days(new Told().tag(1, F, 'F').tag(40, F, 'F'))).toEqual([1]);
  });

  test('in a new cycle the same stage is', () => {
    expect(days(new Told().tag(1, F, 'F').tag(40, J, '1').tag(70, F, 'F'))).toEqual([1, 70]);
  });
});

describe('in whatever order news arrives', () => {
  const step = fc.oneof(
    fc.constantFrom(...MODELS).chain(({ id, stages }) =>
      fc.record({
        model: fc.constant(id),
        stage: fc.option(fc.constantFrom(...stages.map(({ code }) => code)), { freq: 6 }),
        track: fc.constantFrom('', 'Pumps'),
      }),
    ),
    fc.constant('purchase' as const),
    fc.constant('undo' as const),
  );
  const course = fc.array(fc.tuple(fc.nat(20), step), { maxLength: 12 }).map((steps) => {
    const told = new Told().tag(0, J, '1');
    let day = 0;
    for (const [days, what] of steps) {
      day += days;
      if (what === 'purchase') told.heard(day, 'purchase');
      else if (what === 'undo') told.undo(day);
      else told.tag(day, what.model, what.stage, what.track);
    }
    return told;
  });

  test('moves, purchases and cycle are the same, and an event that comes twice is one', () => {
    const shuffled = course.chain((told) => {
      const twice = [...told.lines, ...told.lines.slice(0, 3)];
      return fc.tuple(fc.constant(told), fc.shuffledSubarray(twice, { minLength: twice.length }));
    });
    fc.assert(
      fc.property(shuffled, ([told, lines]) => {
        expect(movesOf(lines, MODELS)).toEqual(movesOf(told.lines, MODELS));
        expect(purchasesOf(lines, MODELS)).toEqual(purchasesOf(told.lines, MODELS));
        expect(cycleOf(lines, MODELS)).toBe(cycleOf(told.lines, MODELS));
      }),
    );
  });

  test('each move starts where the one before on its view and track ended, and cycles only grow', () => {
    fc.assert(
      fc.property(course, (told) => {
        const last = new Map<string, Move>();
        for (const move of movesOf(told.lines, MODELS)) {
          const key = `${move.track}/${move.view}`;
          const before = last.get(key);
          const codes = modelOf(move.model).stages.map(({ code }) => code);
          expect(before === undefined).toBe(move.from === null);
          if (before?.model === move.model) expect(move.from).toBe(before.to ?? before.from);
          for (const code of [move.from, move.to]) if (code !== null) expect(codes).toContain(code);
          expect(move.cycle).toBeGreaterThanOrEqual(before?.cycle ?? 1);
          last.set(key, move);
        }
      }),
    );
  });

  test('the last move on a view is where the lead stands', () => {
    fc.assert(
      fc.property(course, (told) => {
        const last = new Map(movesOf(told.lines, MODELS).map((move) => [`${move.track}/${move.view}`, move]));
        const { tracks } = told.lead;
        for (const { track, model, to } of last.values()) expect(tracks[track]?.marks[model]?.stage ?? null).toBe(to);
      }),
    );
  });
});
