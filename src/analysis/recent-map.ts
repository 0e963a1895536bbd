let limitOfAll = 16_000;

/** Lets every {@link RecentMap} keep so many entries more or less; a build has the memory to read no word twice. */
export function keepForms(limit: number): void {
  limitOfAll = limit;
}

/**
 * Keeps what was looked up lately, within a number of entries, since a Worker lives long: the last so many (16,000, or as {@link keepForms} says) for
 * certain, those before them until as many new ones have come.
 */
export class RecentMap<V> {
  #young = new Map<string, V>();
  #old = new Map<string, V>();

  get(key: string): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: V): void {
    if (this.#young.size >= limitOfAll) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
