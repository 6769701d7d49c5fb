import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentItem } from '../../../domain/content.ts';
import { LibraryIndex } from './search.ts';

const item = (id: string, language: string, title: string, more: Partial<ContentItem> = {}): ContentItem =>
  ContentItem.parse({
    id,
    title,
    summary: title,
    type: 'article',
    personas: [],
    journey: [],
    funnel: [],
    language,
    minutes: 5,
    depth: 'light',
    updated: '2026-01-01',
    ...more,
  });

const LIBRARY = [
  item('en-checklist', 'en', 'Requirements checklist for the whole team', { owner: 'Ada Fictional' }),
  item('en-cafe', 'en', 'The café case: naïve budgeting', { type: 'case study' }),
  item('en-mail', 'en', 'An offer', {
    email: { subject: 'Your quotation', greeting: 'Hi {{firstName}},', substance: ['Warranty included.'] },
  }),
  item('de-maengel', 'de', 'Häufige Mängel und die Lösung für Großkunden'),
  item('de-ue', 'de', 'Herr Mueller prueft die Strasse'),
  item('de-oil', 'de', 'Ölpreise'),
  item('de-crm', 'de', 'CRM系统 einführen'),
  item('ar-guide', 'ar', 'دليل المشتريات للشركات الكبيرة'),
  item('ar-marks', 'ar', 'إِدارة الأَسئلة في مَدرسة'),
  item('ar-short', 'ar', 'خطة بيت'),
  item('mr-price', 'mr', 'किंमत आणि खरेदी प्रक्रिया'),
  item('mr-team', 'mr', 'संघासाठी तपासणी यादी'),
  item('zh-price', 'zh-Hans', '采购流程与报价单'),
  item('zh-supplier', 'zh-Hans', '供应商评估清单'),
];

let index: LibraryIndex;
beforeAll(async () => {
  index = new LibraryIndex();
  await index.take(LIBRARY);
});

describe('a piece is found in the language it is written in', () => {
  test.each([
    // English
    ['a word', 'checklist', ['en-checklist']],
    ['the start of a word', 'requ', ['en-checklist']],
    ['a mistyped word', 'requirments', ['en-checklist']],
    ['words in any order', 'team requirements', ['en-checklist']],
    ['accents left out', 'cafe naive', ['en-cafe']],
    ['accents put in', 'chécklist', ['en-checklist']],
    ['a type', 'case study', ['en-cafe']],
    ['an owner', 'ada fict', ['en-checklist']],
    ['a word of the e-mail', 'warranty', ['en-mail']],
    ['a word of its subject', 'quotation', ['en-mail']],
    ['the name of a field, which nobody wrote', 'firstName', []],
    // German
    ['umlauts', 'mängel', ['de-maengel']],
    ['umlauts written out', 'maengel', ['de-maengel']],
    ['umlauts left out', 'mangel', ['de-maengel']],
    ['umlauts for a text that writes them out', 'Müller prüft', ['de-ue']],
    ['ß for ss', 'straße', ['de-ue']],
    ['ss for ß', 'grosskunden', ['de-maengel']],
    // Too short to be forgiven a letter
    ['the start of a word with an umlaut', 'öl', ['de-oil']],
    ['it written out', 'oel', ['de-oil']],
    ['it left out', 'ol', ['de-oil']],
    // Arabic
    ['the article left out', 'مشتريات', ['ar-guide']],
    ['the article put in', 'المشتريات', ['ar-guide']],
    ['the article behind a preposition', 'شركات', ['ar-guide']],
    ['the article put in where the text has none', 'البيت', ['ar-short']],
    ['ha for ta marbuta in a short word', 'خطه', ['ar-short']],
    ['an alef without its hamza', 'ادارة', ['ar-marks']],
    ['vowel signs left out', 'اسئلة', ['ar-marks']],
    ['vowel signs put in', 'دَليل', ['ar-guide']],
    ['ha for ta marbuta', 'مدرسه', ['ar-marks']],
    ['stretched letters', 'دليـــل', ['ar-guide']],
    // Marathi
    ['a word with vowel signs', 'खरेदी', ['mr-price']],
    ['the start of a word in Devanagari', 'तपास', ['mr-team']],
    ['another vowel sign is another word', 'खरादी', []],
    // Chinese
    ['a word of two letters', '采购', ['zh-price']],
    ['a word of three letters', '供应商', ['zh-supplier']],
    ['words that stand apart', '采购报价', ['zh-price']],
    ['words with a space between', '评估 清单', ['zh-supplier']],
    ['one letter', '购', ['zh-price']],
    ['the last letter', '单', ['zh-price', 'zh-supplier']],
    // Mixed
    ['Latin beside Chinese', 'crm系统', ['de-crm']],
    ['Chinese beside German', 'einfuehren 系统', ['de-crm']],
    ['words of two pieces', 'checklist 采购', []],
  ])('%s', (_what, query, found) => {
    expect(index.search(query)?.sort()).toEqual(found);
  });
});

test('nothing is looked for without a letter', () => {
  expect(index.search('  … ')).toBeUndefined();
});

test('a piece is found by its new words once it was changed, and by nothing once it is gone', async () => {
  const own = new LibraryIndex();
  await own.take([item('a', 'en', 'First words')]);
  await own.take([item('a', 'en', 'Second words')]);
  expect([own.search('first'), own.search('second')]).toEqual([[], ['a']]);
  await own.take([]);
  expect(own.search('words')).toEqual([]);
});

test('items that come while older ones are read are the ones that count', async () => {
  const own = new LibraryIndex();
  const many = Array.from({ length: 250 }, (_, at) => item(`old-${at}`, 'en', 'Old words'));
  let newer: Promise<boolean> | undefined;
  const older = own.take(many, {
    isOver: true,
    rest: async () => {
      newer ??= own.take([item('new', 'en', 'New words')]);
    },
  });
  expect([await older, await newer]).toEqual([false, true]);
  expect(own.search('words')).toEqual(['new']);
});

test('any text at all can be looked for, and finds the piece that has it as its title', async () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(word, async (text) => {
      const own = new LibraryIndex();
      await own.take([{ ...item('a', 'en', 'x'), title: text }]);
      const found = own.search(text);
      expect(found === undefined || found.includes('a')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
