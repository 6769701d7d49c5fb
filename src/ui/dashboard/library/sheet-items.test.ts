import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterTeam } from '../../../../test/unit/starter-team.ts';
import { ContentItem } from '../../../domain/content.ts';
import { starterContent } from '../../../store/starter.ts';
import { readRows } from './sheet.ts';
import { guessFields, SHEET_FIELDS } from './sheet-fields.ts';
import { type FieldMap, itemsOf, type RowResult, type SheetContext } from './sheet-items.ts';
import { badRowsAsCells, itemsAsCsv } from './sheet-out.ts';

const { workspace } = starterTeam();
const starter = starterContent();
const context = (items: readonly ContentItem[] = starter): SheetContext => ({
  workspace,
  items,
  language: 'en-GB',
  today: '2026-11-22',
  newId: (title) => `new-${title.length}`,
});
function read(text: string, items?: readonly ContentItem[]): RowResult[] {
  const [head, ...rows] = readRows(text);
  return itemsOf(rows, guessFields(head?.cells ?? []), context(items));
}
const good = (result: RowResult | undefined) => (result && 'item' in result ? result : undefined);
const problems = (result: RowResult | undefined) => (result && 'problems' in result ? result.problems : []);

test('a short sheet is enough for a new item; the rest is filled in', () => {
  const [row] = read(
    'Titel;Adresse;Art;Zielgruppe;Kaufphase;Trichter\nUnser Vergleich;https://a.example/v;comparison;Procurement;3, 4;C',
  );
  expect(good(row)).toMatchObject({
    kind: 'new',
    item: {
      id: 'new-15',
      title: 'Unser Vergleich',
      summary: 'Unser Vergleich',
      url: 'https://a.example/v',
      type: 'comparison',
      personas: ['procurement'],
      journey: ['3', '4'],
      funnel: ['C'],
      language: 'en',
      minutes: 5,
      depth: 'light',
      updated: '2026-11-22',
    },
  });
});

test('texts for channels and the parts of an e-mail come along', () => {
  const [row] = read(
    'title\ttype\tLinkedIn\tsubject\tgreeting\te-mail text\nA\tarticle\tSee {{link}}\tHello\tHi {{firstName}},\t"One.\n\nTwo."',
  );
  expect(good(row)?.item).toMatchObject({
    replies: { linkedin: 'See {{link}}' },
    email: { subject: 'Hello', greeting: 'Hi {{firstName}},', substance: ['One.', 'Two.'] },
  });
});

test('a type that the library has is written as it is there', () => {
  expect(good(read('title,type\nA,CHECKLIST')[0])?.item.type).toBe('checklist');
});

describe('what we have already is updated, not doubled', () => {
  const known = ContentItem.parse({
    ...starter[0],
    id: 'known',
    title: 'Known piece',
    url: 'https://a.example/known/',
    personas: [],
  });
  test.each([
    ['the same address', 'title,url,type\nOther title,https://a.example/known,article', 'update'],
    [
      'the same address with campaign parameters',
      'title,url,type\nX,https://www.a.example/known?utm_source=x,article',
      'update',
    ],
    ['the same title', 'title,type\nKNOWN  piece,worksheet', 'update'],
    ['the same id', 'id,title\nknown,New title', 'update'],
    ['nothing new in it', 'id,title\nknown,Known piece', 'same'],
    ['the same title in another language', 'title,type,language\nKnown piece,article,de', 'new'],
    ['another address', 'title,url,type\nOther,https://a.example/other,article', 'new'],
  ])('%s', (_what, text, kind) => {
    expect(good(read(text, [known])[0])?.kind).toBe(kind);
  });

  test('cells that are empty change nothing', () => {
    const [row] = read('id,title,summary,minutes\nknown,,Better words,', [known]);
    expect(good(row)?.item).toEqual({ ...known, summary: 'Better words' });
  });

  test('what was retired comes back when a sheet has it', () => {
    const [row] = read('title\nKnown piece', [{ ...known, retired: true }]);
    expect(good(row)?.item.retired).toBeUndefined();
  });

  test('a piece that stands twice in the sheet is taken once', () => {
    const rows = read('title,type\nTwin,article\nOther,article\nTWIN,article');
    expect(rows.map((row) => problems(row))).toEqual([[], [], [expect.stringContaining('row 2')]]);
  });
});

test.each([
  ['no title', 'title,type\n,article', /^Title: Give it a title/],
  ['no type', 'title,type\nA,', /^Type: Say what type it is/],
  ['a stage we do not have', 'title,type,stage\nA,article,9', /^Journey stages: “9” is no stage/],
  ['no address', 'title,type,url\nA,article,see intranet', /^Address: An address begins with/],
  ['half an e-mail', 'title,type,subject\nA,article,Hello', /^E-mail greeting: Say how it begins/],
  ['a field we cannot fill', 'title,type,X text\nA,article,Hi {{vorname}}', /^X text: {{vorname}} is no field/],
  ['half a field', 'title,type,X text\nA,article,Hi {{firstName}', /^X text: A field has two braces/],
  ['too long a title', `title,type\n${'a'.repeat(201)},article`, /^Title: At most 200 letters/],
])('what is wrong with a row is said in words: %s', (_what, text, words) => {
  expect(problems(read(text)[0])).toContainEqual(expect.stringMatching(words));
});

test('the library can be written as a sheet and read again without a change', () => {
  expect(new Set(read(itemsAsCsv(starter, workspace)).map((row) => good(row)?.kind ?? problems(row)))).toEqual(
    new Set(['same']),
  );
});

test('rows that could not be read are handed back as they were, with what is wrong', () => {
  const [head, ...rows] = readRows('Title,Foo\n,bar');
  const fields = guessFields(head?.cells ?? []);
  const [row] = itemsOf(rows, fields, context());
  if (!row || 'item' in row) throw new Error('the row was read');
  const [names, back] = readRows(badRowsAsCells([row], head?.cells ?? [], fields));
  expect(names?.cells).toEqual(['Title', 'Foo', 'Problem']);
  expect(back?.cells.slice(0, 2)).toEqual(['', 'bar']);
  expect(back?.cells[2]).toMatch(/Give it a title/);
});

test('any sheet at all: every row is an item that can be saved, or it is said what is wrong with it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '3',
      'A-C',
      'procurement',
      'https://a.example',
      '2026-01-01',
      '6',
      'de',
      'article',
      '{{link}}',
      '{{',
      '=1',
      '"',
    ),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 });
  const fields: fc.Arbitrary<FieldMap> = fc.array(fc.option(fc.constantFrom(...SHEET_FIELDS), { nil: undefined }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(rows, fields, (cells, map) => {
      const sheet = cells.map((row, at) => ({ number: at + 1, cells: row }));
      const results = itemsOf(sheet, map, context(starter.slice(0, 5)));
      expect(results.map(({ row }) => row.number)).toEqual(sheet.map(({ number }) => number));
      for (const result of results) {
        if ('item' in result) expect(ContentItem.safeParse(result.item).success).toBe(true);
        else expect(result.problems.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text at all is read as rows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(() => readRows(text)).not.toThrow();
    }),
  );
});
