import type { BuiltSite } from "../../src/search/index.ts";
import { errorCode } from "../runtime/error-code.ts";
import { loadConfig } from "./load-config.ts";
import { openSite } from "./open-site.ts";
import { UsageError } from "./usage-error.ts";

/** Opens the build in a folder for searching, with the synonyms of `kilas.config.ts` as they are now. */
export async function openBuild(out: string): Promise<BuiltSite> {
  try {
    const { synonyms } = await loadConfig();
    return await openSite(out, undefined, { ownSynonyms: synonyms });
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new UsageError(
      `There is no build in ${out}: make one with npm run build, or name its folder with --out DIR.`,
    );
  }
}
