/** Which people on the page are selected, by key. */
export class Selection {
  readonly #chosen = new Set<string>();
  #last: string | undefined;

  get keys(): ReadonlySet<string> {
    return this.#chosen;
  }

  /** Shift-click: adds or removes one; from the last one on, all between. `order` are the keys as they stand on the page. */
  extend(key: string, order: readonly string[]): void {
    const [from, to] = [order.indexOf(this.#last ?? ''), order.indexOf(key)];
    if (from < 0 || from === to) {
      if (this.#chosen.has(key)) this.#chosen.delete(key);
      else this.#chosen.add(key);
    } else for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#chosen.add(between);
    this.#last = key;
  }

  set(keys: readonly string[]): void {
    this.#chosen.clear();
    for (const key of keys) this.#chosen.add(key);
    this.#last = undefined;
  }

  /** Drops those who left the page. */
  keep(present: ReadonlyMap<string, unknown>): void {
    for (const key of this.#chosen) if (!present.has(key)) this.#chosen.delete(key);
  }
}
