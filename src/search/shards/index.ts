export { checksumOf } from "./checksum.ts";
export { checkedPart, encodeRecordShard, RecordShard, type ShardRecord } from "./record-shard.ts";
export { ShardCache, ShardSession } from "./shard-cache.ts";
export { BuildError, ShardError, type ShardStore } from "./shard-store.ts";
