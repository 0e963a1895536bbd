import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { readRecords } from "../data.ts";
import { articlesOf } from "./event-sets.ts";

/** A modern article with a summary somebody wrote. */
export interface SummarizedArticle {
  article: DatedArticle;
  /** The tokens of its sentence at a place, in small letters. */
  tokensAt: (place: number) => string[];
  /** By sentence. */
  goldTokens: string[][];
}

/** A raw record, apart from the summary that somebody wrote of it. */
export interface SummarizedRecord {
  record: { id: string };
  /** By sentence. */
  goldTokens: string[][];
}

/** The records of `detik-2025`; the summary would be taken for a field of the article. */
export async function detikRecords(data: string): Promise<SummarizedRecord[]> {
  const records = await readRecords<{ id: string; gold_summary: string }>(data, "summaries", "detik-2025.jsonl");
  return records.map(({ gold_summary, ...record }) => ({
    record,
    goldTokens: gold_summary.split(/(?<=[.!?])\s+/).map(detikTokens),
  }));
}

/** `detik-2025`, read and cleaned as any corpus is. */
export async function detikArticles(data: string): Promise<SummarizedArticle[]> {
  const records = await detikRecords(data);
  const goldOf = new Map(records.map(({ record: { id }, goldTokens }) => [id, goldTokens]));
  const folder = await mkdtemp(join(tmpdir(), "kilas-eval-"));
  try {
    const corpus = join(folder, "detik-2025.jsonl");
    await writeFile(corpus, records.map(({ record }) => JSON.stringify(record)).join("\n"));
    const articles = await articlesOf(corpus);
    return articles.flatMap((article) => {
      const goldTokens = goldOf.get(article.sourceId ?? "");
      if (goldTokens === undefined) return [];
      const tokensAt = (place: number) => {
        const sentence = article.sentences[place];
        return sentence ? detikTokens(article.articleBody.slice(sentence.start, sentence.end)) : [];
      };
      return [{ article, tokensAt, goldTokens }];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words and numbers in small letters: this text is not tokenised. */
export const detikTokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
