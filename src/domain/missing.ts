import { greetingAlone } from './greeting.ts';

/** What stands before a field and goes with it, in the languages that are written with spaces. */
const PREPOSITIONS = [
  'at|for|from|in|with|of|as|to|by|about',
  'bei|beim|für|von|vom|als|mit|zu|zum|zur|über',
  'en|para|de|del|con|como|sobre|por',
  'في|من|مع|لدى|عند|إلى|عن|على|بصفتك|بصفتكم',
].join('|');
const ARTICLES = ['the|a|an|your|our|der|die|das|dem|den|ein|eine|einer|ihrer|ihrem', 'la|el|tu|su|شركة|مؤسسة'].join(
  '|',
);
const EXAMPLE = 'z\\.\\s?B\\.|etwa|e\\.g\\.';
const BEFORE = new RegExp(
  `(?:^|\\s|(?<=\\())(?:(?:(?:${EXAMPLE})\\s)?(?:${PREPOSITIONS})(?:\\s(?:${ARTICLES}))?\\s|(?:لـ|بـ|كـ)\\s?)$`,
  'iu',
);
/** Chinese has no space before its prepositions: only where none can be the end of another word. */
const BEFORE_HAN = /(?:^|(?<=[，、；：。！？你您我他她它们]))(?:在|对于?|为|与|和|跟|给|作为|向)\s?$/u;
const AFTER_HAN = /^\s?(?:来说|而言|那边|这边|里|内|的)?/u;
/** Marathi puts them after the field, joined or not. */
const AFTER = /^\s?(?:मध्ये|मधील|साठी|येथे|येथील|कडून|कडे|सोबत|बरोबर|बद्दल|विषयी|म्हणून|च्या|ची|चे|चा|ला|शी)(?=[\s,.।!?]|$)\s?/u;
/** What ends a phrase. */
const END = /^(?:[\s,;:.!?…)،؛؟।，；：。！？]|$)/u;
const COMMA = /^\s*[,،，]\s*/u;

/**
 * A sentence without one of its fields, where the value is not known. What belongs to the field goes with it: the preposition, the
 * comma around a name, the name in a greeting. Empty where the sentence says nothing without it.
 */
export function without(sentence: string, hole: string): string {
  const at = sentence.indexOf(hole);
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + hole.length);
  const cut = withoutPhrase(before, after) ?? (/firstName/.test(hole) ? withoutName(before, after) : undefined);
  return cut === undefined ? '' : tidied(cut);
}

/** `we met at {{company}}.` → `we met.` */
function withoutPhrase(before: string, after: string): string | undefined {
  const postposed = AFTER.exec(after);
  if (postposed) return before + after.slice(postposed[0].length);
  const han = BEFORE_HAN.exec(before);
  if (han) return joined(before.slice(0, han.index), after.replace(AFTER_HAN, ''));
  const preposed = BEFORE.exec(before);
  if (!preposed || !END.test(after)) return undefined;
  const rest = before.slice(0, preposed.index);
  // `Bei {{company}} läuft das anders.` would begin with its verb.
  return rest.trim() === '' && !COMMA.test(after) ? undefined : joined(rest, after);
}

/** `Hi {{firstName}},` → `Hi,` and `{{firstName}}, how …` → `How …` and `Thank you, {{firstName}}!` → `Thank you!` */
function withoutName(before: string, after: string): string | undefined {
  const rest = after.replace(/^\s?(?:जी|先生|女士|老师)/u, '');
  if (!/^\s*(?:[,،，:：!！。.?？؟।]|$)/u.test(rest)) return before === '' ? withoutPolite(rest) : undefined;
  if (before.trim() === '') return joined('', rest);
  if (BEFORE.test(before)) return undefined;
  const called = /[,،，]\s*(?:يا\s)?$/u.exec(before);
  if (called) return before.slice(0, called.index) + rest;
  const words = before.replace(/\sيا\s$/u, '').trim();
  return /^[\p{L}\p{M}]+( [\p{L}\p{M}]+)?$/u.test(words) ? greetingAlone(words) + rest.trimStart() : undefined;
}

/** `{{firstName}}您好，` → `您好，` */
function withoutPolite(after: string): string | undefined {
  return /^\s?[你您]好/u.test(after) ? after.trimStart() : undefined;
}

/** Both ends; where nothing stands before, what follows begins the sentence. */
function joined(before: string, after: string): string {
  if (before.trim() !== '') return before + after;
  const rest = after.replace(/^\s*[,،，:：]\s*/u, '').trimStart();
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Without what a cut leaves behind: empty brackets, two commas, spaces before a full stop. */
function tidied(sentence: string): string {
  const text = sentence
    .replace(/\(\s*\)/g, '')
    .replace(/([,،，])\s*(?=[,،，.!?。！？؟।])/gu, '')
    .replace(/\s+(?=[,.;:!?،؛؟।，。！？]|$)/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\p{N}{]/u.test(text) ? text : '';
}
