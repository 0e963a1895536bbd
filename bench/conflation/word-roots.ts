import { readFile } from "node:fs/promises";
import { dataPath } from "../eval/data.ts";

/** A word with the root that people gave it. */
export interface WordRoot {
  word: string;
  root: string;
}

/** The words of UD CSUI with their lemmas (CC BY-SA 4.0). A word may have several. */
export async function readWordRoots(data: string): Promise<WordRoot[]> {
  const text = await readFile(dataPath(data, "stemming", "csui-word-lemma.tsv"), "utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [word = "", root = ""] = line.split("\t");
      return { word, root };
    });
}
