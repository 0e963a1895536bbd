import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { SHARD_FOLDER, type ShardRef } from "../../src/schema/index.ts";
import type { ShardStore } from "../../src/search/index.ts";

/** The files of a build in its folder: below `public`, or below `bucket` where they go into one. */
export class FolderStore implements ShardStore {
  readonly #folders: string[];

  constructor(out: string) {
    this.#folders = ["public", "bucket"].map((part) => join(out, part, SHARD_FOLDER));
  }

  async read({ file, bytes: length, offset, store }: ShardRef): Promise<Uint8Array> {
    const [assets = "", bucket = ""] = this.#folders;
    return store === "assets" ? readFile(join(assets, file)) : readRange(join(bucket, file), offset, length);
  }
}

async function readRange(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
