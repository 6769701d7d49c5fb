import { expect, test } from 'vitest';
import { amountOf, money } from './money.ts';

test.each([
  ['48000', 48000],
  ['48,000', 48000],
  ['48.000', 48000],
  ['48.000,50', 48000.5],
  ['48,000.5', 48000.5],
  ['1 250 000', 1250000],
  ["1'250'000", 1250000],
  ['1.250.000', 1250000],
  ['12.5', 12.5],
  ['0', 0],
])('an amount typed as %s is taken as it was meant', (typed, amount) => {
  expect(amountOf(typed)).toBe(amount);
});

test.each(['', 'many', '-5', '12 EUR', '9'.repeat(20)])('%j is no amount', (typed) => {
  expect(amountOf(typed)).toBeUndefined();
});

test('a currency that the browser does not know is shown as it was written', () => {
  expect(money({ amount: 5, currency: '€€€' })).toBe('5 €€€');
  expect(money({ amount: 48000, currency: 'EUR' })).toMatch(/48.000/);
});
