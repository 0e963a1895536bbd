import type { ShardRef } from "../../src/schema/index.ts";
import { shardChecksum } from "../../src/search/index.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";

/**
 * Several shards one after another, as one file holds them; each is named by that file and its
 * offset.
 */
export class ShardPack implements ShardSink {
  readonly #file: string;
  readonly #shards: { ref: ShardRef & { file: string }; bytes: Uint8Array }[] = [];
  #length = 0;

  /**
   * @param file what the file is called; empty where that follows from its bytes: see
   * {@link rename}.
   */
  constructor(file = "") {
    this.#file = file;
  }

  get length(): number {
    return this.#length;
  }

  /** The bytes of the file. */
  get bytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    for (const { ref, bytes } of this.#shards) all.set(bytes, ref.offset);
    return all;
  }

  add(_kind: string, bytes: Uint8Array): ShardRef {
    const ref: ShardRef = {
      file: this.#file,
      bytes: bytes.length,
      checksum: shardChecksum(bytes),
      offset: this.#length,
      store: "bucket",
    };
    this.#shards.push({ ref, bytes: bytes.slice() });
    // Typed arrays look at numbers of up to eight bytes.
    this.#length += Math.ceil(bytes.length / 8) * 8;
    return ref;
  }

  flush(): void {}

  /** Names the file of all shards anew. */
  rename(file: string): void {
    for (const { ref } of this.#shards) ref.file = file;
  }
}
