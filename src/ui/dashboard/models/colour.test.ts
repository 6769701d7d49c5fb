import { expect, test } from 'vitest';
import { ENOUGH_CONTRAST, PALETTE, whiteOn } from './colour.ts';

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#FF0000', 4],
])('white on %s has a contrast of %f', (colour, contrast) => {
  expect(whiteOn(colour)).toBeCloseTo(contrast, 2);
});

test.each(['red', '#fff', '', '#12345g'])('“%s” is no colour that can be measured', (colour) => {
  expect(whiteOn(colour)).toBeUndefined();
});

test.each(PALETTE)('white can be read on $name', ({ hex }) => {
  expect(whiteOn(hex)).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
});
