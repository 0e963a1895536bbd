import { readFile } from "node:fs/promises";
import { CorpusError } from "./corpus-files.ts";

/** What is said of a file of the owner's that cannot be read. */
interface OwnerFile {
  /** What people call it: `takedown file`. */
  name: string;
  /** What a build without it would do wrong. */
  otherwise: string;
  /** The setting that names it. */
  setting: string;
}

/**
 * The lines of a file that the owner keeps by hand, each with its place, `FILE:LINE`; none where it
 * does not exist.
 *
 * @throws CorpusError where the file is there and cannot be read.
 */
export async function readOwnerLines(
  path: string,
  { name, otherwise, setting }: OwnerFile,
): Promise<{ line: string; place: string }[]> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw new CorpusError(
      `The ${name} ${path} cannot be read (${error.code}), so nothing was built: ${otherwise}. Check the file, or ${setting} in kilas.config.ts.`,
    );
  });
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  return lines.map((line, index) => ({ line, place: `${path}:${index + 1}` }));
}
