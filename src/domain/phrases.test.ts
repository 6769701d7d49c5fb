import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrase } from './phrases.ts';

const BOOKS = resolve(import.meta.dirname, '../../assets/phrases');
const bookOf = (area: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(resolve(BOOKS, `${area}.${language}.json`), 'utf8'));
const fieldsOf = (template = ''): string[] => [...new Set(template.match(/\{\{\w+\}\}/g))].sort();

describe('saying a phrase', () => {
  const book = { both: 'Ask {{name}}. They know {{more}}!', plain: 'All is well.' };
  const TABLE: Array<[values: Record<string, string | number> | undefined, said: string]> = [
    [{ name: 'Ada', more: 3 }, 'Ask Ada. They know 3!'],
    [{ name: 'Ada', more: 0 }, 'Ask Ada. They know 0!'],
    [{ name: 'Ada' }, 'Ask Ada.'],
    [{ name: ' ', more: 'a lot' }, 'They know a lot!'],
    [undefined, ''],
    [{ name: 'Dr. Q. {{more}} $&', more: 'it' }, 'Ask Dr. Q. {{more}} $&. They know it!'],
  ];
  test.each(TABLE)('%j: %s', (values, said) => {
    expect(phrase(book, values ? { phrase: 'both', values } : { phrase: 'both' })).toBe(said);
  });

  test('a phrase that the book does not have says nothing', () => {
    expect(phrase(book, { phrase: 'constructor' })).toBe('');
    expect(phrase(book, { phrase: 'plain' })).toBe('All is well.');
  });

  test('no hole is ever shown', () => {
    const words = fc.constantFrom('{{a}}', '{{ b }}', '{{constructor}}', 'word', 'end.', 'So?', ' ');
    const values = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('x', '', 'y.'));
    fc.assert(
      fc.property(fc.array(words), values, (template, given) => {
        expect(phrase({ key: template.join(' ') }, { phrase: 'key', values: given })).not.toMatch(/\{\{|undefined/);
      }),
    );
  });
});

describe('the phrase books', () => {
  const areas = [...new Set(readdirSync(BOOKS).map((file) => file.split('.')[0] ?? ''))].sort();

  test.each(areas)('%s: the same phrases with the same values in English and German', (area) => {
    const [english, german] = [bookOf(area, 'en'), bookOf(area, 'de')];
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    for (const [key, template] of Object.entries(english)) {
      expect(key.startsWith(`${area}.`), key).toBe(true);
      expect(fieldsOf(german[key]), key).toEqual(fieldsOf(template));
    }
  });

  test.each([
    ['assign', 'assign.ts'],
    ['proposal', 'proposals.ts'],
    ['account', 'account.ts'],
  ])('%s: every phrase is one that the rule says, and none is missing', (area, file) => {
    const source = readFileSync(resolve(import.meta.dirname, file), 'utf8');
    const used = new Set([...source.matchAll(/'((?:assign|proposal|account)\.[a-z-]+)'/g)].map(([, key]) => key));
    expect([...used].sort()).toEqual(Object.keys(bookOf(area, 'en')).sort());
  });
});
