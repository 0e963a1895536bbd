import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { UNNAMED_LAYOUT } from "../../../src/schema/index.ts";
import { errorCode } from "../../runtime/error-code.ts";
import { writeWhole } from "../../runtime/write-whole.ts";
import { UsageError } from "../usage-error.ts";

/** By bucket, the names of its files. */
const RECORD = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
  v.record(v.string(), v.array(v.string())),
);

/** The layout whose files are recorded without its folder: the first versions knew no other. */
const BARE = `${UNNAMED_LAYOUT}/`;

/**
 * What lies in one bucket, in a file beside what lies in others: `{"bucket": ["file", …]}`. A file
 * of layout 7 has its bare name, any other that of its folder before it (`8/file`). A file that is
 * about to be put is named under `bucket unfinished` first: no file is in a bucket that the record
 * does not name. Every change is on the disk before the next.
 */
export class BucketRecord {
  readonly #path: string;
  readonly #bucket: string;
  readonly #others: Readonly<Record<string, string[]>>;
  readonly #there: Set<string>;
  readonly #unfinished: Set<string>;

  private constructor(path: string, bucket: string, all: Readonly<Record<string, string[]>>) {
    const { [bucket]: there = [], [unfinishedOf(bucket)]: unfinished = [], ...others } = all;
    this.#path = path;
    this.#bucket = bucket;
    this.#others = others;
    this.#there = new Set(there.map(keyOf));
    this.#unfinished = new Set(unfinished.map(keyOf));
  }

  /**
   * @throws UsageError where the record cannot be read: what it names would be forgotten, and stay
   * in the bucket.
   */
  static async read(path: string, bucket: string): Promise<BucketRecord> {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return "{}";
      throw new UsageError(`${path}, which names the files in your buckets, cannot be read: ${errorCode(error)}.`);
    });
    return new BucketRecord(path, bucket, parse(text, path));
  }

  /** Files that may be there, by their paths below `_kilas/`. */
  get keys(): string[] {
    return [...new Set([...this.#there, ...this.#unfinished])].sort();
  }

  /** Whether a file is there for certain. */
  has(key: string): boolean {
    return this.#there.has(key);
  }

  async willPut(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#unfinished.add(key);
    await this.#write();
  }

  async wasPut(key: string): Promise<void> {
    this.#unfinished.delete(key);
    this.#there.add(key);
    await this.#write();
  }

  async wasRemoved(key: string): Promise<void> {
    this.#unfinished.delete(key);
    this.#there.delete(key);
    await this.#write();
  }

  /** A line a file, so that versions of it can be compared and merged. */
  async #write(): Promise<void> {
    const { unfinished, there } = { unfinished: namesOf(this.#unfinished), there: namesOf(this.#there) };
    const own = { [this.#bucket]: there, ...(unfinished.length > 0 && { [unfinishedOf(this.#bucket)]: unfinished }) };
    await writeWhole(this.#path, `${JSON.stringify({ ...this.#others, ...own }, null, 1)}\n`);
  }
}

/** No bucket has a blank in its name. */
const unfinishedOf = (bucket: string): string => `${bucket} unfinished`;

const keyOf = (name: string): string => (name.includes("/") ? name : `${BARE}${name}`);

const namesOf = (keys: ReadonlySet<string>): string[] =>
  [...keys].map((key) => (key.startsWith(BARE) ? key.slice(BARE.length) : key)).sort();

function parse(text: string, path: string): v.InferOutput<typeof RECORD> {
  try {
    return v.parse(RECORD, JSON.parse(text));
  } catch {
    throw new UsageError(
      `${path}, which names the files in your buckets, is damaged: take it from an earlier commit. Without it, files of articles that were taken down stay in the bucket.`,
    );
  }
}
