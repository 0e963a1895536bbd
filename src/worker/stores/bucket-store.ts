import { SHARD_FOLDER, type ShardRef } from "../../schema/index.ts";
import { ShardError, type ShardStore, type TakeBuffer } from "../../search/index.ts";
import { readInto } from "./read-into.ts";

/** The files of a build in an R2 bucket: large ones, of which a shard is a range. */
export class BucketStore implements ShardStore {
  readonly #bucket: R2Bucket;

  constructor(bucket: R2Bucket) {
    this.#bucket = bucket;
  }

  async read({ file, bytes: length, offset }: ShardRef, take: TakeBuffer): Promise<Uint8Array> {
    const object = await this.#bucket.get(`${SHARD_FOLDER}/${file}`, { range: { offset, length } });
    if (!object) throw new ShardError(file, "is missing in the bucket");
    return readInto(object.body, length, take);
  }
}
