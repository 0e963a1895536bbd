import { cp, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
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
import { encodeManifest } from "../../src/search/index.ts";
import { BUILD_MARKER, type PublicFile, type RecordProblem } from "../model/pipeline-types.ts";
import { type BuildInputs, writeInputs } from "./build-inputs.ts";
import { keepLastBuilds } from "./kept-builds.ts";
import { guarded } from "./output-error.ts";
import { folderBeside, replaceFolder } from "./replace-folder.ts";
import { ShardFolder, ShardPacks } from "./shard-files.ts";
import { filesOf, writeLines, writeText } from "./write-files.ts";

/** What a build leaves for its owner: `data/`, never public. */
export interface OwnerFiles {
  articles: readonly Article[];
  events: readonly NewsEvent[];
  storylines: readonly Storyline[];
  /** Most mentioned first. */
  entities: readonly Entity[];
  problems: readonly RecordProblem[];
  /** The ledger of event ids, as its file holds it. */
  ledgerText: string;
  /** The history of events beside it. */
  historyText: string;
  inputs: BuildInputs;
}

/** What is served as it is: `public/`. */
export interface PublicFiles {
  /** Folder of static files that are copied. */
  folder: string;
  files: readonly PublicFile[];
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
 * A build on its way: `data/` (the owner's, never public), `public/` (what the Worker's static
 * assets are), `bucket/` (what goes into a bucket, where the shards go there), `worker/` (what is
 * bundled into the Worker). It is written beside `out` and then put in its place, so that a build
 * that fails leaves the one before untouched.
 */
export class BuildOutput implements AsyncDisposable {
  readonly shards: ShardFolder | ShardPacks;
  readonly #out: string;
  readonly #partial: string;
  readonly #shardFolder: string;

  private constructor(out: string, partial: string, store: "assets" | "r2") {
    this.#out = out;
    this.#partial = partial;
    this.#shardFolder = join(store === "r2" ? "bucket" : "public", SHARD_FOLDER);
    const place = { folder: join(partial, this.#shardFolder), out };
    this.shards = store === "r2" ? new ShardPacks(place) : new ShardFolder(place);
  }

  /** @throws OutputError where nothing can be written beside `out`. */
  static async open(out: string, store: "assets" | "r2" = "assets"): Promise<BuildOutput> {
    return new BuildOutput(out, await folderBeside(out), store);
  }

  /**
   * Writes all files beside the shards; none of them is in place yet.
   *
   * @throws OutputError where it cannot be written.
   */
  async write(worker: WorkerFiles, owner: OwnerFiles, { folder, files }: PublicFiles): Promise<void> {
    await guarded(this.#out, async () => {
      await writeOwnerFiles(join(this.#partial, "data"), owner);
      await writeInputs(this.#partial, owner.inputs);
      const publicFolder = join(this.#partial, "public");
      await cp(folder, publicFolder, { recursive: true });
      for (const { path, content } of files) await writeText(join(publicFolder, path), content);
      await writeWorkerFiles(join(this.#partial, "worker"), worker);
      await keepLastBuilds(this.#out, this.#partial, dirname(this.#shardFolder), {
        build: worker.manifest.build,
        layout: basename(this.#shardFolder),
        files: [...this.shards.files.keys()],
        articleIds: owner.articles.map(({ id }) => id),
      });
      await writeFile(join(this.#partial, BUILD_MARKER), `${(await filesOf(this.#partial)).join("\n")}\n`);
    });
  }

  /**
   * Puts the build in its place.
   *
   * @throws OutputError where it cannot be, the build before untouched.
   */
  async replace(): Promise<void> {
    await guarded(this.#out, () => replaceFolder(this.#out, this.#partial));
  }

  /** Takes away what was written and is not in its place. */
  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#partial, { recursive: true, force: true }).catch(() => {});
  }
}

async function writeOwnerFiles(data: string, owner: OwnerFiles): Promise<void> {
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
}

async function writeWorkerFiles(folder: string, { manifest, assets, indexJson, warmUp }: WorkerFiles): Promise<void> {
  await writeText(join(folder, "manifest.txt"), encodeManifest(manifest));
  await writeText(join(folder, "site-assets.txt"), JSON.stringify(assets));
  await writeText(join(folder, "search-index.txt"), indexJson);
  await writeText(join(folder, "warm-up.txt"), warmUp === null ? "" : JSON.stringify(warmUp));
}
