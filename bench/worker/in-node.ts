import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FolderStore } from "../../index-build/cli/folder-store.ts";
import type { ShardRef } from "../../src/schema/index.ts";
import { BuiltSite, type ShardStore, search } from "../../src/search/index.ts";
import type { MadeQuery } from "../corpus/queries.ts";

const ROUNDS = 5;

/** What a runtime that is warm, and does nothing else, takes for each query: the best of five rounds in Node, in milliseconds, files in memory. */
export async function bestInNode(out: string, queries: readonly MadeQuery[]): Promise<number[]> {
  const folder = new FolderStore(out);
  const files = new Map<string, Uint8Array>();
  const store: ShardStore = {
    async read(ref: ShardRef) {
      const bytes = files.get(ref[0]) ?? (await folder.read(ref));
      files.set(ref[0], bytes);
      return bytes.slice();
    },
  };
  const texts = ["manifest.txt", "search-index.txt"].map((file) => readFile(join(out, "worker", file), "utf8"));
  const [manifest = "", index = ""] = await Promise.all(texts);
  const site = new BuiltSite(manifest, index, store);
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { text, publisher, isTyping }] of queries.entries()) {
      const filters = publisher === null ? {} : { publisher: [publisher] };
      const start = performance.now();
      JSON.stringify(await search(site.open(), text, { isTyping, filters }));
      best[at] = Math.min(best[at] as number, performance.now() - start);
    }
  }
  return best;
}
