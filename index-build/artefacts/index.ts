import { cp, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { Problem } from "../records.ts";
import type { BuiltCorpus, Publication } from "./publish.ts";

export { type BuiltCorpus, type Publication, toPublication } from "./publish.ts";

/** The folder that was asked for cannot be written; the message says how to mend it. */
export class OutputError extends Error {}

/** Marks a folder as made by the build, so that it may be replaced by the next one. */
const MARKER = ".kilas-build";

/** A file made by other means than the pipeline, such as a bundled widget: its path below `public/`, and its content. */
export interface PublicFile {
  path: string;
  content: string;
}

/**
 * Fails early where `out` may not be replaced: it is a file, holds the corpus, or holds something that is not a build.
 *
 * @throws OutputError
 */
export async function checkOutput(out: string, corpus: string): Promise<void> {
  const inside = relative(resolve(out), resolve(corpus));
  if (inside === "" || !(inside.startsWith("..") || resolve(inside) === inside)) {
    throw new OutputError(
      `--out ${out} holds the corpus ${corpus}, and a build replaces its folder: name another with --out DIR.`,
    );
  }
  const info = await stat(out).catch(() => null);
  if (!info) return;
  if (!info.isDirectory()) throw new OutputError(`--out ${out} is a file: name a folder.`);
  const names = await readdir(out);
  if (names.length > 0 && !names.includes(MARKER)) {
    throw new OutputError(
      `--out ${out} holds files that Kilas did not write, and a build replaces its folder: name an empty or new one.`,
    );
  }
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
  const partial = `${resolve(out)}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, MARKER), "Written by npm run build; the next build replaces this folder.\n");
    const data = join(partial, "data");
    await writeLines(join(data, "articles.jsonl"), built.articles);
    await writeLines(join(data, "events.jsonl"), built.events);
    await writeLines(join(data, "storylines.jsonl"), built.storylines);
    await writeLines(join(data, "entities.jsonl"), built.entities);
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
    await rm(out, { recursive: true, force: true });
    await rename(partial, out);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    const { code, message } = error as NodeJS.ErrnoException;
    throw new OutputError(
      `The build cannot be written to ${out} (${code ?? message}): check its permissions and the free space.`,
    );
  }
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
