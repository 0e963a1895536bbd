import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BuiltSite } from "../../src/search/index.ts";
import { FolderStore } from "./folder-store.ts";
import { loadConfig } from "./load-config.ts";
import { UsageError } from "./usage-error.ts";

/** Opens the build in a folder for searching, with the synonyms of `kilas.config.ts` as they are now. */
export async function openBuild(out: string): Promise<BuiltSite> {
  const read = (...path: string[]) => readFile(join(out, ...path), "utf8");
  try {
    const [manifest, index] = await Promise.all([read("worker", "manifest.txt"), read("worker", "search-index.txt")]);
    const { synonyms } = await loadConfig();
    return new BuiltSite(manifest, index, new FolderStore(out), { ownSynonyms: synonyms });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new UsageError(
      `There is no build in ${out}: make one with npm run build, or name its folder with --out DIR.`,
    );
  }
}
