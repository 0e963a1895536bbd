import { withArticles } from "../../index-build/pipeline/articles.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import config from "../../kilas.config.ts";
import { readTextSource, type TextSource } from "./text-source.ts";

/** Reads corpora as the build does and takes their articles apart: those written in a language of the analysis, near-copies left out. */
export async function readSourceCorpus(corpora: readonly string[]): Promise<TextSource> {
  const articles: { headline: string; sentences: string[] }[] = [];
  const report = textReport((line) => console.error(line));
  for (const corpus of corpora) {
    await withArticles(corpus, config, report, null, async ({ drafts: prepared }) => {
      for (const { article } of prepared) {
        if (article.nearCopyOf !== null) continue;
        const prose = article.sentences.filter(({ kind }) => kind === "prose");
        const sentences = prose.map(({ start, end }) => article.articleBody.slice(start, end));
        articles.push({ headline: article.headline, sentences });
      }
    });
  }
  return readTextSource(articles);
}
