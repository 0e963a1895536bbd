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
import {
  type Article,
  type Entity,
  type Manifest,
  type NewsEvent,
  SHARD_FOLDER,
  type SiteAssets,
  type Storyline,
  type WarmUp,
} from "../../src/schema/index.ts";
import { encodeManifest, toError } from "../../src/search/index.ts";
import { BUILD_MARKER, type Problem, type PublicFile } from "../model/pipeline-types.ts";
import { errorCode } from "../runtime/error-code.ts";
import { keepLastBuilds } from "./kept-builds.ts";
import { ShardFolder, ShardPacks } from "./shard-files.ts";

export { publish } from "./publish.ts";
export { ShardFolder, ShardPacks } from "./shard-files.ts";
export { ShardPack } from "./shard-pack.ts";

/** The folder that was asked for cannot be written; the message says how to mend it. */
export class OutputError extends Error {}

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
  // A build takes long: that it cannot be written is told before it begins.
  await rm(await temporaryBeside(out), { recursive: true, force: true });
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

/** What a build leaves for its owner: `data/`, never public. */
export interface OwnerFiles {
  articles: readonly Article[];
  events: readonly NewsEvent[];
  storylines: readonly Storyline[];
  /** Most mentioned first. */
  entities: readonly Entity[];
  problems: readonly Problem[];
  /** The ledger of event ids, as its file holds it. */
  ledgerText: string;
  /** The history of events beside it. */
  historyText: string;
}

/** What is bundled into the Worker: `worker/`. */
export interface WorkerFiles {
  manifest: Manifest;
  /** Where pages find styles and scripts. */
  assets: SiteAssets;
  /** The embedded index; empty beside a packed one. */
  indexJson: string;
  /** Null for none. */
  warmUp: WarmUp | null;
}

/**
 * A build on its way: `data/` (the owner's, never public), `public/` (what the Worker's static assets are), `bucket/` (what goes into a bucket, where the
 * shards go there), `worker/` (what is bundled into the Worker). It is written beside `out` and then put in its place, so that a build that fails
 * leaves the one before untouched.
 */
export class BuildOutput {
  readonly shards: ShardFolder | ShardPacks;
  readonly #out: string;
  readonly #partial: string;
  readonly #shardFolder: string;

  private constructor(out: string, partial: string, store: "assets" | "r2") {
    this.#out = out;
    this.#partial = partial;
    this.#shardFolder = join(store === "r2" ? "bucket" : "public", SHARD_FOLDER);
    const folder = join(partial, this.#shardFolder);
    this.shards = store === "r2" ? new ShardPacks(folder) : new ShardFolder(folder);
  }

  /** @throws OutputError where nothing can be written beside `out`. */
  static async open(out: string, store: "assets" | "r2" = "assets"): Promise<BuildOutput> {
    return new BuildOutput(out, await temporaryBeside(out), store);
  }

  /**
   * Writes the rest and puts the build in its place.
   *
   * @param assets folder of static files that are copied into `public/`.
   * @throws OutputError where the folder cannot be written.
   */
  async finish(
    { manifest, assets: siteAssets, indexJson, warmUp }: WorkerFiles,
    owner: OwnerFiles,
    assets: string,
    publicFiles: readonly PublicFile[],
  ): Promise<void> {
    const data = join(this.#partial, "data");
    await this.#guarded(async () => {
      await writeLines(join(data, "articles.jsonl"), owner.articles);
      await writeLines(join(data, "events.jsonl"), owner.events);
      await writeLines(join(data, "storylines.jsonl"), owner.storylines);
      await writeLines(join(data, "entities.jsonl"), owner.entities);
      await writeText(join(data, "ledger.jsonl"), owner.ledgerText);
      await writeText(join(data, "ledger.history.jsonl"), owner.historyText);
      await writeLines(
        join(data, "problems.jsonl"),
        owner.problems.map(({ sourceFile, sourceLine, reason }) => ({ file: sourceFile, line: sourceLine, reason })),
      );
      const publicFolder = join(this.#partial, "public");
      await cp(assets, publicFolder, { recursive: true });
      for (const { path, content } of publicFiles) await writeText(join(publicFolder, path), content);
      await writeText(join(this.#partial, "worker", "manifest.txt"), encodeManifest(manifest));
      await writeText(join(this.#partial, "worker", "site-assets.txt"), JSON.stringify(siteAssets));
      await writeText(join(this.#partial, "worker", "search-index.txt"), indexJson);
      await writeText(join(this.#partial, "worker", "warm-up.txt"), warmUp === null ? "" : JSON.stringify(warmUp));
      await keepLastBuilds(this.#out, this.#partial, this.#shardFolder, {
        build: manifest.build,
        files: [...this.shards.files.keys()],
        articleIds: owner.articles.map(({ id }) => id),
      });
      await writeFile(join(this.#partial, BUILD_MARKER), `${(await filesOf(this.#partial)).join("\n")}\n`);
      await replaceFolder(this.#out, this.#partial);
    });
  }

  /** Takes away what was written. */
  async discard(): Promise<void> {
    await rm(this.#partial, { recursive: true, force: true }).catch(() => {});
  }

  async #guarded(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (error instanceof OutputError) throw error;
      throw new OutputError(
        `The build cannot be written to ${this.#out} (${errorCode(error) ?? toError(error).message}): check its permissions and the free space.`,
      );
    }
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
    throw new OutputError(
      `Nothing can be written beside ${out} (${errorCode(error) ?? toError(error).message}): check its permissions and the free space.`,
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

/** Bytes written in one go. */
const CHUNK_CHARS = 2 ** 20;

/** One JSON object a line, written in turn so that a large corpus is never one string. */
async function writeLines(path: string, records: readonly object[]): Promise<void> {
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
