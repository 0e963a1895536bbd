import { ByteReader, ByteWriter, compareBytes, type DictionaryEntry } from "../../../src/search/packed-format.ts";
import { nextEntry, type OpenRun, type RunEntry } from "./run-reader.ts";

/** An entry of the whole index: its postings in all runs, one after another. */
export interface MergedEntry {
  key: Uint8Array;
  entry: Omit<Extract<DictionaryEntry, { kind: "term" }>, "postingBytes"> | { kind: "word"; documentCount: number };
  postings: Uint8Array;
  /** Positions of a word; empty for a term. */
  positions: Uint8Array;
}

/**
 * Merges runs (in the order of their documents) into the entries of the whole, in the order of
 * their keys.
 */
export function* mergeRuns(runs: readonly OpenRun[]): Generator<MergedEntry> {
  const heads = new Heads(runs);
  const postings = new ByteWriter(2 ** 16);
  const positions = new ByteWriter(2 ** 16);
  for (let own = heads.takeSmallest(); own[0]; own = heads.takeSmallest()) {
    postings.length = 0;
    positions.length = 0;
    let lastDocument = -1;
    const { key, isWord } = own[0];
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
      key,
      entry: isWord ? { kind: "word", documentCount: counts.documentCount } : { kind: "term", ...counts },
      postings: postings.written,
      positions: positions.written,
    };
  }
}

/** A run, and the entry it has reached. */
interface Head {
  run: OpenRun;
  /** Place of the run among all. */
  order: number;
  entry: RunEntry;
}

/**
 * The next entry of each run: a heap, the one with the smallest key on top, of equals that of the
 * first run.
 */
class Heads {
  readonly #heap: Head[] = [];

  constructor(runs: readonly OpenRun[]) {
    for (const [order, run] of runs.entries()) {
      const entry = nextEntry(run);
      if (entry) this.#push({ run, order, entry });
    }
  }

  /** The entries of the smallest key, in the order of the runs. */
  takeSmallest(): RunEntry[] {
    const taken: RunEntry[] = [];
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (taken[0] && compareBytes(top.entry.key, taken[0].key) !== 0) break;
      taken.push(top.entry);
      this.#advance(top);
    }
    return taken;
  }

  #push(head: Head): void {
    const heap = this.#heap;
    let at = heap.length;
    for (let parent = heap[(at - 1) >> 1]; parent && isBefore(head, parent); parent = heap[(at - 1) >> 1]) {
      heap[at] = parent;
      at = (at - 1) >> 1;
    }
    heap[at] = head;
  }

  /** Puts the top where its next entry belongs, or takes it away where its run has ended. */
  #advance(top: Head): void {
    const entry = nextEntry(top.run);
    if (entry) {
      top.entry = entry;
      this.#sink(top);
      return;
    }
    const last = this.#heap.pop();
    if (last && last !== top) this.#sink(last);
  }

  /** Puts a head in place of the top, and then as far down as it belongs. */
  #sink(head: Head): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let place = 2 * at + 1;
      let child = heap[place];
      const other = heap[place + 1];
      if (child && other && isBefore(other, child)) {
        child = other;
        place++;
      }
      if (!child || !isBefore(child, head)) break;
      heap[at] = child;
      at = place;
    }
    heap[at] = head;
  }
}

const isBefore = (a: Head, b: Head): boolean => (compareBytes(a.entry.key, b.entry.key) || a.order - b.order) < 0;
