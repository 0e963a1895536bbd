import { stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { toError } from "../../src/search/index.ts";
import { ConfigError, checkConfig } from "../config/check-config.ts";
import { OWNER_FILES, type SiteConfig } from "../config/config.ts";
import { DEFAULT_CONFIG } from "../config/defaults.ts";
import { errorCode } from "../runtime/error-code.ts";

/** The option of every command that works with the owner's settings. */
export interface ConfigOption {
  /** File of the settings. Default: the checkout's `kilas.config.ts`. */
  config?: string | undefined;
}

const OWN = "kilas.config.ts";

/**
 * The owner's settings, checked, with the default of each that is left out. Paths in them count
 * from the folder of `file`; without one, from the working folder, which npm makes the checkout.
 *
 * @throws ConfigError where they cannot be read or used.
 */
export async function loadConfig(file?: string): Promise<SiteConfig> {
  const name = file ?? OWN;
  const path = file === undefined ? join(import.meta.dirname, "../..", OWN) : resolve(file);
  const config = checkConfig(await readSettings(path, name), name);
  const { ledger, widgets, fetch } = config;
  const at = (to: string) => besideSettings(to, file);
  for (const setting of OWNER_FILES) {
    const named = config[setting];
    config[setting] = at(named);
    // A misspelt name would publish what the file hides.
    if (named !== DEFAULT_CONFIG[setting] && !(await isThere(config[setting])))
      throw new ConfigError(
        `${setting}: ${named} does not exist. Make it, empty or not, or correct the setting in ${name}.`,
      );
  }
  return {
    ...config,
    ledger: ledger === null ? null : at(ledger),
    widgets: widgets === null ? null : at(widgets),
    fetch: { ...fetch, into: at(fetch.into) },
  };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => errorCode(error) !== "ENOENT",
  );

/** A path of the settings in `file`, as the working folder sees it. */
export const besideSettings = (path: string, file: string | undefined): string =>
  file === undefined || isAbsolute(path) ? path : join(dirname(file), path);

async function readSettings(path: string, name: string): Promise<unknown> {
  const fix = "Name the file of the site's settings with --config FILE.";
  const info = await stat(path).catch((error: unknown) => {
    const code = errorCode(error);
    throw new ConfigError(`${name} ${code === "ENOENT" ? "does not exist" : `cannot be read (${code})`}. ${fix}`);
  });
  if (!info.isFile()) throw new ConfigError(`${name} is no file. ${fix}`);
  // An empty file is a module that exports an empty object.
  if (info.size === 0) throw exportsNothing(name);
  const unreadable = (error: unknown) => new ConfigError(`${name} cannot be read: ${faultIn(toError(error), path)}`);
  try {
    const { default: settings }: { default?: unknown } = await import(pathToFileURL(path).href);
    if (settings === undefined) throw exportsNothing(name);
    // A promise of settings counts as settings.
    return await settings;
  } catch (error) {
    throw error instanceof ConfigError ? error : unreadable(error);
  }
}

const exportsNothing = (name: string): ConfigError =>
  new ConfigError(`${name} exports nothing: end it with export default config;`);

/** What an error says, and in which line of the settings it arose. */
function faultIn(error: Error, path: string): string {
  const at = error.stack?.split("\n").find((line) => line.includes(path));
  const line = at?.slice(at.indexOf(path) + path.length).match(/^:(\d+)/)?.[1];
  return line === undefined ? firstLine(error) : `${firstLine(error)} (line ${line})`;
}

/** What an error says first; that of a parser may begin with an empty line. */
const firstLine = ({ message }: Error): string => message.trim().split("\n")[0] ?? "";
