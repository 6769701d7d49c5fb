import type { Said } from './words.ts';

const FIELD = /\{\{\s*(\w+)\s*\}\}/g;
const SENTENCES = /(?<=[.!?…。？！])\s+/u;

/**
 * The words for what is to be said, with its {{values}} filled in. A sentence whose value is missing or empty is left out, so that
 * no hole is ever shown; a phrase that the book does not have says nothing.
 */
export function phrase(book: Readonly<Record<string, string>>, { phrase: key, values = {} }: Said): string {
  const value = (name: string): string => (Object.hasOwn(values, name) ? String(values[name] ?? '').trim() : '');
  const template = Object.hasOwn(book, key) ? (book[key] ?? '') : '';
  return template
    .split(SENTENCES)
    .filter((sentence) => [...sentence.matchAll(FIELD)].every(([, name = '']) => value(name) !== ''))
    .map((sentence) => sentence.replace(FIELD, (_, name: string) => value(name)))
    .join(' ')
    .trim();
}
