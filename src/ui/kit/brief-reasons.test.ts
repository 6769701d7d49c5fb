import { expect, test } from 'vitest';
import type { Reason } from '../../domain/cues.ts';
import { briefReasons } from './brief-reasons.ts';

test('the short reasons are three, and always say whether it was shared', () => {
  const reason = (part: Reason['part'], points: number): Reason => ({ part, points, said: { phrase: part } });
  const reasons = [
    reason('journey', 30),
    reason('fresh', 2),
    reason('persona', 20),
    reason('gap', 9),
    reason('shared', 0),
  ];
  const tell = ({ phrase }: Reason['said']): string => phrase;
  expect(briefReasons(reasons, { tell })).toBe('journey · persona · shared');
});
