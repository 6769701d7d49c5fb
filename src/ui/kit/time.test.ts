import { expect, test } from 'vitest';
import { dayName, lasting } from './time.ts';

const at = (text: string): number => new Date(text).getTime();

test('a stage reached late last evening has lasted one day this morning', () => {
  expect(lasting(at('2026-11-20T23:50'), at('2026-11-21T08:00'))).toBe('1 day');
  expect(lasting(at('2026-11-21T01:00'), at('2026-11-21T08:00'))).toBe('today');
});

test('long times are said in months and years, so that nobody has to divide', () => {
  expect(lasting(at('2026-09-01T12:00'), at('2026-11-21T12:00'))).toBe('81 days');
  expect(lasting(at('2026-05-21T12:00'), at('2026-11-21T12:00'))).toBe('6 months');
  expect(lasting(at('2023-11-21T12:00'), at('2026-11-21T12:00'))).toBe('3 years');
});

test('a clock that was set back shows no negative days', () => {
  expect(lasting(at('2026-11-25T12:00'), at('2026-11-21T12:00'))).toBe('today');
});

test('days are named as people name them, with the year only when it is another one', () => {
  const now = at('2026-11-21T09:00');
  expect(dayName(at('2026-11-21T00:10'), now)).toBe('Today');
  expect(dayName(at('2026-11-20T23:50'), now)).toBe('Yesterday');
  expect(dayName(at('2026-11-09T12:00'), now)).toBe('9 Nov');
  expect(dayName(at('2025-11-09T12:00'), now)).toBe('9 Nov 2025');
});
