import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { BUILD_MARKER, type RecordProblem } from "../model/pipeline-types.ts";

/** The corpus as a whole cannot be read; the message says how to fix it. */
export class CorpusError extends Error {}

/** A file of the corpus. */
export interface CorpusFile {
  path: string;
  /** Its path relative to the corpus, with `/`. */
  name: string;
  bytes: number;
}

/** What a corpus consists of. */
export interface CorpusFiles {
  /** In the order of their names. */
  files: CorpusFile[];
  problems: RecordProblem[];
  /** Files and folders whose name begins with a dot: passed over. */
  hiddenCount: number;
}

/**
 * The files of a corpus: a file, or a folder of any depth. Links are followed, once.
 *
 * @throws CorpusError where `path` does not exist.
 */
export async function listCorpus(path: string): Promise<CorpusFiles> {
  const info = await checkCorpus(path);
  const found: CorpusFiles = { files: [], problems: [], hiddenCount: 0 };
  if (info.isDirectory()) await walk(found, path, path, new Set([await realpath(path)]));
  else found.files.push({ path, name: basename(path), bytes: info.size });
  return found;
}

/** @throws CorpusError where `path` is neither a file nor a folder. */
export async function checkCorpus(path: string): Promise<Stats> {
  const name = "Name a file or a folder of articles with --corpus PATH.";
  if (path === "") throw new CorpusError(`--corpus is empty. ${name}`);
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "does not exist" : `cannot be opened (${error.code})`;
    throw new CorpusError(`Corpus ${path} ${why}. ${name}`);
  });
  if (!info.isDirectory() && !info.isFile()) {
    throw new CorpusError(`Corpus ${path} is a pipe, a socket or a device, not a file. ${name}`);
  }
  return info;
}

async function walk(found: CorpusFiles, root: string, folder: string, open: ReadonlySet<string>): Promise<void> {
  const nameOf = (path: string) => relative(root, path).split(sep).join("/");
  const problem = (path: string, reason: string): void => {
    found.problems.push({ sourceFile: nameOf(path) || ".", sourceLine: null, reason });
  };
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    problem(folder, `The folder cannot be listed (${(error as NodeJS.ErrnoException).code}): check its permissions.`);
    return;
  }
  if (names.includes(BUILD_MARKER)) {
    problem(folder, "The folder is a build of Kilas, not articles: name the folder the build was made from.");
    return;
  }
  for (const name of names) {
    if (name.startsWith(".")) {
      found.hiddenCount++;
      continue;
    }
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (!info) {
      problem(path, "The link leads nowhere, or the file vanished: mend or remove it.");
    } else if (info.isDirectory()) {
      const real = await realpath(path);
      if (open.has(real)) problem(path, "The link leads back to a folder it stands in: remove it.");
      else await walk(found, root, path, new Set([...open, real]));
    } else if (info.isFile()) {
      found.files.push({ path, name: nameOf(path), bytes: info.size });
    } else {
      problem(path, "This is a pipe, a socket or a device, not a file: remove it.");
    }
  }
}
