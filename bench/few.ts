import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/**
 * `KILAS_FEW=N` in the environment: about N records are read of each file, and each corpus or list
 * of queries that a command makes has at most N entries. Not set: all of them. Figures of a few
 * records show that a command runs, and nothing else.
 */
const FEW = process.env["KILAS_FEW"] ? Number(process.env["KILAS_FEW"]) : Number.POSITIVE_INFINITY;
if (!(FEW >= 1)) throw new Error("KILAS_FEW is a number above 0: the records that are read of each file.");

/** Whether commands run on a few records. */
export const IS_FEW = FEW !== Number.POSITIVE_INFINITY;

/** A size, or less where a few are asked for. */
export const few = (size: number): number => Math.min(size, FEW);

/** A list, or its beginning where a few are asked for. */
export const fewOf = <T>(list: readonly T[]): readonly T[] => list.slice(0, few(list.length));

/** Records in one block: neighbours are often of one day and one event. */
const BLOCK = 5;

/** Some lines in their order: blocks that are spread evenly, about `count` lines together. */
export function spread(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines];
  const step = Math.ceil(lines.length / Math.ceil(count / BLOCK));
  return lines.filter((_, at) => at % step < BLOCK);
}

let folder: string | null = null;
const copies = new Map<string, string>();

/** The path of a copy with a few records of a file; other files and gold labels stay whole. */
export function cutToFew(path: string): string {
  if (!IS_FEW || !/(?<!\.gold)\.jsonl$|\.tsv$/.test(path)) return path;
  const known = copies.get(path);
  if (known !== undefined) return known;
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), "kilas-few-"));
    folder = made;
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  }
  // A folder for each: files of several collections have one name.
  const copy = join(folder, String(copies.size), basename(path));
  mkdirSync(join(copy, ".."));
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  writeFileSync(copy, `${spread(lines, FEW).join("\n")}\n`);
  copies.set(path, copy);
  return copy;
}
