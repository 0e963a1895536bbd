import type { ShardRef } from "../../src/schema/index.ts";

/**
 * Where shards go. Equal shards get equal names: a name holds a hash of the content, so that it can
 * be cached for ever.
 */
export interface ShardSink {
  /**
   * Adds a shard; `kind` begins its name. Where it lies is final after {@link flush}. The bytes are
   * the caller's again afterwards.
   */
  add(kind: string, bytes: Uint8Array): ShardRef;
  /** Makes final where all shards added so far lie: before anything is written that names them. */
  flush(): void;
}
