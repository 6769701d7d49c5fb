import { describe, expect, test } from 'vitest';
import { decodeSheet, readRows, writeRows } from './sheet.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file is read as spreadsheets save it', () => {
  test.each([
    ['UTF-8', bytes('Lösung'), 'Lösung'],
    ['the encoding of older German files', Uint8Array.of(0x4c, 0xf6, 0x73), 'Lös'],
    ['Unicode text', Uint8Array.of(0xff, 0xfe, 0x4c, 0, 0xf6, 0), 'Lö'],
  ])('%s', (_what, file, text) => {
    expect(decodeSheet(file)).toBe(text);
  });

  test('a workbook is turned away with what to do instead', () => {
    expect(() => decodeSheet(bytes('PK\u0003\u0004'))).toThrow(/Save it as CSV/);
  });
});

describe('rows are told apart', () => {
  test.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as German sheets have them',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'pasted cells',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\nb', [['a'], ['b']]],
    ['line breaks within a cell', '"a\nb",c', [['a\nb', 'c']]],
    ['a mark in front', '\ufeffa,b', [['a', 'b']]],
    ['nothing', '', []],
  ])('%s', (_what, text, cells) => {
    expect(readRows(text).map((row) => row.cells)).toEqual(cells);
  });

  test('empty rows are left out, and the others keep their number', () => {
    expect(readRows('a,b\n\n,\n1,2').map((row) => row.number)).toEqual([1, 4]);
  });
});

test('a cell that begins like a formula is written so that no spreadsheet works it out, and read as it was', () => {
  const written = writeRows([['=SUM(A1)', 'a']], ',');
  expect(written).toBe(`"'=SUM(A1)",a`);
  expect(readRows(written)[0]?.cells).toEqual(['=SUM(A1)', 'a']);
});
