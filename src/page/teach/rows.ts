import type { Anchor } from '../../domain/taught.ts';
import { find } from '../../sites/taught/find.ts';
import { type Around, derive } from './derive.ts';
import { marksOf } from './marks.ts';

export interface Rows {
  /** Tells the rows. */
  row: string;
  /** From a row to the name in it. */
  name: Anchor;
  /** The rows of the two people who were pointed at. */
  pair: [Element, Element];
}

/** How far above a list something durable is looked for. */
const DEPTH = 10;

/** The rows of a list in which two people's names were pointed at; undefined when they are in no rows that can be told. */
export function deriveRows(one: Element, other: Element, around: Around): Rows | undefined {
  if (one.contains(other) || other.contains(one)) return undefined;
  for (const pair of pairs(one, other)) {
    const name = derive(
      [
        { element: one, root: pair[0] },
        { element: other, root: pair[1] },
      ],
      around,
    );
    const row = name && rowSelector(pair, around, name);
    if (row) return { row, name, pair };
  }
  return undefined;
}

/** The elements around both names that could be their rows, the largest first: of the same kind, and as far above their names. */
function pairs(one: Element, other: Element): Array<[Element, Element]> {
  const found: Array<[Element, Element]> = [];
  // A row holds its link.
  let [a, b]: Array<Element | null> = [one.closest('a[href]') ?? one, other.closest('a[href]') ?? other];
  while (a && b && !a.contains(other) && !b.contains(one)) {
    if (a.localName === b.localName) found.unshift([a, b]);
    [a, b] = [a.parentElement, b.parentElement];
  }
  return found;
}

/** A selector for both rows, in which no match holds the names of several people. */
function rowSelector([a, b]: [Element, Element], around: Around, name: Anchor): string | undefined {
  const shared = marksOf(a, around.own).filter(({ selector }) => b.matches(selector));
  const kinds = [...shared.map(({ selector }) => selector), a.localName];
  const paths = [...above(a, b, around)];
  for (const kind of kinds) {
    for (const selector of [...paths.map((path) => `${path} > ${kind}`), ...(kind === a.localName ? [] : [kind])]) {
      const all = [...a.ownerDocument.querySelectorAll(selector)];
      const isTold = all.includes(a) && all.includes(b);
      if (isTold && all.every((row) => row === a || row === b || !row.contains(a)) && named(all, name, around))
        return selector;
    }
  }
  return undefined;
}

/** Are the rows those of a list: is there a name in most of them? */
function named(rows: readonly Element[], name: Anchor, around: Around): boolean {
  const some = rows.slice(0, 50);
  return some.filter((row) => find(name, row, around.url)).length * 2 >= some.length;
}

/** Ways to what holds both rows: the nearest with a mark, then with its tags, then the tags alone. */
function* above(a: Element, b: Element, around: Around): Generator<string> {
  let path = '';
  let depth = 0;
  for (let at = a.parentElement; at && at.localName !== 'html' && depth < DEPTH; at = at.parentElement, depth++) {
    if (at.contains(b)) for (const { selector } of marksOf(at, around.own)) yield selector + (path && ` > ${path}`);
    if (at.localName !== 'body') path = path ? `${at.localName} > ${path}` : at.localName;
  }
  const plain = a.parentElement?.localName;
  if (!plain || plain === 'body') return;
  if (plain !== 'main' && a.closest('main')) yield `main ${plain}`;
  yield plain;
}
