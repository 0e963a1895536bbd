import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * The text of a file of an installed package.
 *
 * @param entry path of the module that the package's name leads to.
 * @param path of the file, from there.
 */
export const packageFile = (entry: string, path: string): string =>
  readFileSync(new URL(path, pathToFileURL(entry)), "utf8");
