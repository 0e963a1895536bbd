/** Rows by hash: open addressing, half empty. Hashes are signed, 32 bits, and spread evenly. */
export class HashTable {
  readonly #hashes: Int32Array;
  /** One more than the row; 0 where nothing is. */
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** @param size entries at most. */
  constructor(size: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * size + 2));
    this.#hashes = new Int32Array(slots);
    this.#rows = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  add(hash: number, row: number): void {
    let slot = hash & this.#mask;
    while (this.#rows[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#hashes[slot] = hash;
    this.#rows[slot] = row + 1;
  }

  /** The row of a hash; -1 for none. */
  find(hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const row = this.#rows[slot] ?? 0;
      if (row === 0) return -1;
      if (this.#hashes[slot] === hash) return row - 1;
      slot = (slot + 1) & this.#mask;
    }
  }
}
