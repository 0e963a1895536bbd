import { toError } from "../../src/search/index.ts";
import { ConfigError, checkConfig } from "../config/check-config.ts";
import type { SiteConfig } from "../config/config.ts";

/**
 * The owner's `kilas.config.ts`, checked.
 *
 * @throws ConfigError where it cannot be read or used.
 */
export async function loadConfig(): Promise<SiteConfig> {
  let loaded: { default?: unknown };
  try {
    loaded = (await import("../../kilas.config.ts")) as { default?: unknown };
  } catch (error) {
    throw new ConfigError(`kilas.config.ts cannot be read: ${toError(error).message.split("\n")[0]}`);
  }
  if (loaded.default === undefined)
    throw new ConfigError("kilas.config.ts exports nothing: end it with export default config;");
  return checkConfig(loaded.default);
}
