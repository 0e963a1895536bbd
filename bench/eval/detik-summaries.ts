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

/** `detik-2025`, read and cleaned as any corpus is. */
export async function detikArticles(data: string): Promise<SummarizedArticle[]> {
  const records = await readRecords<{ id: string; gold_summary: string }>(data, "summaries", "detik-2025.jsonl");
  const goldOf = new Map(records.map(({ id, gold_summary }) => [id, gold_summary]));
  const folder = await mkdtemp(join(tmpdir(), "kilas-eval-"));
  try {
    const corpus = join(folder, "detik-2025.jsonl");
    // The gold summary stays out: the build could take it for a field of the article.
    const open = records.map(({ gold_summary: _gold, ...record }) => JSON.stringify(record));
    await writeFile(corpus, open.join("\n"));
    const articles = await articlesOf(corpus);
    return articles.flatMap((article) => {
      const gold = goldOf.get(article.sourceId ?? "");
      if (gold === undefined) return [];
      const tokensAt = (place: number) => {
        const sentence = article.sentences[place];
        return sentence ? wordsOf(article.articleBody.slice(sentence.start, sentence.end)) : [];
      };
      return [{ article, tokensAt, goldTokens: gold.split(/(?<=[.!?])\s+/).map(wordsOf) }];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words and numbers in small letters: this text is not tokenised. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
