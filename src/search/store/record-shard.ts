import { checksumOf } from "./checksum.ts";
import { partitionPoint } from "./partition-point.ts";
import { ShardError } from "./shard-store.ts";

/** `KREC`, little-endian: the first four bytes of a file of records. */
const MAGIC = 0x4345524b;
const VERSION = 2;
const HEADER_WORDS = 4;

/** A record of a shard: its text, and its key where the shard is read by keys. */
export interface ShardRecord {
  key?: string;
  text: string;
}

/**
 * Makes shards of records, one after another. All numbers are little-endian, 32 bits, unsigned:
 *
 *     0            "KREC"
 *     4            version (2)
 *     8            n, the number of records
 *     12           k, bytes of the longest key; 0 where records are read by number
 *     16           n + 1 offsets of records, counted from the first record's beginning
 *     20 + 4n      n checksums of records
 *     20 + 8n      n keys (ASCII, zeros up to k bytes), ascending
 *     20 + 8n + kn the records, each a text in UTF-8
 *
 * The checksum of the shard is that of all before the records (see {@link shardChecksum}): a
 * request reads ten records of thousands and checks no others.
 */
export class RecordShardEncoder {
  readonly #encoder = new TextEncoder();
  #text = new Uint8Array(64 * 1024);
  #shard = new Uint8Array(256 * 1024);

  /** The shard of some records. Its bytes are used again for the next one. */
  encode(records: readonly ShardRecord[]): Uint8Array {
    const keyBytes = records.reduce((longest, { key = "" }) => Math.max(longest, key.length), 0);
    const keysFrom = 4 * (HEADER_WORDS + 2 * records.length + 1);
    const recordsFrom = keysFrom + keyBytes * records.length;
    this.#shard = withRoom(this.#shard, 0, recordsFrom).fill(0, 0, recordsFrom);
    let end = recordsFrom;
    const starts: number[] = [];
    const checksums: number[] = [];
    for (const [at, { key = "", text }] of records.entries()) {
      this.#encoder.encodeInto(key, this.#shard.subarray(keysFrom + keyBytes * at));
      const own = this.#encoded(text);
      starts.push(end - recordsFrom);
      checksums.push(checksumOf(own));
      this.#shard = withRoom(this.#shard, end, end + own.length);
      this.#shard.set(own, end);
      end += own.length;
    }
    const view = new DataView(this.#shard.buffer);
    const header = [MAGIC, VERSION, records.length, keyBytes, ...starts, end - recordsFrom, ...checksums];
    for (const [at, number] of header.entries()) view.setUint32(4 * at, number, true);
    return this.#shard.subarray(0, end);
  }

  #encoded(text: string): Uint8Array {
    this.#text = withRoom(this.#text, 0, 3 * text.length);
    return this.#text.subarray(0, this.#encoder.encodeInto(text, this.#text).written);
  }
}

/** The same bytes, or as many as are used in a longer array. */
function withRoom(bytes: Uint8Array<ArrayBuffer>, usedBytes: number, neededBytes: number): Uint8Array<ArrayBuffer> {
  if (bytes.length >= neededBytes) return bytes;
  const longer = new Uint8Array(2 * neededBytes);
  longer.set(bytes.subarray(0, usedBytes));
  return longer;
}

/**
 * As much of a file as its checksum is of: all but the records of a file of records, which have
 * their own.
 */
export function checkedPart(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 20 || view.getUint32(0, true) !== MAGIC) return bytes;
  return bytes.subarray(0, 4 * (HEADER_WORDS + 1) + (8 + view.getUint32(12, true)) * view.getUint32(8, true));
}

/** The checksum of a file, whatever it holds. */
export const shardChecksum = (bytes: Uint8Array): number => checksumOf(checkedPart(bytes));

const decoder = new TextDecoder();

/** Reads the records of a shard without unpacking the others. */
export class RecordShard {
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #keyBytes: number;
  readonly #file: string;

  /** @throws ShardError where the bytes are no shard of this version. */
  constructor(file: string, bytes: Uint8Array) {
    this.#file = file;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (bytes.length < 20 || this.#word(0) !== MAGIC) throw new ShardError(file, "holds no records");
    if (this.#word(1) !== VERSION) throw new ShardError(file, `is of version ${this.#word(1)} instead of ${VERSION}`);
    this.count = this.#word(2);
    this.#keyBytes = this.#word(3);
  }

  /**
   * The text of a record, or null where there is none of this number.
   *
   * @throws ShardError where it is damaged.
   */
  textAt(index: number): string | null {
    if (index < 0 || index >= this.count) return null;
    const from = this.#keysFrom + this.#keyBytes * this.count;
    const start = from + this.#word(HEADER_WORDS + index);
    const record = this.#bytes.subarray(start, from + this.#word(HEADER_WORDS + index + 1));
    if (checksumOf(record) !== this.#word(HEADER_WORDS + this.count + 1 + index))
      throw new ShardError(this.#file, "is damaged or of another build");
    return decoder.decode(record);
  }

  /** The text of the record of a key, or null. */
  textOf(key: string): string | null {
    const at = partitionPoint(this.count, (index) => this.#keyAt(index) < key);
    return at < this.count && this.#keyAt(at) === key ? this.textAt(at) : null;
  }

  get #keysFrom(): number {
    return 4 * (HEADER_WORDS + 2 * this.count + 1);
  }

  #keyAt(index: number): string {
    const start = this.#keysFrom + this.#keyBytes * index;
    return decoder.decode(this.#bytes.subarray(start, start + this.#keyBytes)).replace(/(?<!\0)\0+$/, "");
  }

  #word(at: number): number {
    return this.#view.getUint32(4 * at, true);
  }
}
