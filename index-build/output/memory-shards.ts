import type { ShardRef } from "../../src/schema/index.ts";
import { ShardError, type ShardStore, shardChecksum } from "../../src/search/index.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";

/** Keeps shards in memory and gives them back: for measurements and tests. */
export class MemoryShards implements ShardSink, ShardStore {
  readonly files = new Map<string, Uint8Array>();

  add(kind: string, bytes: Uint8Array): ShardRef {
    const name = `${kind}.${this.files.size}`;
    this.files.set(name, bytes.slice());
    return { file: name, bytes: bytes.length, checksum: shardChecksum(bytes), offset: 0, store: "assets" };
  }

  flush(): void {}

  async read({ file }: ShardRef): Promise<Uint8Array> {
    const bytes = this.files.get(file);
    if (!bytes) throw new ShardError(file, "is missing");
    return bytes;
  }
}
