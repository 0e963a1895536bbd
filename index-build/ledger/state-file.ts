import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The ledger or the history beside it cannot be read or written; the message says where and how to mend it. */
export class LedgerError extends Error {}

/** A line of a file with its place, `path:number`. */
export interface PlacedLine {
  line: string;
  place: string;
}

/**
 * The lines of a file that are not blank; none where it does not exist.
 *
 * @param name what the file is called in messages: `ledger`.
 * @throws LedgerError
 */
export async function readLines(path: string, name: string): Promise<PlacedLine[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new LedgerError(`The ${name} ${path} cannot be read: ${faultOf(error)}.`);
  });
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "");
}

/**
 * Writes a file, the old one untouched until the new one is whole.
 *
 * @throws LedgerError
 */
export async function writeWhole(path: string, name: string, text: string): Promise<void> {
  const partial = `${path}.writing`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw new LedgerError(`The ${name} ${path} cannot be written: ${faultOf(error as NodeJS.ErrnoException)}.`);
  }
}

function faultOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === "EISDIR") return "it is a folder, name a file";
  return code === "EACCES" || code === "EPERM" ? "check its permissions" : (code ?? message);
}
