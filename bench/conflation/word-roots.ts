import { readFile } from "node:fs/promises";
import { dataPath } from "../data.ts";
import { fewOf } from "../few.ts";
import type { WordUse } from "./word-counts.ts";

/** A word that is written with a capital so often inside sentences is a name. */
const MIN_NAME_CHARS = 4;
const MIN_NAME_COUNT = 5;
const MIN_CAPITAL_SHARE = 0.95;

/** A word with the root that people gave it. */
export interface WordRoot {
  word: string;
  root: string;
}

function toWordRoot(line: string): WordRoot {
  const [word = "", root = ""] = line.split("\t");
  return { word, root };
}

/** The words of UD CSUI with their lemmas (CC BY-SA 4.0). A word may have several. */
export async function readWordRoots(data: string): Promise<WordRoot[]> {
  const text = await readFile(dataPath(data, "stemming", "csui-word-lemma.tsv"), "utf8");
  return text.trim().split("\n").slice(1).map(toWordRoot);
}

/** Frequent words with the term that people gave them for searching: `roots-by-hand.tsv`. */
export async function readRootsByHand(): Promise<WordRoot[]> {
  const text = await readFile(new URL("roots-by-hand.tsv", import.meta.url), "utf8");
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  return fewOf(lines).map(toWordRoot);
}

/**
 * Names, each its own root: those of `names.txt`, and what is nearly always written with a capital.
 */
export async function readNames(uses: ReadonlyMap<string, WordUse>): Promise<WordRoot[]> {
  const text = await readFile(new URL("names.txt", import.meta.url), "utf8");
  const listed = text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" "))
    .filter(Boolean);
  const capitalized = [...uses].filter(
    ([word, { inside, capitalized: count }]) =>
      word.length >= MIN_NAME_CHARS && inside >= MIN_NAME_COUNT && count / inside >= MIN_CAPITAL_SHARE,
  );
  return [...new Set([...listed, ...capitalized.map(([word]) => word)])].map((word) => ({ word, root: word }));
}

/** What is known of words: where sources differ, what is best for searching. */
export function knownRoots(
  treebank: readonly WordRoot[],
  byHand: readonly WordRoot[],
  names: readonly WordRoot[],
): WordRoot[] {
  const read = new Set(byHand.map(({ word }) => word));
  return [...byHand, ...[...treebank, ...names].filter(({ word }) => !read.has(word))];
}
