/** Two groups that may be joined. */
export interface Candidate {
  mean: number;
  a: number;
  b: number;
}

/** A binary heap, best candidate first: highest mean, then lowest indexes. */
export class CandidateHeap {
  readonly #items: Candidate[] = [];

  push(item: Candidate): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as Candidate;
      if (!isBetter(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && isBetter(items[child + 1] as Candidate, items[child] as Candidate)) child++;
      if (!isBetter(items[child] as Candidate, last)) break;
      items[at] = items[child] as Candidate;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.mean !== b.mean ? a.mean > b.mean : a.a !== b.a ? a.a < b.a : a.b < b.b;
}
