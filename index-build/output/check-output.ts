import { lstat, realpath, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { foreignFile } from "./foreign-file.ts";
import { guarded, OutputError } from "./output-error.ts";
import { folderBeside } from "./replace-folder.ts";

/**
 * Fails early where `out` may not be replaced: it is a file, holds the corpus or lies in it, or
 * holds anything that an earlier build did not write.
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
  // A build takes long: that it cannot be written is reported before it begins.
  const trial = await folderBeside(out);
  await guarded(out, () => rm(trial, { recursive: true, force: true }));
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
