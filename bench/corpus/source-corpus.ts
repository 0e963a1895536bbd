import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { readArticles } from "../../index-build/pipeline/articles.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import { readTextSource, type TextSource } from "./text-source.ts";

/**
 * Reads corpora as the build does and takes their articles apart: those written in a language of
 * the analysis, near-copies left out.
 */
export async function readSourceCorpus(corpora: readonly string[]): Promise<TextSource> {
  const articles: { headline: string; sentences: string[] }[] = [];
  const report = textReport((line) => console.error(line));
  for (const corpus of corpora) {
    using context = openContext({ config, report });
    const { drafts } = await readArticles(context, corpus);
    for (const { article } of drafts) {
      if (article.nearCopyOf !== null) continue;
      const prose = article.sentences.filter(({ kind }) => kind === "prose");
      const sentences = prose.map(({ start, end }) => article.articleBody.slice(start, end));
      articles.push({ headline: article.headline, sentences });
    }
  }
  return readTextSource(articles);
}
