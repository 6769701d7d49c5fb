import * as z from 'zod/mini';
import { spoken } from './language.ts';

const Text = z.string().check(z.minLength(1), z.maxLength(600));
/** BCP 47, e.g. `de` or `zh-Hans`. */
export const Language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** A text in one or more languages: plain where there is only one, else by language. */
export const Words = z.union([
  Text,
  z.record(Language, Text).check(z.refine((all) => Object.keys(all).length > 0, 'has no language')),
]);
export type Words = z.infer<typeof Words>;

/** The text in that language; else in the same language of another place, in English, or in the first there is. */
export function say(words: Words, language: string): string {
  if (typeof words === 'string') return words;
  const tags = Object.keys(words);
  const tag =
    tags.find((known) => known.toLowerCase() === language.toLowerCase()) ??
    tags.find((known) => spoken(known) === spoken(language)) ??
    tags.find((known) => spoken(known) === 'en') ??
    tags[0];
  return (tag !== undefined && words[tag]) || '';
}

/** The same words with the text for one language changed; the other languages stay. */
export function reworded(words: Words | undefined, language: string, text: string): Words {
  if (words === undefined || words === '') return text;
  const all = typeof words === 'string' ? { en: words } : words;
  const tag = Object.keys(all).find((known) => spoken(known) === spoken(language)) ?? spoken(language);
  const next = { ...all, [tag]: text };
  return Object.keys(next).length === 1 && tag === 'en' ? text : next;
}

/** Something to be said to the user: which phrase, and what it is about. The words are looked up in a phrase book. */
export interface Said {
  phrase: string;
  values?: Readonly<Record<string, string | number>>;
}
