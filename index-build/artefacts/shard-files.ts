import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ShardRef } from "../../src/schema/index.ts";
import { shardChecksum } from "../../src/search/index.ts";
import { identityOf } from "../identity.ts";
import type { ShardSink } from "../shard-sink.ts";

/** Writes every shard into a file of its own: for static assets. */
export class ShardFolder implements ShardSink {
  readonly #folder: string;
  /** Bytes by file name. */
  readonly files = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  add(kind: string, bytes: Uint8Array): ShardRef {
    const name = `${kind}.${identityOf(bytes)}.bin`;
    if (!this.files.has(name)) writeFileSync(join(this.#folder, name), bytes);
    this.files.set(name, bytes.length);
    return [name, bytes.length, shardChecksum(bytes)];
  }

  settle(): void {}
}

/** A file of several shards holds so many bytes, about. */
const PACK_BYTES = 64 * 2 ** 20;

/** Writes shards one after another into few large files: for a bucket, which serves any range of a file. */
export class ShardPacks implements ShardSink {
  readonly #files: ShardFolder;
  #waiting: { ref: [file: string, bytes: number, checksum: number, offset: number]; bytes: Uint8Array }[] = [];
  #length = 0;

  constructor(folder: string) {
    this.#files = new ShardFolder(folder);
  }

  get files(): ReadonlyMap<string, number> {
    return this.#files.files;
  }

  add(_kind: string, bytes: Uint8Array): ShardRef {
    if (this.#length >= PACK_BYTES) this.settle();
    const ref: [string, number, number, number] = ["", bytes.length, shardChecksum(bytes), this.#length];
    this.#waiting.push({ ref, bytes: bytes.slice() });
    // Typed arrays look at numbers of up to eight bytes.
    this.#length += Math.ceil(bytes.length / 8) * 8;
    return ref;
  }

  settle(): void {
    if (this.#waiting.length === 0) return;
    const pack = new Uint8Array(this.#length);
    for (const { ref, bytes } of this.#waiting) pack.set(bytes, ref[3]);
    const [name] = this.#files.add("pack", pack);
    for (const { ref } of this.#waiting) ref[0] = name;
    this.#waiting = [];
    this.#length = 0;
  }
}
