export { checksumOf } from "./checksum.ts";
export { parseJson } from "./parse-json.ts";
export { checkedPart, RecordShard, RecordShardEncoder, type ShardRecord, shardChecksum } from "./record-shard.ts";
export { ShardCache, ShardSession } from "./shard-cache.ts";
export { shardPlace } from "./shard-place.ts";
export {
  decodeKeyed,
  decodeNumbered,
  decodeRef,
  decodeRefs,
  encodeRef,
  encodeShards,
  type WireShardRef,
  type WireShards,
} from "./shard-refs.ts";
export { BuildError, ShardError, type ShardStore, type TakeBuffer } from "./shard-store.ts";
