import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { writeText } from "./write-files.ts";

const BUILD_INPUTS = v.object({ isSample: v.boolean(), hash: v.nullable(v.string()) });

/** What a build was made from. */
export type BuildInputs = v.InferOutput<typeof BUILD_INPUTS>;

const FILE = join("data", "inputs.json");

export const writeInputs = (folder: string, { isSample, hash }: BuildInputs): Promise<void> =>
  writeText(join(folder, FILE), `${JSON.stringify({ isSample, hash })}\n`);

/**
 * What the build in a folder was made from; null where there is none, or one that does not say so.
 */
export async function readInputs(out: string): Promise<BuildInputs | null> {
  try {
    return v.parse(BUILD_INPUTS, JSON.parse(await readFile(join(out, FILE), "utf8")));
  } catch {
    return null;
  }
}
