/** A text in the two spellings in which it is compared, its words between single spaces. */
export interface Spelling {
  /** Without accents: `geschaftsfuhrer`. */
  plain: string;
  /** With umlauts written out: `geschaeftsfuehrer`. */
  spelt: string;
  /** How many letters and digits it has. */
  letters: number;
  /** Written in a script that sets no space between words, or that joins small words to the next one. */
  joined: boolean;
}

/**
 * How a term must stand in a text: as a `word` of its own; as `part` of a word, at its start or end (`einkauf` in
 * `Einkaufsleiter` and `Konzerneinkauf`); or as a `rank`, which ends a word (`leiter` in `Einkaufsleiterin`, not in `Leiterplatte`).
 */
export type Fit = 'word' | 'part' | 'rank';

const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ى: 'ي' };
/** Accents, Arabic vowel signs and stretching, joiners. Signs of Indic scripts are letters and stay. */
const ACCENTS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200d]/g;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;
const SEAM = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Han})/gu;
const JOINED = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** What a word may end with and still be the same one: a plural, a female form. */
const ENDING = /^(?:s|e|es|n|en|in|innen|a|as|o|os)?$/;
/** Shorter terms are words of their own (`it`, `ceo`), never parts of others. */
const PART = 4;

function folded(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[ßæœøłđıى]/g, (letter) => LETTERS[letter] ?? letter);
  return ` ${bare.normalize('NFC').replace(SEAM, ' ').split(NO_WORD).filter(Boolean).join(' ')} `;
}

/** A list says the same titles again and again. */
const spellings = new Map<string, Spelling>();
const REMEMBERED = 4000;

/** Makes a text or a term comparable, whatever its script. */
export function spell(text: string): Spelling {
  const before = spellings.get(text);
  if (before) return before;
  if (spellings.size >= REMEMBERED) spellings.clear();
  const spelling = spelled(text);
  spellings.set(text, spelling);
  return spelling;
}

function spelled(text: string): Spelling {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = folded(lower);
  return {
    plain,
    spelt: folded(lower.replace(/[äöü]/g, (letter) => WRITTEN_OUT[letter] ?? letter)),
    letters: [...plain.replaceAll(' ', '')].length,
    joined: JOINED.test(plain),
  };
}

/** Does the term stand in the text? A term without letters stands nowhere. */
function stands(term: Spelling, text: Spelling, fit: Fit): boolean {
  if (term.letters === 0) return false;
  if (term.joined) return text.plain.includes(term.plain.slice(1, -1));
  if (found(term.plain, text.plain, fit)) return true;
  const same = term.spelt === term.plain && text.spelt === text.plain;
  return !same && found(term.spelt, text.spelt, fit);
}

function found(padded: string, text: string, fit: Fit): boolean {
  const term = padded.slice(1, -1);
  const first = text.indexOf(term);
  if (first < 0) return false;
  if (text.includes(padded)) return true;
  if (fit === 'word' || term.length < PART) return false;
  for (let at = first; at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    if (fit === 'part' && text[at - 1] === ' ') return true;
    if (ENDING.test(text.slice(end, text.indexOf(' ', end)))) return true;
  }
  return false;
}

/** Is the term only a piece of the other one, as `president` of `vice president`? */
export function isPieceOf(term: string, other: string, fit: Fit): boolean {
  const [short, long] = [spell(term), spell(other)];
  return long.letters > short.letters && stands(short, long, fit);
}

const known = new WeakMap<readonly string[], ReadonlyArray<{ term: string; spelling: Spelling }>>();

/** The terms that stand in a text, the longest first, then in order of the alphabet. */
export function termsIn(terms: readonly string[], text: Spelling, fit: Fit): Array<{ term: string; letters: number }> {
  const spelt = known.get(terms) ?? terms.map((term) => ({ term, spelling: spell(term) }));
  known.set(terms, spelt);
  return spelt
    .filter(({ spelling }) => stands(spelling, text, fit))
    .map(({ term, spelling: { letters } }) => ({ term, letters }))
    .sort((a, b) => b.letters - a.letters || (a.term < b.term ? -1 : 1));
}
