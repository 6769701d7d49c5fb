/** Family names come first in these scripts, and are not used alone to greet. */
const WHOLE_NAME = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const HONORIFIC =
  /^(dr|prof|mr|mrs|ms|mx|herr|frau|sr|sra|ing|dipl|shri|smt|د|أ|م|السيد|السيدة|الدكتور|الدكتورة|श्री|श्रीमती|डॉ)\.?-?(ing)?\.?$/iu;
/** The first half of a first name that has two words. */
const HALF_NAME = /^(عبد|أبو|أم)$/u;
const LETTER = /\p{L}/u;

/**
 * The name to greet a person with; the whole name where the script puts family names first. Empty where there is no name: an
 * address, a handle, a number.
 */
export function firstName(name: string): string {
  const whole = name.trim();
  if (/[@/]|^\W*\d/u.test(whole) || !LETTER.test(whole)) return '';
  if (WHOLE_NAME.test(whole)) return whole;
  const words = whole
    .split(/[\s,]+/)
    .filter((word) => LETTER.test(word) && !HONORIFIC.test(word) && !/^\(.*\)$/.test(word));
  const [first = '', second] = words;
  return HALF_NAME.test(first) && second ? `${first} ${second}` : first;
}

/** Words that only stand before a name, and what is said without one. */
const DEAR: ReadonlyArray<[dear: RegExp, hello: string]> = [
  [/^dear$/i, 'Hello'],
  [/^(liebe[rs]?|sehr geehrte[rs]?|werte[rs]?)( (herr|frau))?$/i, 'Guten Tag'],
  [/^(querid[oa]|estimad[oa])$/i, 'Hola'],
  [/^ch(er|ère)$/i, 'Bonjour'],
  [/^(عزيزي|عزيزتي|السيد|السيدة)$/u, 'مرحبًا'],
  [/^(प्रिय|आदरणीय|माननीय)$/u, 'नमस्कार'],
  [/^(尊敬的|亲爱的)$/u, '您好'],
];

/** A greeting without the name that it was written for: `Dear` → `Hello`, `Hi` stays `Hi`. */
export function greetingAlone(words: string): string {
  return DEAR.find(([dear]) => dear.test(words))?.[1] ?? words;
}

const HELLO: Record<string, string> = {
  en: 'Hello,',
  de: 'Guten Tag,',
  es: 'Hola,',
  fr: 'Bonjour,',
  ar: 'مرحبًا،',
  mr: 'नमस्कार,',
  zh: '您好，',
};

/** A greeting for somebody whose name is not known; undefined in languages that we have none for. */
export function hello(language: string): string | undefined {
  return HELLO[language];
}
