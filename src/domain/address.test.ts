import { describe, expect, test } from 'vitest';
import { fits } from './address.ts';

describe('labelling a page by its address', () => {
  const TABLE: Array<[pattern: string, address: string, fits: boolean]> = [
    ['www.example.com/pricing*', 'https://www.example.com/pricing', true],
    ['www.example.com/pricing*', 'https://example.com/pricing/teams?seats=9#top', true],
    ['www.example.com/pricing*', 'https://www.example.com/about', false],
    ['www.example.com/pricing*', 'https://evil.example/www.example.com/pricing', false],
    ['https://example.com/demo', 'HTTP://Example.com/Demo/', true],
    ['example.com/demo', 'https://example.com/demo?utm_source=x', true],
    ['example.com/demo', 'https://example.com/demo#form', true],
    ['example.com/demo', 'https://example.com/demo/thanks', false],
    ['example.com/find?plan=team', 'https://example.com/find?plan=team', true],
    ['example.com/find?plan=team', 'https://example.com/find?plan=solo', false],
    ['example.com', 'https://www.example.com/', true],
    ['*/checkout*', 'https://shop.example/de/checkout/2', true],
    ['*.example.com/*', 'https://docs.example.com/a', true],
    ['a*a', 'a', false],
    ['*', 'https://example.com/anything', true],
  ];

  test.each(TABLE)('%s and %s: %s', (pattern, address, expected) => {
    expect(fits(pattern, address)).toBe(expected);
  });

  test('a pattern full of stars is answered, not tried in every way', () => {
    expect(fits(`${'a*'.repeat(90)}b`, `${'a'.repeat(1900)}c`)).toBe(false);
  });
});
