import { expect, test } from 'vitest';
import { dayBegins, fieldDay, snoozeUntil } from './snooze-until.ts';

const at = (...parts: [number, number, number, number?]) => new Date(...(parts as [number, number, number])).getTime();

test.each([
  ['week', at(2026, 1, 26, 15), at(2026, 2, 5, 15)],
  ['month', at(2026, 2, 9, 15), at(2026, 3, 9, 15)],
  ['month', at(2026, 0, 31, 15), at(2026, 1, 28, 15)],
  ['month', at(2025, 11, 31, 15), at(2026, 0, 31, 15)],
] as const)('a snooze of a %s ends at the same hour of the day', (how, now, until) => {
  expect(snoozeUntil(how, now)).toBe(until);
});

test('a day begins in the user’s own time, and reads as it was written', () => {
  expect(dayBegins('2026-03-09')).toBe(new Date(2026, 2, 9).getTime());
  expect(fieldDay(new Date(2026, 2, 9, 23, 59).getTime())).toBe('2026-03-09');
});

test.each(['', '2026-3-9', 'tomorrow', '2026-13-40'])('“%s” is no day', (text) => {
  expect(dayBegins(text)).toBeUndefined();
});
