import type { ShardRef } from "../../schema/index.ts";
import { BuildError, type ShardStore, type TakeBuffer } from "../../search/index.ts";
import { AssetStore } from "./asset-store.ts";
import { BucketStore } from "./bucket-store.ts";

/** The files of a build, read from the store that each reference names. */
export class PublishedStore implements ShardStore {
  readonly #assets: AssetStore;
  readonly #bucket: BucketStore | null;

  constructor({ ASSETS, SHARDS }: Cloudflare.Env) {
    this.#assets = new AssetStore(ASSETS);
    this.#bucket = SHARDS ? new BucketStore(SHARDS) : null;
  }

  read(ref: ShardRef, take: TakeBuffer): Promise<Uint8Array> {
    if (ref.store === "assets") return this.#assets.read(ref, take);
    if (this.#bucket) return this.#bucket.read(ref, take);
    throw new BuildError("The build lies in a bucket, but none is bound: uncomment r2_buckets in wrangler.toml.");
  }
}
