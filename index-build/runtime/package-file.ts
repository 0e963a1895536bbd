import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/**
 * The text of a file of an installed package.
 *
 * @param path of the file, from the module that the package's name leads to.
 */
export const packageFile = (name: string, path: string): string =>
  readFileSync(new URL(path, pathToFileURL(require.resolve(name))), "utf8");
