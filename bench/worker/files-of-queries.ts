import { FolderStore } from "../../index-build/cli/folder-store.ts";
import { openSite } from "../../index-build/cli/open-site.ts";
import type { ShardRef } from "../../src/schema/index.ts";
import type { ShardStore } from "../../src/search/index.ts";
import type { MadeQuery } from "../corpus/queries.ts";
import { ask } from "./ask.ts";

/**
 * For each of some queries, asked one after another of a new isolate, the files that it fetches.
 */
export type FilesOfQueries = (queries: readonly MadeQuery[]) => Promise<string[][]>;

/** Asks the queries of a build as the Worker does, and notes what it reads. */
export function filesOfQueries(out: string): FilesOfQueries {
  const folder = new FolderStore(out);
  return async (queries) => {
    let read: string[] = [];
    const store: ShardStore = {
      read(ref: ShardRef) {
        read.push(ref.file);
        return folder.read(ref);
      },
    };
    const site = await openSite(out, store);
    const files: string[][] = [];
    for (const query of queries) {
      read = [];
      await ask(site, query);
      files.push(read);
    }
    return files;
  };
}
