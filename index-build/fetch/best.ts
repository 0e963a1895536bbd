/**
 * The first of many items by an order, without holding the others: twice as many as are wanted are
 * held at most. Of equal items, those that came first.
 */
export class Best<T extends { id: string }> {
  /** Items that were offered, each id once while it is held. */
  count = 0;
  readonly #limit: number;
  readonly #compare: (a: T, b: T) => number;
  #held: T[] = [];
  #ids = new Set<string>();

  constructor(limit: number, compare: (a: T, b: T) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  add(item: T): void {
    if (this.#ids.has(item.id)) return;
    this.count++;
    this.#ids.add(item.id);
    this.#held.push(item);
    if (this.#held.length >= 2 * this.#limit) this.#cut();
  }

  /** The best so far, in order. */
  items(): readonly T[] {
    this.#cut();
    return this.#held;
  }

  #cut(): void {
    // The sort is stable, and those kept came before those added since.
    this.#held = this.#held.sort(this.#compare).slice(0, this.#limit);
    this.#ids = new Set(this.#held.map(({ id }) => id));
  }
}
