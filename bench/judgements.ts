import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fromJson } from "./from-json.ts";

/** The judgements that are part of this repository, one a line of a file of `judgements/`. */
export async function judgements<T>(file: string): Promise<T[]> {
  const text = await readFile(new URL(`eval/judgements/${file}`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => fromJson<T>(line));
}

/** The name of a sentence in judgements: the text itself may not stand in this repository. */
export const sentenceName = (text: string): string => hashOf(text.replace(/\s+/g, " ").trim());

/** The name in judgements of a record that is known by its address alone. */
export const addressName = (url: string | null): string => hashOf(url ?? "");

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
