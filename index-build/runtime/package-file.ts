import { readFileSync } from "node:fs";

/**
 * The text of a file of an installed package.
 *
 * @param entry address of the module that the package's name leads to.
 * @param path of the file, from there.
 */
export const packageFile = (entry: string, path: string): string => readFileSync(new URL(path, entry), "utf8");
