/** Letters that are no base letter with an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Only in these scripts is a mark an accent. Elsewhere it is a vowel, and taking it off makes another word. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
/** Vowel signs, stretching, and hamza wherever it sits: Arabic is written with and without them. */
const ARABIC_SIGNS = /[\u0621\u0640\u064b-\u065f\u0670]/g;
const NUKTA = /\u093c/g;
/** A nasal before a consonant of its own row is written as anusvara just as often. */
const NASALS = /\u0901|ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/g;
const PLAIN = /^[ -~]*$/;

/**
 * What two spellings of a text have in common: lower case, without accents, Arabic and Devanagari spelling variants folded;
 * invisible characters and the space around it are gone. Vowel signs that tell words apart stay.
 */
export function comparable(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(ACCENTED, '$1')
    .replace(ARABIC_SIGNS, '')
    .replace(NUKTA, '')
    .replace(NASALS, '\u0902')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .trim();
}
