import { tokensOf } from "../../index-build/mentions/tagger/tokens.ts";
import { readRecords } from "../data.ts";

/** The publishers of `names.jsonl` that nothing is learnt from are not in these. */
const FILES = [
  ["news", "yogyakarta-2025.jsonl"],
  ["news", "one-day-2023-02-27.jsonl"],
  ["news", "detik-2026.jsonl"],
  ["news", "undated-2024.jsonl"],
  ["events", "ecbplus.jsonl"],
] as const;
const BREAK = /(?<=[.!?]["”]?)\s+(?=["“]?\p{Lu})|\n+/u;
const [MIN_TOKENS, MAX_TOKENS] = [5, 80];
/** Headlines and what else writes most words large tell nothing of how words are written. */
const MAX_CAPITALISED = 0.6;

/**
 * The tokens of the sentences of development corpora, as far as they are written as sentences are.
 */
export async function sentencesToLearnFrom(data: string): Promise<string[][]> {
  const sentences: string[][] = [];
  for (const path of FILES) {
    for (const { body, sents } of await readRecords<{ body?: string; sents?: string[] }>(data, ...path)) {
      for (const text of sents ?? (body ?? "").split(BREAK)) {
        const tokens = tokensOf(text).map((token) => token.text);
        if (tokens.length >= MIN_TOKENS && tokens.length <= MAX_TOKENS && isWrittenAsUsual(tokens))
          sentences.push(tokens);
      }
    }
  }
  return sentences;
}

function isWrittenAsUsual(tokens: readonly string[]): boolean {
  const words = tokens.filter((token) => /^\p{L}/u.test(token));
  return words.filter((word) => /^\p{Lu}/u.test(word)).length <= MAX_CAPITALISED * words.length;
}
