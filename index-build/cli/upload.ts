import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { SHARD_FOLDER } from "../../src/schema/index.ts";
import { counted } from "../runtime/report.ts";
import { UsageError } from "./usage-error.ts";
import { runWrangler } from "./wrangler.ts";

/** The bucket that `wrangler.toml` names. */
export const DEFAULT_BUCKET = "kilas";

/** What lies in buckets: the names of files by bucket. It outlives every build. */
const RECORD = join("data", "uploaded.json");

/**
 * `kilas upload`: puts the files of a build into its bucket, those that are not there yet, and takes away those that no kept build has: after a
 * takedown, all files that held the article.
 */
export async function uploadCommand({
  out,
  bucket,
  local,
  all,
}: {
  out: string;
  bucket: string;
  local?: boolean;
  all?: boolean;
}): Promise<void> {
  const folder = join(out, "bucket", SHARD_FOLDER);
  const files = await readdir(folder).catch(() => null);
  if (files === null) {
    if (existsSync(join(out, "public", SHARD_FOLDER))) {
      console.log(
        `The files in ${out} are static assets, which wrangler deploy uploads: there is nothing for a bucket.`,
      );
      return;
    }
    throw new UsageError(
      `There are no files for a bucket in ${out}: set store: "r2" in kilas.config.ts and build with npm run build.`,
    );
  }
  const place = local ? `local ${bucket}` : bucket;
  const uploaded = await readRecord();
  const before = new Set(uploaded[place]);
  const target = local ? "--local" : "--remote";
  const object = (file: string) => `${bucket}/${SHARD_FOLDER}/${file}`;
  const act = async (file: string, ...args: string[]) => {
    if ((await runWrangler(["r2", "object", ...args, target])) !== 0)
      throw new UsageError(
        `wrangler could not move ${file}: see its message above. What was done so far need not be done again.`,
      );
  };
  const note = () => writeFile(RECORD, JSON.stringify({ ...uploaded, [place]: [...before].sort() }));
  const fresh = files.filter((file) => all || !before.has(file));
  for (const file of fresh) {
    await act(file, "put", object(file), "--file", join(folder, file));
    before.add(file);
    await note();
  }
  const old = [...before].filter((file) => !files.includes(file));
  for (const file of old) {
    await act(file, "delete", object(file));
    before.delete(file);
    await note();
  }
  console.log(`${counted(fresh.length, "file")} put into ${place}, ${old.length} taken away, ${files.length} there.`);
}

const UPLOADED = v.record(v.string(), v.array(v.string()));

/** @throws UsageError where the record cannot be read: what it names would be forgotten, and stay in the bucket. */
async function readRecord(): Promise<Record<string, string[]>> {
  const text = await readFile(RECORD, "utf8").catch(() => "{}");
  try {
    return v.parse(UPLOADED, JSON.parse(text));
  } catch {
    throw new UsageError(
      `${RECORD}, which names the files in your buckets, is damaged: take it from an earlier commit. Without it, files of articles that were taken down stay in the bucket.`,
    );
  }
}
