import { expect, test } from 'vitest';
import { linesOf, reworkedLines } from './lines.ts';

const demo = { en: 'Asks for a demo', de: 'Bittet um eine Vorführung' };
const budget = { en: 'Names a budget', de: 'Nennt ein Budget' };

test('a line that only moves keeps its other languages', () => {
  expect(reworkedLines([demo, budget], 'en', 'Names a budget\nAsks for a demo')).toEqual([budget, demo]);
});

test('a line that is reworded in place keeps its other languages', () => {
  expect(reworkedLines([demo, budget], 'en', 'Wants to see it\nNames a budget')).toEqual([
    { ...demo, en: 'Wants to see it' },
    budget,
  ]);
});

test('a line in between is new, and the others stay what they were', () => {
  expect(reworkedLines([demo, budget], 'en', 'Asks for a demo\nWrites at night\n\nNames a budget')).toEqual([
    demo,
    'Writes at night',
    budget,
  ]);
});

test('a line that goes takes its other languages along, and no other line gets them', () => {
  expect(reworkedLines([demo, budget], 'en', 'Names a budget')).toEqual([budget]);
  expect(reworkedLines([demo, budget], 'en', '')).toEqual([]);
});

test('a list is read and changed in the language of whoever edits it', () => {
  expect(linesOf([demo, budget], 'de-AT')).toBe('Bittet um eine Vorführung\nNennt ein Budget');
  expect(reworkedLines([demo], 'de-AT', 'Will es sehen')).toEqual([{ ...demo, de: 'Will es sehen' }]);
});
