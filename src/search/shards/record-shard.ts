import { ShardError } from "./shard-store.ts";

/** `KREC`, little-endian: the first four bytes of a file of records. */
const MAGIC = 0x4345524b;
const VERSION = 1;
const HEADER_WORDS = 4;

/** A record of a shard: its text, and its key where the shard is read by keys. */
export interface ShardRecord {
  key?: string;
  text: string;
}

/**
 * A shard of records. All numbers are little-endian, 32 bits, unsigned:
 *
 *     0            "KREC"
 *     4            version (1)
 *     8            n, the number of records
 *     12           k, bytes of the longest key; 0 where records are read by number
 *     16           n + 1 offsets of records, counted from the first record's beginning
 *     20 + 4n      n keys (ASCII, zeros up to k bytes), ascending
 *     20 + 4n + kn the records, each a text in UTF-8
 */
export function encodeRecordShard(records: readonly ShardRecord[]): Uint8Array {
  const encoder = new TextEncoder();
  const keyBytes = records.reduce((longest, { key = "" }) => Math.max(longest, key.length), 0);
  const texts = records.map(({ text }) => encoder.encode(text));
  const recordsFrom = 4 * (HEADER_WORDS + records.length + 1) + keyBytes * records.length;
  const bytes = new Uint8Array(recordsFrom + texts.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [MAGIC, VERSION, records.length, keyBytes].entries()) view.setUint32(4 * at, number, true);
  let offset = 0;
  for (const [at, text] of texts.entries()) {
    view.setUint32(4 * (HEADER_WORDS + at), offset, true);
    bytes.set(encoder.encode(records[at]?.key ?? ""), 4 * (HEADER_WORDS + records.length + 1) + keyBytes * at);
    bytes.set(text, recordsFrom + offset);
    offset += text.length;
  }
  view.setUint32(4 * (HEADER_WORDS + texts.length), offset, true);
  return bytes;
}

const decoder = new TextDecoder();

/** Reads the records of a shard without unpacking the others. */
export class RecordShard {
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #keyBytes: number;

  /** @throws ShardError where the bytes are no shard of this version. */
  constructor(file: string, bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (bytes.length < 20 || this.#word(0) !== MAGIC) throw new ShardError(file, "holds no records");
    if (this.#word(1) !== VERSION) throw new ShardError(file, `is of version ${this.#word(1)} instead of ${VERSION}`);
    this.count = this.#word(2);
    this.#keyBytes = this.#word(3);
  }

  /** The text of a record, or null where there is none of this number. */
  textAt(index: number): string | null {
    if (index < 0 || index >= this.count) return null;
    const from = this.#keysFrom + this.#keyBytes * this.count;
    const start = from + this.#word(HEADER_WORDS + index);
    return decoder.decode(this.#bytes.subarray(start, from + this.#word(HEADER_WORDS + index + 1)));
  }

  /** The text of the record of a key, or null. */
  textOf(key: string): string | null {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keyAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.#keyAt(low) === key ? this.textAt(low) : null;
  }

  get #keysFrom(): number {
    return 4 * (HEADER_WORDS + this.count + 1);
  }

  #keyAt(index: number): string {
    const start = this.#keysFrom + this.#keyBytes * index;
    return decoder.decode(this.#bytes.subarray(start, start + this.#keyBytes)).replace(/\0+$/, "");
  }

  #word(at: number): number {
    return this.#view.getUint32(4 * at, true);
  }
}
