import { ByteReader, ByteWriter, compareBytes, type DictionaryEntry } from "../../../src/search/packed-format.ts";
import { nextEntry, type OpenRun, type RunEntry } from "./run-reader.ts";

/** An entry of the whole index: its postings in all runs, one after another. */
export interface MergedEntry {
  key: Uint8Array;
  entry: Omit<Extract<DictionaryEntry, { kind: "term" }>, "postingBytes"> | { kind: "word"; documentCount: number };
  postings: Uint8Array;
  /** Places of a word; empty for a term. */
  positions: Uint8Array;
}

/** Merges runs (in the order of their documents) into the entries of the whole, in the order of their keys. */
export function* mergeRuns(runs: readonly OpenRun[]): Generator<MergedEntry> {
  const heads = new Heads(runs);
  const postings = new ByteWriter(2 ** 16);
  const positions = new ByteWriter(2 ** 16);
  for (let own = heads.takeSmallest(); own.length > 0; own = heads.takeSmallest()) {
    postings.length = 0;
    positions.length = 0;
    let lastDocument = -1;
    const [first] = own as [RunEntry];
    const counts = { documentCount: 0, headlineCount: 0, leadCount: 0, bodyCount: 0 };
    for (const entry of own) {
      // The first distance of a run was left open: 0, with the mark of its posting.
      const reader = new ByteReader(entry.postings);
      const mark = reader.varint();
      postings.varint(2 * (entry.firstDocument - lastDocument) + mark);
      postings.append(entry.postings.subarray(reader.at));
      positions.append(entry.positions);
      lastDocument = entry.lastDocument;
      counts.documentCount += entry.documentCount;
      counts.headlineCount += entry.headlineCount;
      counts.leadCount += entry.leadCount;
      counts.bodyCount += entry.bodyCount;
    }
    yield {
      key: first.key,
      entry: first.isWord ? { kind: "word", documentCount: counts.documentCount } : { kind: "term", ...counts },
      postings: postings.written,
      positions: positions.written,
    };
  }
}

/** The next entry of each run: a heap of runs, the one with the smallest key on top, of equals the first. */
class Heads {
  readonly #runs: readonly OpenRun[];
  readonly #entries: (RunEntry | null)[];
  readonly #heap: number[] = [];

  constructor(runs: readonly OpenRun[]) {
    this.#runs = runs;
    this.#entries = runs.map(nextEntry);
    for (const [index, entry] of this.#entries.entries()) if (entry) this.#push(index);
  }

  /** The entries of the smallest key, in the order of the runs. */
  takeSmallest(): RunEntry[] {
    const taken: RunEntry[] = [];
    for (;;) {
      const top = this.#heap[0];
      const entry = top === undefined ? null : (this.#entries[top] as RunEntry);
      if (!entry || (taken[0] && compareBytes(entry.key, taken[0].key) !== 0)) return taken;
      taken.push(entry);
      this.#entries[top as number] = nextEntry(this.#runs[top as number] as OpenRun);
      this.#replaceTop();
    }
  }

  #isBefore(a: number, b: number): boolean {
    return (compareBytes((this.#entries[a] as RunEntry).key, (this.#entries[b] as RunEntry).key) || a - b) < 0;
  }

  #push(run: number): void {
    const heap = this.#heap;
    heap.push(run);
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(heap[at] as number, heap[parent] as number)) break;
      [heap[at], heap[parent]] = [heap[parent] as number, heap[at] as number];
      at = parent;
    }
  }

  /** Puts the top where its new entry belongs, or takes it away where its run has ended. */
  #replaceTop(): void {
    const heap = this.#heap;
    if (this.#entries[heap[0] as number] === null) {
      const last = heap.pop() as number;
      if (heap.length === 0) return;
      heap[0] = last;
    }
    for (let at = 0; ; ) {
      let child = 2 * at + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && this.#isBefore(heap[child + 1] as number, heap[child] as number)) child++;
      if (!this.#isBefore(heap[child] as number, heap[at] as number)) return;
      [heap[at], heap[child]] = [heap[child] as number, heap[at] as number];
      at = child;
    }
  }
}
