import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BuiltSite, type ShardStore, type SiteOptions } from "../../src/search/index.ts";
import { FolderStore } from "./folder-store.ts";

/**
 * Opens the build in a folder, as the Worker opens it.
 *
 * @param store what its files are read through. Default: the folder.
 *
 * @example
 * ```ts
 * const built = await openSite("dist");
 * const { total } = await search(built.open(), "gempa");
 * ```
 */
export async function openSite(
  out: string,
  store: ShardStore = new FolderStore(out),
  options: SiteOptions = {},
): Promise<BuiltSite> {
  const read = (file: string) => readFile(join(out, "worker", file), "utf8");
  const [manifest, index] = await Promise.all([read("manifest.txt"), read("search-index.txt")]);
  return new BuiltSite(manifest, index, store, options);
}
