import { readFile } from "node:fs/promises";
import { fold } from "../../src/analysis/index.ts";
import { dataPath, readRecords } from "../data.ts";

/** How a folded word is used in text. */
export interface WordUse {
  count: number;
  /** Times it stood inside a sentence, where a capital tells a name. */
  inside: number;
  /** Of these, with a capital. */
  capitalized: number;
}

/**
 * Texts under a free licence: IndoSum and UD CSUI (CC BY-SA 4.0), FacQA and the Detik records
 * (MIT).
 */
async function freeTexts(data: string): Promise<string[]> {
  const [indosum, detik, facqa, csui] = await Promise.all([
    readRecords<{ sentences: string[] }>(data, "summaries", "indosum.jsonl"),
    readRecords<{ body: string }>(data, "news", "detik-2026.jsonl"),
    readRecords<{ text: string }>(data, "retrieval", "facqa", "docs.jsonl"),
    readFile(dataPath(data, "segmentation", "csui-sentences.txt"), "utf8"),
  ]);
  return [
    ...indosum.flatMap(({ sentences }) => sentences),
    ...detik.map(({ body }) => body),
    ...facqa.map(({ text }) => text),
    ...csui.split("\n"),
  ];
}

/**
 * The words of the freely licensed development texts by their folded form, the halves of hyphenated
 * ones each by itself.
 */
export async function countWords(data: string): Promise<Map<string, WordUse>> {
  const uses = new Map<string, WordUse>();
  for (const text of await freeTexts(data)) {
    for (const match of text.matchAll(/\p{L}+/gu)) {
      const word = fold(match[0]);
      if (!/^[a-z]+$/.test(word)) continue;
      const use = uses.get(word) ?? { count: 0, inside: 0, capitalized: 0 };
      use.count++;
      if (/[\p{Ll},]\s$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) {
        use.inside++;
        if (/^\p{Lu}/u.test(match[0])) use.capitalized++;
      }
      uses.set(word, use);
    }
  }
  return uses;
}
