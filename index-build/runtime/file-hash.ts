import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { errorCode } from "./error-code.ts";

/**
 * A hash in hex, or null where what it is of cannot be read. A file that does not exist has one,
 * too.
 */
export type Hash = string | null;

const ABSENT = "absent";
/** Read in one go; a file of a corpus may be larger than memory. */
const buffer = new Uint8Array(2 ** 20);

/** The hash of what a file holds. */
export function hashOfFile(path: string): Hash {
  return orNull(() => {
    const hash = createHash("sha256");
    const file = openSync(path, "r");
    try {
      for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer))
        hash.update(buffer.subarray(0, count));
    } finally {
      closeSync(file);
    }
    return hash.digest("hex");
  });
}

/** The hash of all files of a folder, at any depth, with their names. */
export function hashOfFolder(folder: string): Hash {
  return orNull(() => {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
    return hashOfAll(paths.sort().flatMap((path) => [relative(folder, path).split(sep).join("/"), hashOfFile(path)]));
  });
}

/** One hash of several, and of other texts, in their order. */
export function hashOfAll(parts: Iterable<Hash>): Hash {
  const hash = createHash("sha256");
  for (const part of parts) {
    if (part === null) return null;
    hash.update(JSON.stringify(part));
  }
  return hash.digest("hex");
}

function orNull(read: () => Hash): Hash {
  try {
    return read();
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ABSENT : null;
  }
}
