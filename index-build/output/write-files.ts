import { mkdir, open, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** Writes a text to a file, with its parent folders. */
export async function writeText(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Characters written in one go. */
const CHUNK_CHARS = 2 ** 20;

/** One JSON object a line, written in turn so that a large corpus is never one string. */
export async function writeLines(path: string, records: readonly object[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  try {
    let chunk = "";
    for (const record of records) {
      chunk += `${JSON.stringify(record)}\n`;
      if (chunk.length < CHUNK_CHARS) continue;
      await file.write(chunk);
      chunk = "";
    }
    await file.write(chunk);
  } finally {
    await file.close();
  }
}

/** The files below a folder, as paths with `/`, in order. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
