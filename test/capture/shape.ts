import { salesforce } from '../../src/domain/identity.ts';

const CLASSES: ReadonlyArray<readonly [RegExp, string]> = [
  [/[0-9]/, '0123456789'],
  [/[a-f]/, 'abcdef'],
  [/[g-z]/, 'ghijkmnpqrstuvwxyz'],
  [/[A-F]/, 'ABCDEF'],
  [/[G-Z]/, 'GHJKLMNPQRSTUVWXYZ'],
];

/** Numbers that look thrown, the same for the same text. */
function* thrown(text: string): Generator<number, never> {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  while (true) {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 374761393;
    yield (state >>> 8) & 0xffff;
  }
}

/**
 * Another text of the same shape: digits for digits, hexadecimal letters for their like. What an id begins with stays: up to
 * `_`, or the letters and zeros that tell its kind (`003…`, `ACoAA…`). The same text gives the same answer.
 */
export function reshaped(id: string): string {
  const kept = /^(?:[A-Za-z]{1,8}_|00[3Q]|AC[ow]AA)/.exec(id)?.[0] ?? '';
  const numbers = thrown(id);
  const rest = [...id.slice(kept.length)].map((char, at) => {
    const alphabet = CLASSES.find(([kind]) => kind.test(char))?.[1];
    if (!alphabet) return char;
    const other = alphabet[numbers.next().value % alphabet.length] ?? char;
    // A number keeps its length.
    return at === 0 && other === '0' ? '1' : other;
  });
  const all = kept + rest.join('');
  // The last three characters of a Salesforce id check the others.
  return /^00[3Q][A-Za-z0-9]{15}$/.test(id) ? (salesforce(all.slice(0, 15))?.slice('salesforce:'.length) ?? all) : all;
}

/** A phone number of the same length and spacing; its last seven digits are those of fictional numbers. */
export function rephoned(number: string, place: number): string {
  const tail = `5550${String(100 + (place % 100))}`;
  const count = number.replace(/\D/g, '').length;
  let seen = 0;
  return number.replace(/\d/g, (digit) => tail[seen++ - (count - tail.length)] ?? digit);
}
