import { spell } from '../../../domain/term.ts';

/** Scripts that set no space between words: they are found by pairs of letters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ARABIC = /\p{Script=Arabic}/u;
/** The article, alone or behind `and`, `with`, `like`, `so`, `for`; a word of three letters must be left. */
const ARTICLE = /^(?:[وبكف]?ال|لل)(?=.{3})/u;
/** Forms of one letter that are written for each other: ta marbuta, the Persian kaf and ya. */
const SAME: Record<string, string> = { ة: 'ه', ک: 'ك', ی: 'ي', ٱ: 'ا' };
/** Digits of other scripts; each set begins with its zero. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];

let segmenter: Intl.Segmenter | undefined;

/** The words of such a run, where the browser can tell them. */
function segmented(run: string): string[] {
  if (!('Segmenter' in Intl)) return [run];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** Every letter with the one after it; the last one alone, so that each letter begins a pair. */
function pairs(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
}

function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? char : String(code - zero);
}

/** One word in the form in which words are compared. */
function leveled(word: string): string {
  return word.replace(/[ةکیٱ]/g, (letter) => SAME[letter] ?? letter).replace(/\p{Nd}/gu, digit);
}

/** The words of a text in two spellings, `muller` and `mueller`, side by side. */
function words(text: string): Array<{ plain: string; spelt: string }> {
  const { plain, spelt } = spell(text);
  const written = spelt.split(' ');
  return plain
    .split(' ')
    .map((word, at) => ({ plain: leveled(word), spelt: leveled(written[at] ?? word) }))
    .filter((word) => word.plain !== '');
}

/**
 * What a text is found under: its words without accents, umlauts both ways, Arabic words with and without the article; of
 * scripts without spaces, words and pairs of letters. Signs of Indic scripts are letters and stay.
 */
export function indexWords(text: string): string[] {
  return words(text).flatMap(({ plain, spelt }) => {
    if (UNSPACED.test(plain)) return [...new Set([...segmented(plain), ...pairs(plain)])];
    const bare = ARABIC.test(plain) ? plain.replace(ARTICLE, '') : plain;
    return [...new Set([plain, spelt, bare])];
  });
}

/** What somebody looks for, all of which must be found: each word in one form that `indexWords` gives, too. */
export function queryWords(text: string): string[] {
  const wanted = words(text).flatMap(({ plain, spelt }) => {
    if (UNSPACED.test(plain)) return segmented(plain).flatMap(pairsOf);
    return ARABIC.test(plain) ? [plain.replace(ARTICLE, '')] : [spelt];
  });
  return [...new Set(wanted)];
}

/** A word of two letters is a pair itself; of longer ones every pair must be found, and the last letter is in the last pair. */
function pairsOf(word: string): string[] {
  const all = pairs(word);
  return all.length > 1 ? all.slice(0, -1) : all;
}

/**
 * Can a word be found though it is mistyped? Not when it is so short that another word is as near, not by pairs of letters, and
 * not where a sign makes another word of it.
 */
export function isForgiving(word: string): boolean {
  return word.length >= 5 && !UNSPACED.test(word) && !/\p{M}/u.test(word);
}
