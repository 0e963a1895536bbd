import type { Dirent, Stats } from "node:fs";
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
 * The files of a corpus: a file, or a folder of any depth. Each is listed once. A link inside the
 * folder is followed where it leads to a place inside that nothing else lists; one that leads out
 * is a problem, so that no build publishes what its corpus does not hold.
 *
 * @param path may be a link itself.
 * @throws CorpusError where `path` does not exist.
 */
export async function listCorpus(path: string): Promise<CorpusFiles> {
  const info = await checkCorpus(path);
  if (!info.isDirectory())
    return { files: [{ path, name: basename(path), bytes: info.size }], problems: [], hiddenCount: 0 };
  const walk = new CorpusWalk(path, await realpath(path));
  await walk.run();
  return walk.found;
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

class CorpusWalk {
  readonly found: CorpusFiles = { files: [], problems: [], hiddenCount: 0 };
  readonly #root: string;
  /** The root without links. */
  readonly #realRoot: string;
  /** Folders and files that are listed, by their paths without links. */
  readonly #listed = new Set<string>();
  /** Links that were met and not followed yet. */
  #links: string[] = [];

  constructor(root: string, realRoot: string) {
    this.#root = root;
    this.#realRoot = realRoot;
  }

  /** Folders and files first, so that none is listed under the name of a link to it. */
  async run(): Promise<void> {
    await this.#folder(this.#root, this.#realRoot);
    while (this.#links.length > 0) {
      const links = this.#links.sort();
      this.#links = [];
      for (const link of links) await this.#follow(link);
    }
    const places = new Map(this.found.files.map((file) => [file, file.name.split("/")]));
    this.found.files.sort((a, b) => inOrder(places.get(a) ?? [], places.get(b) ?? []));
  }

  #problem(path: string, reason: string): void {
    this.found.problems.push({ sourceFile: this.#nameOf(path) || ".", sourceLine: null, reason });
  }

  #nameOf(path: string): string {
    return relative(this.#root, path).split(sep).join("/");
  }

  /** @param real the path of the folder without links. */
  async #folder(folder: string, real: string): Promise<void> {
    if (this.#listed.has(real)) return;
    this.#listed.add(real);
    let entries: Dirent[];
    try {
      entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#problem(
        folder,
        `The folder cannot be listed (${(error as NodeJS.ErrnoException).code}): check its permissions.`,
      );
      return;
    }
    if (entries.some(({ name }) => name === BUILD_MARKER)) {
      this.#problem(folder, "The folder is a build of Kilas, not articles: name the folder the build was made from.");
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) this.found.hiddenCount++;
      else if (entry.isSymbolicLink()) this.#links.push(path);
      else if (entry.isDirectory()) await this.#folder(path, join(real, entry.name));
      else await this.#file(path, join(real, entry.name));
    }
  }

  async #file(path: string, real: string): Promise<void> {
    if (this.#listed.has(real)) return;
    const info = await stat(path).catch(() => null);
    if (!info) this.#problem(path, "The file vanished while the corpus was listed: build again.");
    else if (info.isFile()) {
      this.#listed.add(real);
      this.found.files.push({ path, name: this.#nameOf(path), bytes: info.size });
    } else this.#problem(path, "This is a pipe, a socket or a device, not a file: remove it.");
  }

  async #follow(link: string): Promise<void> {
    const real = await realpath(link).catch(() => null);
    const info = real === null ? null : await stat(real).catch(() => null);
    if (real === null || info === null) {
      this.#problem(link, "The link leads nowhere: mend or remove it.");
    } else if (real !== this.#realRoot && !real.startsWith(join(this.#realRoot, sep))) {
      this.#problem(
        link,
        "The link leads out of the corpus, so it is not followed: copy what it leads to in its place, or remove it.",
      );
    } else if (info.isDirectory()) await this.#folder(link, real);
    else await this.#file(link, real);
  }
}

/** In the order of a walk that lists each folder by name. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined) return -1;
  return other === undefined || one > other ? 1 : -1;
}
