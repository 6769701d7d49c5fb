import { outer } from '../sites/dom.ts';
import type { Memo } from '../sites/site.ts';
import { isOwn } from './own.ts';

/** A pass reads for so long, then lets the page work and goes on. */
const BUDGET_MS = 10;

/** Remembers what was read from each row until the row changes, so that a long list is read once and not at every change. */
export class Memory {
  readonly #rows = new WeakMap<Element, { value: unknown; round: number }>();
  #deadline = 0;
  /** Rows in which nobody was found are read once a round. */
  #round = 0;
  /** True when the last pass ran out of time: some rows are still to be read. */
  unfinished = false;
  /** True when nobody was found in some row: it may be hidden, or not laid out yet, and nothing tells when that ends. */
  doubtful = false;

  /** To be called before each pass. */
  startPass(): void {
    this.#deadline = performance.now() + BUDGET_MS;
    this.unfinished = false;
    this.doubtful = false;
  }

  /** Has the rows in which nobody was found read once more by the next passes. */
  startRound(): void {
    this.#round++;
  }

  readonly memo: Memo = <T>(element: Element, read: () => T): T | undefined => {
    const known = this.#rows.get(element);
    if (known && (known.value !== undefined || known.round === this.#round)) {
      this.doubtful ||= known.value === undefined;
      return known.value as T;
    }
    if (performance.now() > this.#deadline) {
      this.unfinished = true;
      return undefined;
    }
    const value = read();
    this.#rows.set(element, { value, round: this.#round });
    this.doubtful ||= value === undefined;
    return value;
  };

  /** Forgets the rows that changed and gives them; undefined when nothing but our own nodes came or went. */
  forget(records: readonly MutationRecord[]): Set<Element> | undefined {
    let foreign = false;
    const changed = new Set<Element>();
    const seen = new Set<Node>();
    for (const record of records) {
      if (
        isOwn(record.target) ||
        (record.type === 'childList' && onlyOwn(record.addedNodes) && onlyOwn(record.removedNodes))
      ) {
        // A chip that was taken away is put back by the next pass.
        if (record.removedNodes.length > 0) foreign = true;
        continue;
      }
      foreign = true;
      for (let node: Node | null = record.target; node && !seen.has(node); node = outer(node)) {
        seen.add(node);
        if (this.#rows.delete(node as Element)) changed.add(node as Element);
      }
    }
    return foreign ? changed : undefined;
  }
}

function onlyOwn(nodes: NodeList): boolean {
  for (const node of nodes) if (!isOwn(node)) return false;
  return true;
}
