import type { Anchor } from '../../domain/taught.ts';
import { outer } from '../../sites/dom.ts';
import { find, linkAround } from '../../sites/taught/find.ts';
import { type Around, derive, wayTo } from './derive.ts';
import { marksOf } from './marks.ts';
import { holds } from './pierce.ts';

export interface Rows {
  /** To the shadow root in which the rows stand; without steps in the page itself. */
  within: Anchor;
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
    const within = row && wayTo(pair[0], around);
    if (within) return { within, row, name, pair };
  }
  return undefined;
}

/** The elements around both names that could be their rows, the largest first: of the same kind, and as far above their names. */
function pairs(one: Element, other: Element): Array<[Element, Element]> {
  const found: Array<[Element, Element]> = [];
  // A row holds its link.
  let [a, b]: Array<Element | null> = [linkAround(one) ?? one, linkAround(other) ?? other];
  while (a && b && !holds(a, other) && !holds(b, one)) {
    if (a.localName === b.localName && a.getRootNode() === b.getRootNode()) found.unshift([a, b]);
    [a, b] = [outer(a), outer(b)];
  }
  return found;
}

/** A selector for both rows, in which no match holds the names of several people. */
function rowSelector([a, b]: [Element, Element], around: Around, name: Anchor): string | undefined {
  const shared = marksOf(a, around.own).filter(({ selector }) => b.matches(selector));
  const kinds = [...shared.map(({ selector }) => selector), a.localName];
  const paths = [...above(a, b, around)];
  for (const kind of kinds) {
    // A tag says enough when the product made it up, or when rows are all there is in a shadow root.
    const isAlone = kind !== a.localName || kind.includes('-') || !a.parentElement;
    for (const selector of [...paths.map((path) => `${path} > ${kind}`), ...(isAlone ? [kind] : [])]) {
      const all = [...(a.getRootNode() as Document | ShadowRoot).querySelectorAll(selector)];
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
