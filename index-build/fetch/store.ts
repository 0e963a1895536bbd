import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { canonicalUrl } from "../../src/identity/index.ts";
import { DAY_MS } from "../../src/schema/index.ts";
import { identityOf } from "../model/identity.ts";
import type { Validators } from "./client.ts";
import type { Announcement } from "./sources.ts";

/** What is remembered from one run to the next; a hidden file, which the build passes over. */
const STATE_FILE = ".kilas-fetch.json";
const STATE_VERSION = 2;
/** A page that was unavailable is requested again after so many days: it may have been fixed. */
const GONE_DAYS = 7;

interface State {
  version: number;
  /** What servers said of feeds and sitemaps whose articles were all taken. */
  sources: Record<string, Validators>;
  /** Pages that were not to be had, by id: when that was, in milliseconds since 1970. */
  gone: Record<string, number>;
}

/**
 * The folder of fetched articles: one file an article, named by the id of its address, so that none
 * is stored twice.
 */
export class FetchedFolder {
  readonly #path: string;
  readonly #state: State;
  /** Names of its files, from the folder on. */
  readonly #names: Set<string>;

  private constructor(path: string, state: State, names: Iterable<string>) {
    this.#path = path;
    this.#state = state;
    this.#names = new Set(names);
  }

  static async open(path: string): Promise<FetchedFolder> {
    await mkdir(path, { recursive: true });
    const text = await readFile(join(path, STATE_FILE), "utf8").catch(() => null);
    const fresh: State = { version: STATE_VERSION, sources: {}, gone: {} };
    const names = await readdir(path, { recursive: true });
    if (text === null) return new FetchedFolder(path, fresh, names);
    try {
      const state = JSON.parse(text) as State;
      return new FetchedFolder(path, state.version === STATE_VERSION ? state : fresh, names);
    } catch {
      // Without it, more is asked for than needed, and nothing stored twice.
      return new FetchedFolder(path, fresh, names);
    }
  }

  validatorsOf(source: string): Validators {
    return this.#state.sources[source] ?? {};
  }

  rememberSource(source: string, validators: Validators): void {
    this.#state.sources[source] = validators;
  }

  markGone(url: string): void {
    this.#state.gone[idOf(url)] = Date.now();
  }

  /** Whether the page of an id was not to be had of late. */
  isGone(id: string): boolean {
    const since = this.#state.gone[id];
    return since !== undefined && Date.now() - since < GONE_DAYS * DAY_MS;
  }

  /** Whether the page of an address and its id is stored. */
  isKnown(url: string, id: string): boolean {
    return this.#names.has(nameOf(url, id));
  }

  /**
   * Stores a page with what its source said of it.
   *
   * @param finalUrl where the address led to; the file is named by the address that was announced.
   */
  async add({ url, title, date, author }: Announcement, finalUrl: string, html: string): Promise<void> {
    const record = {
      url: finalUrl,
      ...(title === null ? {} : { title }),
      ...(date === null ? {} : { date }),
      ...(author === null ? {} : { author }),
      fetched_at: new Date().toISOString(),
      html,
    };
    const name = nameOf(url, idOf(url));
    await writeWhole(join(this.#path, name), gzipSync(JSON.stringify(record)));
    this.#names.add(name);
  }

  async save(): Promise<void> {
    await writeWhole(join(this.#path, STATE_FILE), `${JSON.stringify(this.#state, null, 1)}\n`);
  }
}

function nameOf(url: string, id: string): string {
  const host = new URL(url).hostname.replace(/^www\./, "").replace(/[^a-z0-9.-]/gi, "_");
  return join(host, `${id}.json.gz`);
}

/** The name of an article, whatever tracking parameters its address carries. */
export const idOf = (url: string): string => identityOf(canonicalUrl(url) ?? url);

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  // Hidden, so that what a stopped run leaves is never read as an article.
  const partial = join(path, "..", `.${basename(path)}.partial`);
  await writeFile(partial, content);
  await rename(partial, path);
}
