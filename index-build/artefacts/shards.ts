import { type Shard, shardOf } from "../../src/schema/index.ts";
import { identityOf } from "../identity.ts";

/** Aimed size of a file of records, in bytes: one fetch brings it, and parsing it costs the Worker little. */
const SHARD_BYTES = 64_000;

/** A published file: its name holds a hash of its content, so that it can be cached for ever. */
export interface PublishedFile {
  name: string;
  content: string;
}

/** Spreads records over files by a hash of their id: see `shardOf`. Equal records give equal files. */
export function toShards<T extends { id: string }>(kind: string, records: readonly T[]): PublishedFile[] {
  const ordered = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = ordered.reduce((sum, record) => sum + JSON.stringify(record).length, 0);
  const shards: Shard<T>[] = Array.from({ length: Math.max(1, Math.ceil(bytes / SHARD_BYTES)) }, () => ({}));
  for (const record of ordered) {
    const shard = shards[shardOf(record.id, shards.length)];
    if (shard) shard[record.id] = record;
  }
  return shards.map((shard, index) => {
    const content = JSON.stringify(shard);
    return { name: `${kind}-${index}.${identityOf(content)}.json`, content };
  });
}
