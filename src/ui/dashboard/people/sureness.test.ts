import { expect, test } from 'vitest';
import { sureness } from './sureness.ts';

test.each([
  [0.98, 'Almost certainly one person, 98%'],
  [0.9, 'Almost certainly one person, 90%'],
  [0.81, 'Very likely one person, 81%'],
  [0.6, 'Likely one person, 60%'],
  [0.5, 'Perhaps one person, 50%'],
])('%d is said as %s', (confidence, words) => {
  expect(sureness(confidence)).toBe(words);
});
