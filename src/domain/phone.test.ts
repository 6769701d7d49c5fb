import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tel } from './identity.ts';
import { countryNamed, phone } from './phone.ts';

describe('a number is read', () => {
  test.each([
    ['040 66969014', 'DE', 'tel:+494066969014'],
    ['040 66969014', 'de-DE', 'tel:+494066969014'],
    ['+49 (0)40 66969-014', '', 'tel:+494066969014'],
    ['+49040 66969014', '', 'tel:+494066969014'],
    ['0049 40 66969014', '', 'tel:+494066969014'],
    ['020 7946 0101', 'GB', 'tel:+442079460101'],
    ['+44 20 7946 0101 ext. 5', '', 'tel:+442079460101'],
    ['(415) 555-0132', 'en-US', 'tel:+14155550132'],
    ['+52 1 55 1234 5678', '', 'tel:+525512345678'],
    ['٠٤٠ ٦٦٩٦٩٠١٤', 'DE', 'tel:+494066969014'],
    ['+49 40 66969014', 'US', 'tel:+494066969014'],
    ['+999 12345678', '', 'tel:+99912345678'],
    ['040 66969014', '', undefined],
    ['040 66969014', 'de', undefined],
    ['040 66969014', 'XX', undefined],
    ['12', 'DE', undefined],
    ['call me', 'DE', undefined],
    ['', 'DE', undefined],
  ])('%s in %j is %s', (text, hint, identity) => {
    expect(phone(text, hint)).toBe(identity);
  });
});

test('what it gives is an identity, and reading it again gives the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'+0123456789 ()-') }),
      fc.constantFrom('', 'DE', 'US'),
      (text, hint) => {
        const identity = phone(text, hint);
        fc.pre(identity !== undefined);
        const number = identity?.slice('tel:'.length) ?? '';
        expect(tel(number)).toBe(identity);
        expect(phone(number)).toBe(identity);
      },
    ),
  );
});

test.each([
  ['Hamburg, Germany', 'DE'],
  ['Wien, Österreich', 'AT'],
  ['Mexico', 'MX'],
  ['Hamburg', undefined],
  ['', undefined],
])('the place %j is in %s', (place, country) => {
  expect(countryNamed(place, ['en', 'de'])).toBe(country);
});
