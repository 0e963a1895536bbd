import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { SHARD_FOLDER } from "../../../src/schema/index.ts";
import { errorCode } from "../../runtime/error-code.ts";
import { UsageError } from "../usage-error.ts";
import { BucketRecord } from "./bucket-record.ts";
import { DeployError, type DeployTools } from "./tools.ts";

/** The bucket that `wrangler.toml` names. */
export const DEFAULT_BUCKET = "kilas";

export interface BucketChoice {
  bucket: string;
  /** The bucket of `wrangler dev` on this machine. */
  local?: boolean;
}

/** `_kilas`: the folder of every layout's folder. */
const SHARDS = dirname(SHARD_FOLDER);

/**
 * The files of a build and of those kept beside it that belong into a bucket, by their paths below
 * `_kilas/`; null where they are static assets.
 *
 * @throws UsageError where there are neither.
 */
export async function bucketKeys(out: string): Promise<string[] | null> {
  const keys = await keysBelow(join(out, "bucket", SHARDS));
  if (keys !== null || (await keysBelow(join(out, "public", SHARDS))) !== null) return keys;
  throw new UsageError(
    `There are no files for a bucket in ${out}: set store: "r2" in kilas.config.ts and build with npm run build.`,
  );
}

async function keysBelow(folder: string): Promise<string[] | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
  return (
    entries
      ?.filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${basename(parentPath)}/${name}`)
      .sort() ?? null
  );
}

/** A bucket, and what is known to lie there. */
export class Bucket {
  /** As messages and the record call it. */
  readonly name: string;
  readonly #bucket: string;
  readonly #target: string;
  readonly #record: BucketRecord;
  readonly #tools: DeployTools;

  private constructor({ bucket, local = false }: BucketChoice, record: BucketRecord, tools: DeployTools) {
    this.name = nameOf({ bucket, local });
    this.#bucket = bucket;
    this.#target = local ? "--local" : "--remote";
    this.#record = record;
    this.#tools = tools;
  }

  /** @throws UsageError where the record cannot be read. */
  static async open(choice: BucketChoice, tools: DeployTools): Promise<Bucket> {
    return new Bucket(choice, await BucketRecord.read(tools.record, nameOf(choice)), tools);
  }

  has(key: string): boolean {
    return this.#record.has(key);
  }

  /** Files that may be there and are none of these. */
  othersThan(keys: readonly string[]): string[] {
    const kept = new Set(keys);
    return this.#record.keys.filter((key) => !kept.has(key));
  }

  /** @throws DeployError where one cannot be put; those before it stay recorded. */
  async put(keys: readonly string[], out: string): Promise<void> {
    if (keys.length > 0) await this.#record.willPut(keys);
    for (const key of keys) {
      await this.#act("put", key, "--file", join(out, "bucket", SHARDS, key));
      await this.#record.wasPut(key);
    }
  }

  /** @throws DeployError where one cannot be deleted; it stays recorded. */
  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#act("delete", key);
      await this.#record.wasRemoved(key);
    }
  }

  async #act(verb: "put" | "delete", key: string, ...more: string[]): Promise<void> {
    const object = `${this.#bucket}/${SHARDS}/${key}`;
    if ((await this.#tools.wrangler(["r2", "object", verb, object, ...more, this.#target])) === 0) return;
    throw new DeployError(
      `wrangler could not ${verb} ${object}: see its message above, then run the same again. What was done is recorded in ${this.#tools.record}.`,
    );
  }
}

const nameOf = ({ bucket, local }: BucketChoice): string => (local ? `local ${bucket}` : bucket);
