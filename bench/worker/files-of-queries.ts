import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FolderStore } from "../../index-build/cli/folder-store.ts";
import type { ShardRef } from "../../src/schema/index.ts";
import { BuiltSite, type ShardStore, search } from "../../src/search/index.ts";
import type { MadeQuery } from "../corpus/queries.ts";

/** For each of some queries, asked one after another of a new isolate, the files that it fetches. */
export type FilesOfQueries = (queries: readonly MadeQuery[]) => Promise<string[][]>;

/** Asks the queries of a build as the Worker does, and notes what it reads. */
export function filesOfQueries(out: string): FilesOfQueries {
  const folder = new FolderStore(out);
  return async (queries) => {
    let read: string[] = [];
    const store: ShardStore = {
      read(ref: ShardRef) {
        read.push(ref[0]);
        return folder.read(ref);
      },
    };
    const texts = ["manifest.txt", "search-index.txt"].map((file) => readFile(join(out, "worker", file), "utf8"));
    const [manifest = "", index = ""] = await Promise.all(texts);
    const site = new BuiltSite(manifest, index, store);
    const files: string[][] = [];
    for (const { text, publisher, isTyping } of queries) {
      read = [];
      await search(site.open(), text, { isTyping, filters: publisher === null ? {} : { publisher: [publisher] } });
      files.push(read);
    }
    return files;
  };
}
