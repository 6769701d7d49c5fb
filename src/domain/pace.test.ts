import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import de from '../../assets/phrases/pace.de.json' with { type: 'json' };
import en from '../../assets/phrases/pace.en.json' with { type: 'json' };
import { MODELS, modelOf, Told } from '../../test/team.ts';
import type { LeadHistory } from './moves.ts';
import { daysIn, measurePace, type Pace, usualDays, usualSaid } from './pace.ts';
import { phrase } from './phrases.ts';

const J = 'buyers-journey';
const journey = modelOf(J);
/** Leads who were tagged with a stage on the first day, and with the next one after so many days each. */
const movedOn = (days: readonly number[], persona?: string): LeadHistory[] =>
  days.map((gap) => ({
    lines: new Told().tag(0, J, '3').tag(gap, J, '4').lines,
    ...(persona ? { persona } : {}),
  }));
/** Leads who were tagged on the first day and are silent since. */
const silent = (count: number): LeadHistory[] =>
  Array.from({ length: count }, () => ({ lines: new Told().tag(0, J, '3').lines }));
const times = (count: number, days: number): number[] => Array.from({ length: count }, () => days);
const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
/** The pace of everybody in that stage. */
const paceOf = (histories: LeadHistory[], now: number): Pace | undefined =>
  measurePace(histories, MODELS, now).find(
    ({ model, stage, persona }) => model === J && stage === '3' && persona === null,
  );

describe('how long leads in a stage are usually silent', () => {
  test('as long as it takes until four in five are heard of again', () => {
    const replied = movedOn([...times(20, 4), ...times(5, 9)]);
    expect(paceOf(replied, Told.at(9))).toEqual({ model: J, stage: '3', persona: null, days: 4, n: 25, events: 25 });
  });

  test('a reply ends one silence, and the next begins', () => {
    const replied = times(20, 4).map((gap) => ({
      lines: new Told()
        .tag(0, J, '3')
        .heard(gap)
        .heard(2 * gap).lines,
    }));
    expect(paceOf(replied, Told.at(8))).toMatchObject({ days: 4, n: 40, events: 40 });
  });

  test('silences that still last count for as long as they are known: who never wrote makes it longer', () => {
    const brief = paceOf(movedOn(oneTo(30)), Told.at(31));
    const longer = paceOf([...movedOn(oneTo(30)), ...silent(6)], Told.at(31));
    expect(brief?.days).toBeLessThan(longer?.days ?? 0);
    expect(longer).toMatchObject({ events: 30, n: (brief?.n ?? 0) + 6 });
  });

  test('is not said when so many are silent that nobody knows', () => {
    expect(paceOf([...movedOn(oneTo(30)), ...silent(40)], Told.at(31))).toBeUndefined();
  });

  test('is not said from fewer than 20 silences that ended', () => {
    expect(paceOf(movedOn(times(19, 5)), Told.at(5))).toBeUndefined();
    expect(paceOf(movedOn(times(20, 5)), Told.at(5))?.days).toBe(5);
  });

  test('what is told on one day is one piece of news', () => {
    const busy = Array.from({ length: 30 }, () => ({ lines: new Told().tag(0, J, '3').heard(0.1).heard(0.5).lines }));
    expect(measurePace(busy, MODELS, Told.at(1))).toEqual([]);
  });

  test('a stage that is told ends a silence in the one before', () => {
    const moved = Array.from({ length: 20 }, () => ({ lines: new Told().tag(0, J, '3').tag(7, J, '4').lines }));
    expect(measurePace(moved, MODELS, Told.at(7)).filter(({ model }) => model === J)).toEqual([
      { model: J, stage: '3', persona: null, days: 7, n: 20, events: 20 },
    ]);
  });

  test('what we send, and what was taken back, is no news', () => {
    const sent = times(30, 4).map((day) => ({ lines: new Told().tag(0, J, '3').shared(day, 'guide').lines }));
    const undone = times(30, 4).map((day) => ({ lines: new Told().tag(0, J, '3').heard(day).undo(day).lines }));
    expect(measurePace(sent, MODELS, Told.at(4))).toEqual([]);
    expect(measurePace(undone, MODELS, Told.at(4))).toEqual([]);
  });

  test('is the same in whatever order news arrives', () => {
    const told = times(20, 4).map((gap) => new Told().tag(0, J, '3').heard(gap).tag(9, J, '4').lines);
    const turned = told.map((lines) => ({ lines: lines.toReversed() }));
    const pace = paceOf(
      told.map((lines) => ({ lines })),
      Told.at(9),
    );
    expect(pace).toMatchObject({ days: 5, n: 40 });
    expect(paceOf(turned, Told.at(9))).toEqual(pace);
  });

  test('who was taken off the view is not silent in it', () => {
    const off = Array.from({ length: 30 }, () => ({ lines: new Told().tag(0, J, '3').tag(0, J, null).heard(9).lines }));
    expect(measurePace(off, MODELS, Told.at(9))).toEqual([]);
  });

  test('is told apart by persona, where enough is known of it', () => {
    const quick = movedOn(times(20, 2), 'user-champion');
    const slow = movedOn(times(19, 40), 'procurement');
    const paces = measurePace([...quick, ...slow], MODELS, Told.at(40));
    const usual = (persona?: string): number => usualDays('3', journey, paces, persona).days;
    expect(usual('user-champion')).toBe(2);
    expect(usual('procurement')).toBe(usual());
    expect(usual()).toBeGreaterThan(2);
  });

  test('is known in the models that a team changes to', () => {
    const replied = movedOn(times(20, 6));
    const there = measurePace(replied, MODELS, Told.at(6)).filter(({ model }) => model === 'customer-journey');
    expect(there).toEqual([{ model: 'customer-journey', stage: '2', persona: null, days: 6, n: 20, events: 20 }]);
  });

  test('is what the model assumes until there is data', () => {
    expect(usualDays('3', journey, [])).toEqual({ days: 45, n: 0 });
    expect(usualDays('9', journey, [])).toEqual({ days: Number.POSITIVE_INFINITY, n: 0 });
  });

  test('without silences that last it is the plain quantile, in whatever order the leads come', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 20, maxLength: 40 });
    const both = gaps.chain((days) =>
      fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length })),
    );
    fc.assert(
      fc.property(both, ([days, shuffled]) => {
        const pace = paceOf(movedOn(days), Told.at(90));
        const ordered = days.toSorted((a, b) => a - b);
        expect(pace?.days).toBe(ordered[Math.ceil(days.length * 0.8) - 1]);
        expect(paceOf(movedOn(shuffled), Told.at(90))).toEqual(pace);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the usual time in words', () => {
  test('says from how many silences it is known, or that it is assumed', () => {
    expect(phrase(en, usualSaid({ days: 11.2, n: 34 }, 'en'))).toMatch(/12 days.*34 silences/);
    expect(phrase(de, usualSaid({ days: 11.2, n: 34 }, 'de'))).toMatch(/12 Tage.*34 Pausen/);
    expect(phrase(en, usualSaid({ days: 45, n: 0 }, 'en'))).toMatch(/45 days/);
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  test('counts days as each language does', () => {
    expect([daysIn(1, 'en'), daysIn(2, 'en'), daysIn(1, 'de'), daysIn(2, 'de')]).toEqual([
      '1 day',
      '2 days',
      '1 Tag',
      '2 Tage',
    ]);
  });
});
