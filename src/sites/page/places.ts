import { clean, isVisible, text } from '../dom.ts';
import { APART } from './apart.ts';

/** Longer texts are no names. */
const LONG = 400;
/** The first character that counts: neither space nor a mark of direction. */
const FIRST = /[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

const fold = (name: string): string => clean(name).toLowerCase();

/** The visible elements below `root` that show one of these names and nothing else, by name; their case does not count. */
export function placesOf(root: Element, names: readonly string[]): (name: string) => Element[] {
  const places = new Map<string, Element[]>();
  const starts = new Map<string, string[]>();
  for (const name of names.map(fold).filter(Boolean)) {
    if (places.has(name)) continue;
    places.set(name, []);
    const first = name.split(' ', 1)[0] ?? '';
    starts.set(first, [...(starts.get(first) ?? []), name]);
  }
  // Most texts of a page are told by their first letter not to begin a name.
  const letters = new Set([...starts.keys()].map((word) => FIRST.exec(word)?.[0]));
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue ?? '';
    const letter = words.length < LONG ? FIRST.exec(words)?.[0] : undefined;
    const meant = letter && letters.has(letter.toLowerCase()) && starts.get(fold(words).split(' ', 1)[0] ?? '');
    if (!meant) continue;
    // First and last name may stand in elements of their own.
    for (let at = node.parentElement; at; at = at === root ? null : at.parentElement) {
      const said = text(at).toLowerCase();
      if (!meant.some((name) => name.startsWith(said))) break;
      const found = places.get(said);
      if (!found) continue;
      if (!found.includes(at) && isVisible(at) && !at.closest(APART)) found.push(at);
      break;
    }
  }
  return (name) => places.get(fold(name)) ?? [];
}
