import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { BUILD_MARKER } from "../model/pipeline-types.ts";
import { filesOf } from "./write-files.ts";

/** A file of a folder that its marker does not list, or null. */
export async function foreignFile(folder: string): Promise<string | null> {
  const listed = new Set((await readFile(join(folder, BUILD_MARKER), "utf8").catch(() => "")).split("\n"));
  return firstFile(folder, folder, (name) => name !== BUILD_MARKER && !listed.has(name));
}

/**
 * A file that a finished build holds and a folder lacks, its marker before all others; null for
 * none.
 */
export async function missingFile(folder: string): Promise<string | null> {
  const marker = await readFile(join(folder, BUILD_MARKER), "utf8").catch(() => null);
  if (marker === null) return BUILD_MARKER;
  const there = new Set(await filesOf(folder));
  return marker.split("\n").find((name) => name !== "" && !there.has(name)) ?? null;
}

/**
 * The first file below a folder that is looked for, or null. It stops there: `--out /` is not to
 * walk a whole disk.
 */
async function firstFile(root: string, folder: string, isWanted: (name: string) => boolean): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join("/");
    const found = entry.isDirectory() ? await firstFile(root, path, isWanted) : isWanted(name) ? name : null;
    if (found !== null) return found;
  }
  return null;
}
