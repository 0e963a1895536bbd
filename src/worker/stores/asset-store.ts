import { SHARD_FOLDER, type ShardRef } from "../../schema/index.ts";
import { ShardError, type ShardStore, type TakeBuffer } from "../../search/index.ts";
import { readInto } from "./read-into.ts";

/** Longest wait for a file, in milliseconds: a request must not hang on one. */
const TIMEOUT_MS = 10_000;

/** The files of a build among the Worker's static assets, each a shard. */
export class AssetStore implements ShardStore {
  readonly #assets: Fetcher;

  constructor(assets: Fetcher) {
    this.#assets = assets;
  }

  async read({ file, bytes: length }: ShardRef, take: TakeBuffer): Promise<Uint8Array> {
    const response = await this.#assets.fetch(`https://assets.invalid/${SHARD_FOLDER}/${file}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok || !response.body) throw new ShardError(file, `is missing (${response.status})`);
    return readInto(response.body, length, take);
  }
}
