import type { TitleWords } from '../../../domain/persona.ts';
import { spell } from '../../../domain/term.ts';

/** A level of seniority or a department. */
export interface Meaning {
  kind: keyof TitleWords;
  /** `director`, `procurement`. */
  key: string;
}

/** All that words of a title can mean: levels from the highest to the lowest, then departments. */
export function meaningsOf(words: TitleWords): Meaning[] {
  return (['seniority', 'department'] as const).flatMap((kind) =>
    Object.keys(words[kind]).map((key) => ({ kind, key })),
  );
}

/** What the very same word, however it is spelt, says already, of that kind. */
export function knownAs(words: TitleWords, kind: keyof TitleWords, word: string): string | undefined {
  const wanted = spell(word).spelt;
  return Object.entries(words[kind]).find(([, terms]) => terms.some((term) => spell(term).spelt === wanted))?.[0];
}

/** The words with one more for a meaning. */
export function withWord(words: TitleWords, { kind, key }: Meaning, word: string): TitleWords {
  return changed(words, { kind, key }, (terms) => [...terms, word.trim()]);
}

/** The words without one of a meaning. */
export function withoutWord(words: TitleWords, { kind, key }: Meaning, word: string): TitleWords {
  return changed(words, { kind, key }, (terms) => terms.filter((term) => term !== word));
}

function changed(words: TitleWords, { kind, key }: Meaning, change: (terms: string[]) => string[]): TitleWords {
  const terms = words[kind][key];
  return terms ? { ...words, [kind]: { ...words[kind], [key]: change(terms) } } : words;
}
