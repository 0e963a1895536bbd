import { DocValues } from "../doc-values.ts";
import { checkFingerprint, INDEX_FIELDS, type IndexField } from "../index-options.ts";
import { recordOf } from "../record-of.ts";
import type { DictionaryWord } from "../search-index.ts";
import { Accumulator } from "./accumulator.ts";
import { type OpenedHead, openHead } from "./head.ts";
import { PostingBuffer } from "./postings.ts";
import { FieldScorer } from "./scoring.ts";

/**
 * An index whose postings lie in files that are read as queries need them; its head is held. Shared
 * by all requests; each reads it through a reader of its own.
 */
export class PackedIndex {
  readonly head: OpenedHead;
  readonly docValues: DocValues;
  readonly scorers: Readonly<Record<IndexField, FieldScorer>>;
  // Work of one query at a time: nothing between filling and emptying them waits.
  readonly postings: PostingBuffer;
  readonly accumulator: Accumulator;
  #prefixes: Record<string, DictionaryWord[]> | null = null;

  /**
   * Opens the head.
   *
   * @throws ShardError where it is no head of this version, Error where it was built under another
   * analysis.
   */
  constructor(file: string, bytes: Uint8Array) {
    this.head = openHead(file, bytes);
    checkFingerprint(this.head.fingerprint);
    this.docValues = new DocValues(this.head.lists);
    this.scorers = recordOf(INDEX_FIELDS, (field) => new FieldScorer(field, this.head));
    this.postings = new PostingBuffer(this.head.documentCount);
    this.accumulator = new Accumulator(this.head.documentCount);
  }

  /** The most frequent words of a prefix that very many begin with, or null. */
  frequentWords(prefix: string): DictionaryWord[] | null {
    this.#prefixes ??= this.head.readPrefixes();
    return Object.hasOwn(this.#prefixes, prefix) ? (this.#prefixes[prefix] ?? null) : null;
  }
}
