import { expect, test } from 'vitest';
import { withTerms } from './terms.ts';

test.each([
  ['buyer', ['cook', 'buyer']],
  [' buyer ,  sailor;', ['cook', 'buyer', 'sailor']],
  ['采购，مشتريات، buyer', ['cook', '采购', 'مشتريات', 'buyer']],
  ['Cook, COOK', ['cook']],
  [' , ', ['cook']],
  ['a, b, c, d', ['cook', 'a', 'b', 'c']],
])('typing “%s” makes %o', (typed, terms) => {
  expect(withTerms(['cook'], typed, 4)).toEqual(terms);
});
