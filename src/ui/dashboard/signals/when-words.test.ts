import { expect, test } from 'vitest';
import type { SignalRule } from '../../../domain/signal.ts';
import { whenWords } from './when-words.ts';

test.each<[SignalRule['when'], string]>([
  [{ touchpoint: 'like' }, 'a like'],
  [{ touchpoint: 'offer' }, 'an offer'],
  [{ address: '*/pricing*' }, 'a page at */pricing*'],
  [{ label: 'book a demo' }, 'a button or text that says “book a demo”'],
  [{ touchpoint: 'download', label: 'price list, terms ,' }, 'a download that says “price list”, “terms”'],
  [{ label: 'a, b, c, d, e' }, 'a button or text that says “a”, “b”, “c” or 2 more'],
  [{ touchpoint: 'visit', address: 'x.example/docs' }, 'a visit at x.example/docs'],
])('%j is said as %s', (when, words) => {
  expect(whenWords(when)).toBe(words);
});
