import { readFile } from "node:fs/promises";
import { canonicalUrl } from "../../src/identity/index.ts";
import { identityOf } from "../identity.ts";
import { CorpusError } from "./corpus-files.ts";

/** What a site must not publish, by article: read from a file of addresses and ids. */
export interface Takedowns {
  /** The place of the line that names an article, or null where none does. */
  placeOf(article: { id: string; sourceId: string | null }): string | null;
  /** Lines of the file that name something. */
  lineCount: number;
}

/**
 * Reads a takedown file: on each line the address of an article, its id here, or its record's own id; what follows `#` is a note. A file
 * that does not exist takes nothing down.
 *
 * @throws CorpusError where the file is there and cannot be read: what it lists would be published.
 */
export async function readTakedowns(path: string): Promise<Takedowns> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new CorpusError(
      `The takedown file ${path} cannot be read (${error.code}), so nothing was built: what it lists would be published. Check the file, or takedowns in kilas.config.ts.`,
    );
  });
  const places = new Map<string, string>();
  let lineCount = 0;
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    // A `#` inside an address is part of it.
    const name = line.replace(/(?:^|\s)#.*$/, "").trim();
    if (name === "") continue;
    lineCount++;
    const place = `${path}:${index + 1}`;
    places.set(name, place);
    const address = canonicalUrl(name);
    if (address !== null) places.set(identityOf(address), place);
  }
  return {
    lineCount,
    placeOf: ({ id, sourceId }) => places.get(id) ?? (sourceId === null ? null : (places.get(sourceId) ?? null)),
  };
}
