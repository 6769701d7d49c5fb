import { en } from './phrases-en.ts';

/** Sentences by key, with {{values}}. */
export type PhraseBook = Readonly<Record<string, string>>;

/** The sentences in the user's language; English where there is no book of it. Only that book is loaded. */
export async function loadPhrases(language: string): Promise<PhraseBook> {
  return /^de\b/i.test(language) ? (await import('./phrases-de.ts')).de : en;
}
