import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { BUILD_MARKER, type Problem } from "../records.ts";
import type { BuiltCorpus, Publication } from "./publish.ts";

export { type BuiltCorpus, type Publication, toPublication } from "./publish.ts";

/** The folder that was asked for cannot be written; the message says how to mend it. */
export class OutputError extends Error {}

/** A file made by other means than the pipeline, such as a bundled widget: its path below `public/`, and its content. */
export interface PublicFile {
  path: string;
  content: string;
}

/**
 * Fails early where `out` may not be replaced: it is a file, holds the corpus or stands in it, or holds anything that an
 * earlier build did not write.
 *
 * @throws OutputError
 */
export async function checkOutput(out: string, corpus: string): Promise<void> {
  if (out.trim() === "") throw new OutputError("--out is empty: name a folder.");
  const [real, realCorpus] = await Promise.all([realPathOf(out), realPathOf(corpus)]);
  if (isInside(realCorpus, real)) {
    throw new OutputError(
      `--out ${out} holds the corpus ${corpus}, and a build replaces its folder: name another with --out DIR.`,
    );
  }
  if (isInside(real, realCorpus)) {
    throw new OutputError(
      `--out ${out} stands inside the corpus ${corpus}, so the next build would read this one: name a folder outside.`,
    );
  }
  const info = await lstat(out).catch(() => null);
  if (!info) return;
  if (info.isSymbolicLink()) throw new OutputError(`--out ${out} is a link: name the folder it leads to.`);
  if (!info.isDirectory()) throw new OutputError(`--out ${out} is a file: name a folder.`);
  const foreign = await foreignFile(out);
  if (foreign !== null) {
    throw new OutputError(
      `--out ${out} holds ${foreign}, which Kilas did not write, and a build replaces its folder: move it away, or name an empty or new folder.`,
    );
  }
}

/** A path without links; of what does not exist yet, as far as it exists. */
async function realPathOf(path: string): Promise<string> {
  const whole = resolve(path);
  const parent = dirname(whole);
  return realpath(whole).catch(async () =>
    parent === whole ? whole : join(await realPathOf(parent), basename(whole)),
  );
}

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** A file of a folder that its marker does not list, or null. */
async function foreignFile(folder: string): Promise<string | null> {
  const listed = new Set((await readFile(join(folder, BUILD_MARKER), "utf8").catch(() => "")).split("\n"));
  return firstFile(folder, folder, (name) => name !== BUILD_MARKER && !listed.has(name));
}

/** The first file below a folder that is looked for, or null. It stops there: `--out /` is not to walk a whole disk. */
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

/** The files below a folder, as paths with `/`, in order. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * Writes a build: `data/` (the owner's, never public), `public/` (what the Worker's static assets are), `worker/` (what is
 * bundled into the Worker). It is written beside `out` and then put in its place, so that a build that fails leaves the
 * one before untouched.
 *
 * @param assets folder of static files that are copied into `public/`.
 * @throws OutputError where the folder cannot be written.
 */
export async function writeBuild(
  out: string,
  built: BuiltCorpus,
  publication: Publication,
  problems: readonly Problem[],
  assets: string,
  publicFiles: readonly PublicFile[],
): Promise<void> {
  // A folder of its own, so that nothing beside `out` is ever in the way.
  const partial = await temporaryBeside(out);
  try {
    const data = join(partial, "data");
    await writeLines(join(data, "articles.jsonl"), built.articles);
    await writeLines(join(data, "events.jsonl"), built.events);
    await writeLines(join(data, "storylines.jsonl"), built.storylines);
    await writeLines(join(data, "entities.jsonl"), built.entities);
    await writeText(join(data, "ledger.jsonl"), built.ledgerText);
    await writeText(join(data, "ledger.history.jsonl"), built.historyText);
    await writeLines(
      join(data, "problems.jsonl"),
      problems.map(({ sourceFile, sourceLine, reason }) => ({ file: sourceFile, line: sourceLine, reason })),
    );
    const publicFolder = join(partial, "public");
    await cp(assets, publicFolder, { recursive: true });
    for (const { path, content } of publicFiles) await writeText(join(publicFolder, path), content);
    for (const { name, content } of publication.files) await writeText(join(publicFolder, "_kilas", name), content);
    await writeText(join(partial, "worker", "manifest.txt"), JSON.stringify(publication.manifest));
    await writeText(join(partial, "worker", "search-index.txt"), built.indexJson);
    await writeFile(join(partial, BUILD_MARKER), `${(await filesOf(partial)).join("\n")}\n`);
    await replaceFolder(out, partial);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    if (error instanceof OutputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutputError(
      `The build cannot be written to ${out} (${code ?? message}): check its permissions and the free space.`,
    );
  }
}

async function temporaryBeside(out: string): Promise<string> {
  const target = resolve(out);
  try {
    await mkdir(dirname(target), { recursive: true });
    const made = await mkdtemp(`${target}.building-`);
    // mkdtemp lets nobody else in; a build is as open as any folder this user makes.
    await chmod(made, 0o777 & ~process.umask());
    return made;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutputError(
      `Nothing can be written beside ${out} (${code ?? message}): check its permissions and the free space.`,
    );
  }
}

/** Puts `made` in the place of `out`. What somebody put there since the build began is found, and the folder left alone. */
async function replaceFolder(out: string, made: string): Promise<void> {
  const old = `${made}-old`;
  const existed = await rename(out, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  const foreign = existed ? await foreignFile(old) : null;
  if (foreign !== null) {
    await rename(old, out);
    throw new OutputError(
      `${foreign} was put into ${out} while the build ran, so the folder was left as it is: move it away and build again.`,
    );
  }
  try {
    await rename(made, out);
  } catch (error) {
    if (existed) await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function writeText(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** One JSON object a line, written in turn so that a large corpus is never one string. */
async function writeLines(path: string, records: readonly object[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  try {
    for (const record of records) await file.write(`${JSON.stringify(record)}\n`);
  } finally {
    await file.close();
  }
}
