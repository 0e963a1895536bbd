import { partitionPoint } from "../../store/partition-point.ts";
import type { ByteReader } from "./bytes.ts";
import { ByteWriter, commonLength, compareBytes } from "./bytes.ts";
import { readHeader, writeHeader } from "./header.ts";

/** Where the positions of a word lie: behind its postings, or in a file of positions. */
export type PositionsLocation =
  | { kind: "inline"; bytes: number }
  | { kind: "shard"; shard: number; offset: number; bytes: number };

/** What a dictionary says of a stemmed term. */
export interface TermEntry {
  kind: "term";
  /** Documents that hold it, in all and in each field. */
  documentCount: number;
  headlineCount: number;
  leadCount: number;
  bodyCount: number;
  postingBytes: number;
}

/** What a dictionary says of an unstemmed word. */
export interface WordEntry {
  kind: "word";
  documentCount: number;
  postingBytes: number;
  positions: PositionsLocation;
}

export type DictionaryEntry = TermEntry | WordEntry;

/** An entry with the place of its postings in the bytes of its shard. */
export interface FoundEntry<T extends DictionaryEntry = DictionaryEntry> {
  entry: T;
  bytes: Uint8Array;
  start: number;
}

/**
 * The key of a stemmed term in the dictionary, and of an unstemmed word whose own term is `term`:
 * so words follow right after their term.
 */
export const termKey = (term: string): string => term;
export const wordKey = (term: string, word: string): string => `${term}\u0000${word}`;

/**
 * Entries between two whole keys: a search leaps from one to the next and then reads so many at
 * most.
 */
const BLOCK_ENTRIES = 64;

/**
 * Makes a file of dictionary entries and their postings.
 *
 *     0        "KTRM", layout version
 *     8        e, number of entries; d, bytes of the dictionary, 32 bits each
 *     16       for each block of 64 entries: where in the dictionary it begins, and where in the
 *              postings, 32 bits each
 *     16 + 8b  the dictionary: for each entry, in the order of the bytes of its key,
 *                varint  bytes its key (UTF-8) shares with the one before; 0 for the first of a
 *                        block
 *                varint  bytes that follow, and these bytes
 *                varint  documents, doubled, plus one for an unstemmed word
 *                varint  bytes of its postings
 *                of a term: three varints, documents that hold it in headline, lead and body
 *                of a word: varint  0 and a varint, the bytes of its positions, which follow its
 *                                   postings; or the number of a file of positions plus
 *                           one, and varints for the offset there and the bytes
 *              then the postings (see `writeTermPosting` and `writeWordPosting`) of each entry, in
 *                the same order
 */
export class TermShardWriter {
  readonly #dictionary = new ByteWriter(1024);
  readonly #postings = new ByteWriter(1024);
  readonly #blocks = new ByteWriter();
  #count = 0;
  #lastKey: Uint8Array = new Uint8Array();

  get length(): number {
    return 16 + this.#blocks.length + this.#dictionary.length + this.#postings.length;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Adds an entry; keys must ascend. `chunks` are its postings, and its positions where they are
   * inline.
   */
  add(key: Uint8Array, entry: DictionaryEntry, chunks: readonly Uint8Array[]): void {
    const writer = this.#dictionary;
    const isWhole = this.#count % BLOCK_ENTRIES === 0;
    if (isWhole) {
      this.#blocks.word(writer.length);
      this.#blocks.word(this.#postings.length);
    }
    const shared = isWhole ? 0 : commonLength(this.#lastKey, key);
    writer.varint(shared);
    writer.varint(key.length - shared);
    writer.append(key.subarray(shared));
    writer.varint(2 * entry.documentCount + (entry.kind === "word" ? 1 : 0));
    writer.varint(entry.postingBytes);
    if (entry.kind === "term") {
      writer.varint(entry.headlineCount);
      writer.varint(entry.leadCount);
      writer.varint(entry.bodyCount);
    } else writePositionsLocation(writer, entry.positions);
    for (const chunk of chunks) this.#postings.append(chunk);
    this.#lastKey = key;
    this.#count++;
  }

  finish(): Uint8Array {
    const writer = new ByteWriter(this.length);
    writeHeader(writer, "KTRM");
    writer.word(this.#count);
    writer.word(this.#dictionary.length);
    for (const part of [this.#blocks, this.#dictionary, this.#postings]) writer.append(part.written);
    return writer.finish();
  }
}

function writePositionsLocation(writer: ByteWriter, positions: PositionsLocation): void {
  if (positions.kind === "inline") {
    writer.varint(0);
    writer.varint(positions.bytes);
  } else {
    writer.varint(positions.shard + 1);
    writer.varint(positions.offset);
    writer.varint(positions.bytes);
  }
}

/** Finds an entry by the bytes of its key, or null. */
export function findEntry(file: string, bytes: Uint8Array, key: Uint8Array): FoundEntry | null {
  const reader = readHeader(file, bytes, "KTRM");
  const count = reader.word();
  const dictionaryBytes = reader.word();
  const blockCount = Math.ceil(count / BLOCK_ENTRIES);
  const dictionaryFrom = 16 + 8 * blockCount;
  const wordAt = (at: number): number => {
    reader.at = at;
    return reader.word();
  };
  const goToBlock = (at: number): void => {
    reader.at = dictionaryFrom + wordAt(16 + 8 * at);
  };
  const block =
    partitionPoint(blockCount, (at) => {
      goToBlock(at);
      reader.varint();
      return compareBytes(reader.slice(reader.varint()), key) <= 0;
    }) - 1;
  if (block < 0) return null;
  const start = dictionaryFrom + dictionaryBytes + wordAt(20 + 8 * block);
  goToBlock(block);
  return findInBlock(reader, key, start, Math.min(BLOCK_ENTRIES, count - BLOCK_ENTRIES * block));
}

/** Finds an entry among `count` that follow; the postings of the first begin at `firstStart`. */
function findInBlock(reader: ByteReader, key: Uint8Array, firstStart: number, count: number): FoundEntry | null {
  const { bytes } = reader;
  let start = firstStart;
  // How many bytes of the key the entry before began with.
  let matched = 0;
  for (let index = 0; index < count; index++) {
    const shared = reader.varint();
    const own = reader.slice(reader.varint());
    // Keys ascend: one that shares less with the one before than that did with the key has passed
    // it.
    if (shared < matched) return null;
    if (shared === matched) {
      const more = commonLength(own, key.subarray(matched));
      matched += more;
      if (more === own.length && matched === key.length) return { entry: readEntry(reader), bytes, start };
      if (more < own.length && (matched === key.length || own[more] > key[matched])) return null;
    }
    start += skipEntry(reader);
  }
  return null;
}

function readEntry(reader: ByteReader): DictionaryEntry {
  const head = reader.varint();
  const documentCount = Math.floor(head / 2);
  const postingBytes = reader.varint();
  if (head % 2 === 0) {
    const [headlineCount, leadCount, bodyCount] = [reader.varint(), reader.varint(), reader.varint()];
    return { kind: "term", documentCount, postingBytes, headlineCount, leadCount, bodyCount };
  }
  const where = reader.varint();
  const positions: PositionsLocation =
    where === 0
      ? { kind: "inline", bytes: reader.varint() }
      : { kind: "shard", shard: where - 1, offset: reader.varint(), bytes: reader.varint() };
  return { kind: "word", documentCount, postingBytes, positions };
}

/**
 * Passes over what the dictionary says of an entry; gives the bytes of its postings and inline
 * positions.
 */
function skipEntry(reader: ByteReader): number {
  const isWord = reader.varint() % 2 === 1;
  const postingBytes = reader.varint();
  const where = reader.varint();
  const next = reader.varint();
  if (isWord && where === 0) return postingBytes + next;
  reader.varint();
  return postingBytes;
}
