import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cutToFew } from "./few.ts";
import { fromJson } from "./from-json.ts";

/** The data to measure on is missing or incomplete; the message says how to point at a copy. */
export class MissingDataError extends Error {}

/**
 * A path below the data folder; of a few records where `KILAS_FEW` asks for it.
 *
 * @throws MissingDataError where it does not exist.
 */
export const dataPath = (data: string, ...parts: string[]): string => cutToFew(wholePath(data, parts));

function wholePath(data: string, parts: readonly string[]): string {
  const path = join(data, ...parts);
  if (!existsSync(path)) {
    throw new MissingDataError(
      `${path} does not exist: name the data folder with --data DIR or the environment variable KILAS_DATA.`,
    );
  }
  return path;
}

/** The records of a JSON-lines file below the data folder. */
export const readRecords = async <T>(data: string, ...parts: string[]): Promise<T[]> =>
  recordsOf(dataPath(data, ...parts));

/** All of the records, whatever `KILAS_FEW` asks for: to choose some of them by what they hold. */
export const readAllRecords = async <T>(data: string, ...parts: string[]): Promise<T[]> =>
  recordsOf(wholePath(data, parts));

async function recordsOf<T>(path: string): Promise<T[]> {
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => fromJson<T>(line));
}

/** A figure on a line of its own. */
export interface Figure {
  task: string;
  figure: string;
  value: number;
  /** What the figure was taken over. */
  of?: number;
  /** The least value that passes, where the gate holds one. */
  atLeast?: number;
}
