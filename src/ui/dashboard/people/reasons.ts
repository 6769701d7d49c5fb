import type { Match } from '../../../domain/matches.ts';
import type { Said } from '../../../domain/words.ts';

/** Keeps a value in its own direction within a sentence of another. */
const isolated = ({ phrase, values = {} }: Said): Said => ({
  phrase,
  values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value && `\u2068${value}\u2069`])),
});

/** What speaks for some matches, or against them, in sentences: all that is said of names, and one of each other kind. */
export function reasonsOf(
  matches: readonly Match[],
  side: 'evidence' | 'doubts',
  tell: (said: Said) => string,
): string[] {
  const reasons = new Map<string, string>();
  for (const said of matches.flatMap((match) => match[side])) {
    const words = tell(isolated(said));
    const key = said.phrase.startsWith('match.name-') ? words : said.phrase;
    if (!reasons.has(key)) reasons.set(key, words);
  }
  return [...reasons.values()];
}
