import type { SimilarPairs } from "./similarity.ts";

/**
 * The sums of the similarities between groups. Most items are never joined with anything, so that
 * the sums of a group are gathered only when it first is: until then the pairs themselves hold
 * them.
 */
export class GroupSums {
  readonly #pairs: SimilarPairs;
  /** Where the pairs of each item begin in `#neighbours`; one more than there are items. */
  readonly #starts: Int32Array;
  /** The item at the other end, and the pair itself, in turn. */
  readonly #neighbours: Int32Array;
  readonly #gathered: (Map<number, number> | undefined)[];
  /** The group each item is in now, found by following. */
  readonly #parent: Int32Array;

  constructor(count: number, pairs: SimilarPairs) {
    this.#pairs = pairs;
    this.#parent = Int32Array.from({ length: count }, (_, index) => index);
    this.#gathered = new Array(count);
    this.#starts = new Int32Array(count + 1);
    for (const ends of [pairs.a, pairs.b]) for (const item of ends) (this.#starts[item + 1] as number)++;
    for (let item = 0; item < count; item++)
      this.#starts[item + 1] = (this.#starts[item + 1] as number) + (this.#starts[item] as number);
    const next = this.#starts.slice();
    this.#neighbours = new Int32Array(4 * pairs.a.length);
    const add = (item: number, other: number, pair: number) => {
      const at = 2 * (next[item] as number);
      this.#neighbours[at] = other;
      this.#neighbours[at + 1] = pair;
      (next[item] as number)++;
    };
    for (let pair = 0; pair < pairs.a.length; pair++) {
      const [a, b] = [pairs.a[pair] as number, pairs.b[pair] as number];
      add(a, b, pair);
      add(b, a, pair);
    }
  }

  between(a: number, b: number): number {
    return (this.#gathered[a]?.get(b) ?? this.#gathered[b]?.get(a) ?? this.#gather(a).get(b)) || 0;
  }

  /** The sums of a group's similarities to the others. */
  of(group: number): Iterable<[other: number, sum: number]> {
    return this.#gather(group);
  }

  /** Joins group `b` into `a`, and returns the sums of its similarities to the others. */
  join(a: number, b: number): Iterable<[other: number, sum: number]> {
    const own = this.#gather(a);
    const gone = this.#gather(b);
    this.#parent[b] = a;
    own.delete(b);
    for (const [other, sum] of gone) if (other !== a) own.set(other, (own.get(other) ?? 0) + sum);
    this.#gathered[b] = undefined;
    for (const [other, sum] of own) {
      const sums = this.#gathered[other];
      if (!sums) continue;
      sums.delete(b);
      sums.set(a, sum);
    }
    return own;
  }

  #gather(group: number): Map<number, number> {
    const known = this.#gathered[group];
    if (known) return known;
    const sums = new Map<number, number>();
    for (let at = this.#starts[group] as number; at < (this.#starts[group + 1] as number); at++) {
      const other = this.#find(this.#neighbours[2 * at] as number);
      const similarity = this.#pairs.similarity[this.#neighbours[2 * at + 1] as number] as number;
      sums.set(other, (sums.get(other) ?? 0) + similarity);
    }
    this.#gathered[group] = sums;
    return sums;
  }

  #find(item: number): number {
    let root = item;
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root] as number] as number;
      root = this.#parent[root] as number;
    }
    return root;
  }
}
