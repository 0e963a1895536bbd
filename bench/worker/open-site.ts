import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BuiltSite, type ShardStore, search } from "../../src/search/index.ts";
import type { MadeQuery } from "../corpus/queries.ts";

/** Opens the build in a folder, its files read through a store. */
export async function openSite(out: string, store: ShardStore): Promise<BuiltSite> {
  const texts = ["manifest.txt", "search-index.txt"].map((file) => readFile(join(out, "worker", file), "utf8"));
  const [manifest = "", index = ""] = await Promise.all(texts);
  return new BuiltSite(manifest, index, store);
}

/** Asks a query as the Worker does. */
export function ask(site: BuiltSite, { text, publisher, isTyping }: MadeQuery): ReturnType<typeof search> {
  return search(site.open(), text, { isTyping, filters: publisher === null ? {} : { publisher: [publisher] } });
}
