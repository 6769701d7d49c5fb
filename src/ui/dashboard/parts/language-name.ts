import { spoken } from '../../../domain/language.ts';
import type { Words } from '../../../domain/words.ts';

/** The English name of a language, as all labels here are English; the tag itself where it has none. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}

/** What a text says in languages other than this one: tag and text, in order of tag. */
export function otherTexts(words: Words, language: string): Array<[tag: string, text: string]> {
  if (typeof words === 'string') return [];
  return Object.entries(words)
    .filter(([tag]) => spoken(tag) !== spoken(language))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
