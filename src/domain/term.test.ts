import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fit, isPieceOf, spell, termsIn } from './term.ts';

const stands = (term: string, text: string, fit: Fit) => termsIn([term], spell(text), fit).length > 0;

describe('finding a term in a text', () => {
  const TABLE: Array<[term: string, text: string, fit: Fit, found: boolean]> = [
    ['einkauf', 'Leiter Einkauf', 'word', true],
    ['einkauf', 'Einkaufsleiter', 'word', false],
    ['einkauf', 'Einkaufsleiter', 'part', true],
    ['einkauf', 'Konzerneinkauf', 'part', true],
    ['einkauf', 'Haupteinkaufshelfer', 'part', false],
    ['leiter', 'Einkaufsleiterin', 'rank', true],
    ['leiter', 'Leiter:in Einkauf', 'rank', true],
    ['leiter', 'Leiterplattenbestücker', 'rank', false],
    ['intern', 'International Sales', 'rank', false],
    ['manager', 'MANAGERS', 'rank', true],
    ['it', 'IT-Leiter', 'part', true],
    ['it', 'Leiterin Qualität', 'part', false],
    ['it', 'Italian Desk', 'part', false],
    ['geschäftsführer', 'Geschaeftsfuehrer', 'rank', true],
    ['geschaeftsfuehrer', 'Geschäftsführer', 'rank', true],
    ['geschäftsführer', 'Geschaftsfuhrer', 'rank', true],
    ['großhandel', 'GROSSHANDEL', 'word', true],
    ['r&d', 'Head of R&D', 'part', true],
    ['head of', 'Head   of Sales', 'rank', true],
    ['achats', "Directeur de l'achats", 'word', true],
    ['zakupów', 'Dyrektor ds. zakupow', 'part', true],
    ['采购', '高级采购经理', 'word', true],
    ['it', 'IT经理', 'part', true],
    ['经理', '销售员', 'rank', false],
    ['مدير', 'المديرة العامة', 'rank', true],
    ['مُدير', 'مدير المشتريات', 'rank', true],
    ['खरेदी', 'खरेदी व्यवस्थापक', 'part', true],
    ['खरीद', 'खरेदी व्यवस्थापक', 'part', false],
    ['директор', 'Директора по закупкам', 'rank', false],
    ['закуп', 'Директор по закупкам', 'part', true],
    ['', 'anything', 'part', false],
    ['', '', 'word', false],
    ['—', 'anything — at all', 'word', false],
  ];

  test.each(TABLE)('%s in %s as a %s: %s', (term, text, fit, found) => {
    expect(stands(term, text, fit)).toBe(found);
  });

  test('the longest term comes first, whatever the order of the list', () => {
    const terms = ['president', 'vice president', 'vice'];
    const found = ['vice president', 'president', 'vice'];
    expect(termsIn(terms, spell('Vice President'), 'rank').map(({ term }) => term)).toEqual(found);
    expect(termsIn(terms.toReversed(), spell('Vice President'), 'rank').map(({ term }) => term)).toEqual(found);
  });

  test('a piece of a longer term is told from the term itself', () => {
    expect(isPieceOf('president', 'vice president', 'rank')).toBe(true);
    expect(isPieceOf('president', 'President', 'rank')).toBe(false);
  });

  test('every text with a letter has itself as a term, however it is written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((made) => spell(made).letters > 0);
    fc.assert(fc.property(text, (made) => stands(made, `${made} · ${made}`, 'word')));
  });
});
