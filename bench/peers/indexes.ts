import { existsSync } from "node:fs";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fromJson } from "../from-json.ts";
import { runChild } from "./child.ts";
import { KILAS_KINDS } from "./engine.ts";
import { siteName } from "./index.ts";
import type { BuildFigures } from "./measures.ts";

/**
 * Where the indexes of a run lie, and how long each took to build; those that an earlier run left
 * there are used again.
 */
export class Indexes {
  readonly #folder: string;
  readonly #corpus: string;

  private constructor(folder: string, corpus: string) {
    this.#folder = folder;
    this.#corpus = corpus;
  }

  /** @throws Error where the folder holds indexes of another corpus. */
  static async open(folder: string, corpus: string): Promise<Indexes> {
    await mkdir(folder, { recursive: true });
    const { size, mtimeMs } = await stat(corpus);
    const mark = JSON.stringify({ corpus: resolve(corpus), size, mtimeMs });
    const file = join(folder, "corpus.json");
    if (existsSync(file) && (await readFile(file, "utf8")) !== mark) {
      throw new Error(
        `${folder} keeps indexes of another corpus, or of an older state of this one: name another folder with --keep.`,
      );
    }
    await writeFile(file, mark);
    return new Indexes(folder, corpus);
  }

  folderOf(engine: string): string {
    return join(this.#folder, engine);
  }

  /** Builds the index of an engine, if none was kept. `articlesFile` is what a peer builds of. */
  async build(engine: string, articlesFile: string, limitMs: number): Promise<BuildFigures> {
    const kind = KILAS_KINDS.find((one) => siteName(one) === engine);
    return this.#once(engine, (folder) =>
      kind
        ? runChild<BuildFigures>("measure-site.ts", [kind, this.#corpus, folder], null)
        : runChild<BuildFigures>("measure-build.ts", [engine, articlesFile, folder], limitMs),
    );
  }

  async #once(engine: string, run: (folder: string) => BuildFigures): Promise<BuildFigures> {
    const folder = this.folderOf(engine);
    const file = `${folder}.json`;
    if (existsSync(file)) return fromJson<BuildFigures>(await readFile(file, "utf8"));
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const figures = run(folder);
    await writeFile(file, JSON.stringify(figures));
    return figures;
  }
}
