import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PublicFile } from "../model/pipeline-types.ts";
import { writeWhole } from "../runtime/write-whole.ts";

/**
 * Below `public/`: modules whose address holds the hash of their text. What other sites embed with
 * that hash must stay there.
 */
export const PINNED_FOLDER = "widget/pinned";

/** The file of a module: its name, what it is of, and the hash of its text. */
export const pinnedName = (name: string, text: string): string =>
  `${name}.${createHash("sha256").update(text).digest("hex").slice(0, 16)}.js`;

/**
 * The pinned modules of earlier builds, from the folder that keeps them.
 *
 * @returns the files, and the names of those that do not hold what their name says: a page that
 * pins them would refuse them.
 */
export async function keptModules(folder: string): Promise<{ files: PublicFile[]; damaged: string[] }> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".js")).sort();
  const files: PublicFile[] = [];
  const damaged: string[] = [];
  for (const name of names) {
    const content = await readFile(join(folder, name), "utf8");
    if (pinnedName(name.split(".")[0] ?? "", content) === name)
      files.push({ path: `${PINNED_FOLDER}/${name}`, content });
    else damaged.push(join(folder, name));
  }
  return { files, damaged };
}

/**
 * Keeps the pinned modules of this build for those to come; one that is kept already is not written
 * again.
 */
export async function keepModules(folder: string, files: readonly PublicFile[]): Promise<void> {
  for (const { path, content } of files) {
    if (!path.startsWith(`${PINNED_FOLDER}/`)) continue;
    const kept = join(folder, path.slice(PINNED_FOLDER.length + 1));
    if ((await readFile(kept, "utf8").catch(() => null)) !== content) await writeWhole(kept, content);
  }
}
