import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ShardRef } from "../../src/schema/index.ts";
import { shardChecksum } from "../../src/search/index.ts";
import { identityOf } from "../model/identity.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";
import { guardedSync } from "./output-error.ts";
import { ShardPack } from "./shard-pack.ts";

/** Where shards are written. */
export interface ShardPlace {
  folder: string;
  /** The folder of the build, as messages name it. */
  out: string;
}

/** Writes every shard into a file of its own: for static assets. */
export class ShardFolder implements ShardSink {
  readonly #place: ShardPlace;
  /** Bytes by file name. */
  readonly files = new Map<string, number>();

  /** @throws OutputError where the folder cannot be made. */
  constructor(place: ShardPlace) {
    this.#place = place;
    guardedSync(place.out, () => mkdirSync(place.folder, { recursive: true }));
  }

  add(kind: string, bytes: Uint8Array): ShardRef {
    const name = `${kind}.${identityOf(bytes)}.bin`;
    const { folder, out } = this.#place;
    if (!this.files.has(name)) guardedSync(out, () => writeFileSync(join(folder, name), bytes));
    this.files.set(name, bytes.length);
    return { file: name, bytes: bytes.length, checksum: shardChecksum(bytes), offset: 0, store: "assets" };
  }

  flush(): void {}
}

/** A file of several shards holds so many bytes, about. */
const PACK_BYTES = 64 * 2 ** 20;

/**
 * Writes shards one after another into few large files: for a bucket, which serves any range of a
 * file.
 */
export class ShardPacks implements ShardSink {
  readonly #files: ShardFolder;
  #pack = new ShardPack();

  constructor(place: ShardPlace) {
    this.#files = new ShardFolder(place);
  }

  get files(): ReadonlyMap<string, number> {
    return this.#files.files;
  }

  add(kind: string, bytes: Uint8Array): ShardRef {
    if (this.#pack.length >= PACK_BYTES) this.flush();
    return this.#pack.add(kind, bytes);
  }

  flush(): void {
    if (this.#pack.length === 0) return;
    const { file } = this.#files.add("pack", this.#pack.bytes);
    this.#pack.rename(file);
    this.#pack = new ShardPack();
  }
}
