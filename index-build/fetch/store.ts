import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { canonicalUrl } from "../../src/identity/index.ts";
import { identityOf } from "../identity.ts";
import type { Validators } from "./client.ts";
import type { Announcement } from "./sources.ts";

/** What is remembered from one run to the next; a hidden file, which the build passes over. */
const STATE_FILE = ".kilas-fetch.json";
const STATE_VERSION = 1;

interface State {
  version: number;
  /** What servers said of feeds and sitemaps whose articles were all taken. */
  sources: Record<string, Validators>;
  /** Articles that will not be asked for again, with the reason. */
  refused: Record<string, string>;
}

/** The folder of fetched articles: one file an article, named by the id of its address, so that none is stored twice. */
export class FetchedFolder {
  readonly #path: string;
  readonly #state: State;

  private constructor(path: string, state: State) {
    this.#path = path;
    this.#state = state;
  }

  static async open(path: string): Promise<FetchedFolder> {
    await mkdir(path, { recursive: true });
    const text = await readFile(join(path, STATE_FILE), "utf8").catch(() => null);
    const fresh: State = { version: STATE_VERSION, sources: {}, refused: {} };
    if (text === null) return new FetchedFolder(path, fresh);
    try {
      const state = JSON.parse(text) as State;
      return new FetchedFolder(path, state.version === STATE_VERSION ? state : fresh);
    } catch {
      // Without it, more is asked for than needed, and nothing stored twice.
      return new FetchedFolder(path, fresh);
    }
  }

  validatorsOf(source: string): Validators {
    return this.#state.sources[source] ?? {};
  }

  rememberSource(source: string, validators: Validators): void {
    this.#state.sources[source] = validators;
  }

  refuse(url: string, reason: string): void {
    this.#state.refused[idOf(url)] = reason;
  }

  async isKnown(url: string): Promise<boolean> {
    if (idOf(url) in this.#state.refused) return true;
    return stat(this.#fileOf(url)).then(
      () => true,
      () => false,
    );
  }

  /** Stores a page with what its source said of it. The file appears whole or not at all. */
  async add({ url, title, date, author }: Announcement, html: string): Promise<void> {
    const record = {
      url,
      ...(title === null ? {} : { title }),
      ...(date === null ? {} : { date }),
      ...(author === null ? {} : { author }),
      fetched_at: new Date().toISOString(),
      html,
    };
    await writeWhole(this.#fileOf(url), gzipSync(JSON.stringify(record)));
  }

  async save(): Promise<void> {
    await writeWhole(join(this.#path, STATE_FILE), `${JSON.stringify(this.#state, null, 1)}\n`);
  }

  #fileOf(url: string): string {
    const host = new URL(url).hostname.replace(/^www\./, "").replace(/[^a-z0-9.-]/gi, "_");
    return join(this.#path, host, `${idOf(url)}.json.gz`);
  }
}

const idOf = (url: string): string => identityOf(canonicalUrl(url) ?? url);

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  const partial = `${path}.partial`;
  await writeFile(partial, content);
  await rename(partial, path);
}
