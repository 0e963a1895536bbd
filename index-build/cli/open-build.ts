import type { BuiltSite } from "../../src/search/index.ts";
import { errorCode } from "../runtime/error-code.ts";
import { type ConfigOption, loadConfig } from "./load-config.ts";
import { openSite } from "./open-site.ts";
import { UsageError } from "./usage-error.ts";

export interface BuildChoice extends ConfigOption {
  /** Folder of the build. */
  out: string;
}

/** Opens the build in a folder for searching, with the synonyms of the settings as they are now. */
export async function openBuild({ out, config }: BuildChoice): Promise<BuiltSite> {
  try {
    const { synonyms } = await loadConfig(config);
    return await openSite(out, undefined, { ownSynonyms: synonyms });
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new UsageError(
      `There is no build in ${out}: make one with npm run build, or name its folder with --out DIR.`,
    );
  }
}
