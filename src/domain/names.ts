import { comparable } from './comparable.ts';
import { familyOf, simplified } from './han.ts';
import { type NameWord, nameWords } from './name-words.ts';
import type { Said } from './words.ts';

/** A name made ready to be compared. */
export interface Name {
  /** As it is shown. */
  text: string;
  /** What two ways of typing it have in common; empty without letters. */
  key: string;
  /** In Chinese, Japanese or Korean letters, family name first, its parts as they were written apart. */
  joined: readonly string[];
  /** In scripts that set spaces, by script. */
  words: ReadonlyMap<string, readonly NameWord[]>;
}

export interface NameMatch {
  /** `compatible`: nothing speaks against it, yet the name alone does not show it either. */
  result: 'same' | 'compatible' | 'different';
  /** How far two names that are so alike speak for one person, 0 to 1; see LIKENESS. */
  likeness: number;
  evidence: Said;
}

/**
 * How much of the weight of a whole name is left. Set by hand: another order says nothing against it; who leaves a name out has
 * most of it still there; initials fit many; one word in common is no name.
 */
const LIKENESS = {
  same: 1,
  spelling: 1,
  order: 0.95,
  particle: 0.95,
  missing: 0.85,
  initials: 0.7,
  part: 0.4,
  scripts: 0.3,
  unknown: 0.3,
  different: 0,
} as const;
type Kind = keyof typeof LIKENESS;

const MAX_LENGTH = 200;
const JOINED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const NOT_JOINED = /[^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const SCRIPTS: ReadonlyArray<[name: string, letter: RegExp]> = [
  ['Latin', /\p{Script=Latin}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['other', /\p{L}/u],
];
const ASIDE = /[(（[][^()（）[\]]*[)）\]]/gu;

const scriptOf = (text: string): string => SCRIPTS.find(([, letter]) => letter.test(text))?.[0] ?? '';

/** Makes a name ready. Any text is one; what has no letters is a name of which nothing is known. */
export function readName(text: string): Name {
  const shown = text.slice(0, MAX_LENGTH).trim();
  // What stands in brackets counts only where it is the name in another script.
  const outside = shown.replace(ASIDE, ' ');
  const main = scripts(/\p{L}/u.test(outside) ? outside : shown);
  const asides = scripts((shown.match(ASIDE) ?? []).join(' '));
  return {
    text: shown,
    key: /\p{L}/u.test(shown) ? comparable(shown).replace(/\s+/g, ' ') : '',
    joined: main.joined.length > 0 ? main.joined : asides.joined,
    words: new Map([...asides.words, ...main.words]),
  };
}

function scripts(text: string): Pick<Name, 'joined' | 'words'> {
  const spaced: string[] = [];
  const joined: string[] = [];
  for (const piece of text.split(/\s+/)) {
    if (!JOINED.test(piece)) {
      spaced.push(piece);
      continue;
    }
    joined.push(simplified(piece.normalize('NFKC').replace(NOT_JOINED, '')));
    spaced.push(piece.replace(new RegExp(JOINED, 'gu'), ' '));
  }
  const words = new Map<string, NameWord[]>();
  const rest = spaced.join(' ');
  for (const word of /\p{L}/u.test(rest) ? nameWords(rest) : []) {
    const script = scriptOf(word.forms[0] ?? '');
    words.set(script, [...(words.get(script) ?? []), word]);
  }
  return { joined: joined.filter(Boolean), words };
}

/**
 * Can these be the names of one person? Spelling, accents, case, titles and the order of names do not count; nicknames are
 * not guessed. Says the same whichever comes first; never throws.
 */
export function compareNames(one: Name | string, other: Name | string): NameMatch {
  const [a, b] = [one, other]
    .map((name) => (typeof name === 'string' ? readName(name) : name))
    .sort((x, y) => x.text.length - y.text.length || (x.text < y.text ? -1 : 1)) as [Name, Name];
  const kind = kindOf(a, b);
  const result = kind === 'different' ? 'different' : kind === 'same' || kind === 'spelling' ? 'same' : 'compatible';
  const likeness = Math.min(LIKENESS[kind], wholeness(a), wholeness(b));
  const found = a.key && b.key ? kind : 'unknown';
  const values = kind === 'same' ? { name: b.text } : { a: a.text, b: b.text };
  return { result, likeness, evidence: { phrase: `match.name-${found}`, values } };
}

/** A first name alone is shared by too many, whoever they are. */
function wholeness({ key, joined, words }: Name): number {
  if (!key) return LIKENESS.unknown;
  const isWhole = [...joined.join('')].length > 1 || [...words.values()].some((own) => own.length > 1);
  return isWhole ? 1 : LIKENESS.part;
}

function kindOf(a: Name, b: Name): Kind {
  if (a.text === b.text || (a.key && a.key === b.key))
    return a.text.toLowerCase() === b.text.toLowerCase() ? 'same' : 'spelling';
  if (!a.key || !b.key) return 'unknown';
  if (a.joined.length > 0 && b.joined.length > 0) return joinedKind(a.joined, b.joined);
  const shared = SCRIPTS.map(([script]) => script).find((script) => a.words.has(script) && b.words.has(script));
  return shared ? wordsKind(a.words.get(shared) ?? [], b.words.get(shared) ?? []) : 'scripts';
}

function joinedKind(a: readonly string[], b: readonly string[]): Kind {
  const [one, other] = [a.join(''), b.join('')];
  if (one === other) return 'spelling';
  if (a.toReversed().join('') === other || b.toReversed().join('') === one) return 'order';
  const [short, long] = [...one].length < [...other].length ? [one, other] : [other, one];
  return familyOf(short) === short && familyOf(long) === short ? 'part' : 'different';
}

const alike = (a: NameWord, b: NameWord): boolean => a.forms.some((form) => b.forms.includes(form));
const begins = (short: NameWord, long: NameWord): boolean =>
  short.initial && short.forms.some((start) => long.forms.some((form) => form.startsWith(start)));
const fits = (a: NameWord, b: NameWord): boolean => alike(a, b) || begins(a, b) || begins(b, a);

function wordsKind(one: readonly NameWord[], other: readonly NameWord[]): Kind {
  const [a, b] = [together(one, other), together(other, one)];
  const [hardA, hardB] = [a.filter(({ soft }) => !soft), b.filter(({ soft }) => !soft)];
  const few = Math.min(hardA.length, hardB.length);
  const many = Math.max(hardA.length, hardB.length);
  const fitting = pairs(hardA, hardB, fits);
  const equal = pairs(hardA, hardB, alike);
  if (fitting < few || fitting === 0) return 'different';
  const whole = pairs(hardA, hardB, (mine, theirs) => !mine.initial && !theirs.initial && alike(mine, theirs));
  if (whole === 0) return 'part';
  if (equal === many) {
    if (!hardA.every((word, at) => alike(word, hardB[at] as NameWord))) return 'order';
    return inOrder(a, b) ? 'spelling' : 'particle';
  }
  if (few === 1) return 'part';
  return equal < few ? 'initials' : 'missing';
}

const inOrder = (a: readonly NameWord[], b: readonly NameWord[]): boolean =>
  a.length === b.length && a.every((word, at) => alike(word, b[at] as NameWord));

/** Longest run of words that may be one word elsewhere: `van den Berg`, `Vandenberg`. */
const RUN = 4;

/** The words, with neighbours made one word where the other name writes them as one: `Xiao Ming` beside `Xiaoming`. */
function together(words: readonly NameWord[], other: readonly NameWord[]): NameWord[] {
  const result: NameWord[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    for (let run = Math.min(RUN, words.length - at); run > 1; run -= 1) {
      const form = words
        .slice(at, at + run)
        .map(({ forms }) => forms[0])
        .join('');
      if (!other.some(({ forms }) => forms.includes(form))) continue;
      result.push({ forms: [form], initial: false, soft: false });
      taken = run;
      break;
    }
    const word = words[at];
    if (taken === 1 && word) result.push(word);
    at += taken;
  }
  return result;
}

/** How many words of one name find a word of their own in the other one, at most. */
function pairs(a: readonly NameWord[], b: readonly NameWord[], fit: (a: NameWord, b: NameWord) => boolean): number {
  const owner = new Map<number, number>();
  const place = (word: number, tried: Set<number>): boolean =>
    b.some((candidate, at) => {
      if (tried.has(at) || !fit(a[word] as NameWord, candidate)) return false;
      tried.add(at);
      const holder = owner.get(at);
      if (holder !== undefined && !place(holder, tried)) return false;
      owner.set(at, word);
      return true;
    });
  return a.filter((_, word) => place(word, new Set())).length;
}

/**
 * Keys of which two names that agree in a whole word share at least one, so that only such pairs need to be compared. Coarser
 * than the comparison.
 */
export function nameKeys({ joined, words }: Name): string[] {
  const spaced = [...words.values()].flat().filter(({ soft, initial }) => !soft && !initial);
  const keys = spaced.map(({ forms }) => (forms[0] ?? '').replace(/([aou])e/g, '$1').replaceAll('aa', 'a'));
  return [...new Set([...keys, ...(joined.length > 0 ? [[...joined.join('')].sort().join('')] : [])])].sort();
}
