import Papa from 'papaparse';

/** A row that says something, with the number it has in the sheet, from 1. */
export interface SheetRow {
  number: number;
  cells: string[];
}

/** What a spreadsheet writes when it saves a workbook instead of text. */
const WORKBOOK = [0x50, 0x4b];
/** A cell that begins like a formula gets an apostrophe, so that no spreadsheet works it out. */
const DISARMED = /^'(?=[=+\-@\t\r])/;

/** The text of a file, in the encodings that spreadsheets save. Throws an error in words for a workbook. */
export function decodeSheet(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === WORKBOOK[0] && second === WORKBOOK[1]) {
    throw new Error('This is a workbook. Save it as CSV, or copy its cells and paste them here.');
  }
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The rows of CSV, TSV or pasted cells; empty ones are left out. */
export function readRows(text: string): SheetRow[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimitersToGuess: ['\t', ',', ';', '|'] });
  return data
    .map((cells, at) => ({ number: at + 1, cells: cells.map((cell) => cell.replace(DISARMED, '').trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
}

/** Rows as text that a spreadsheet opens, or that can be pasted into one. */
export function writeRows(rows: readonly (readonly string[])[], delimiter: ',' | '\t'): string {
  return Papa.unparse(
    rows.map((cells) => [...cells]),
    { delimiter, escapeFormulae: true },
  );
}
