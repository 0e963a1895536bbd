import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { TestHarness } from "wrangler";
import { SHARD_FOLDER } from "../../src/schema/index.ts";

/** As much of a bucket as putting needs. */
interface Bucket {
  put(key: string, value: Uint8Array): Promise<unknown>;
}

/** Puts the files of a build into the runtime's own R2. */
export async function putIntoBucket(harness: TestHarness, out: string): Promise<void> {
  const { SHARDS } = (await harness.getWorker().getEnv()) as { SHARDS: Bucket };
  const folder = join(out, "bucket", SHARD_FOLDER);
  for (const file of await readdir(folder))
    await SHARDS.put(`${SHARD_FOLDER}/${file}`, await readFile(join(folder, file)));
}
