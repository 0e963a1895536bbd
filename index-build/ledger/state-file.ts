import { access, readFile, realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { errorCode } from "../runtime/error-code.ts";
import { writeWhole } from "../runtime/write-whole.ts";

/**
 * The ledger or the history beside it cannot be read or written; the message says where and how to
 * fix it.
 */
export class LedgerError extends Error {}

/** A line of a file with its place, `path:number`. */
export interface PlacedLine {
  line: string;
  place: string;
}

/**
 * The lines of a file that are not blank; null where it does not exist.
 *
 * @param name what the file is called in messages: `ledger`.
 * @throws LedgerError
 */
export async function readLines(path: string, name: string): Promise<PlacedLine[] | null> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw new LedgerError(`The ${name} ${path} cannot be read: ${faultOf(error)}.`);
  });
  if (text === null) return null;
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== "");
}

/** Where a file lies behind links; the path as it is where there are none, or no file yet. */
export async function behindLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(() => path);
  return real === resolve(path) ? path : real;
}

/** Whether a file is there. */
export const hasState = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Writes a file, the old one untouched until the new one is whole.
 *
 * @throws LedgerError
 */
export async function writeState(path: string, name: string, text: string): Promise<void> {
  try {
    await writeWhole(path, text);
  } catch (error) {
    throw new LedgerError(`The ${name} ${path} cannot be written: ${faultOf(error)}.`);
  }
}

function faultOf(error: unknown): string {
  const code = errorCode(error);
  if (code === "EISDIR") return "it is a folder, name a file";
  if (code === "ENOSPC") return "the disk is full, free some space";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "check its permissions" : (code ?? String(error));
}
