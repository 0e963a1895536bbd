import { FolderStore } from "../../index-build/cli/folder-store.ts";
import { openSite } from "../../index-build/cli/open-site.ts";
import type { ShardRef } from "../../src/schema/index.ts";
import type { ShardStore } from "../../src/search/index.ts";
import type { MadeQuery } from "../corpus/queries.ts";
import { itemAt } from "../item-at.ts";
import { ask } from "./ask.ts";

const ROUNDS = 5;

/**
 * What a runtime that is warm, and does nothing else, takes for each query: the best of five rounds
 * in Node, in milliseconds, files in memory.
 */
export async function bestInNode(out: string, queries: readonly MadeQuery[]): Promise<number[]> {
  const folder = new FolderStore(out);
  const files = new Map<string, Uint8Array>();
  const store: ShardStore = {
    async read(ref: ShardRef) {
      const bytes = files.get(ref.file) ?? (await folder.read(ref));
      files.set(ref.file, bytes);
      return bytes.slice();
    },
  };
  const site = await openSite(out, store);
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, query] of queries.entries()) {
      const start = performance.now();
      JSON.stringify(await ask(site, query));
      best[at] = Math.min(itemAt(best, at), performance.now() - start);
    }
  }
  return best;
}
