import { analysisLanguage, analyze } from "../../src/analysis/index.ts";
import type { Article } from "../../src/schema/index.ts";
import backgroundFrequencies from "./background-frequencies.json" with { type: "json" };

/** How telling terms are, over the corpus and general news together. */
export interface TermStatistics {
  /** Natural logarithm of the inverse document frequency; about 0 for words of every article, 10 for the rarest. */
  idf(term: string): number;
}

/** How often terms occur in general news: `idfSteps[i]` lists, parted by spaces, the terms of idf `i * IDF_STEP`. */
export interface BackgroundFrequencies {
  documentCount: number;
  idfSteps: string[];
}

export const IDF_STEP = 0.25;
/** Terms of general news that are too rare to be listed are taken to be in this many of its documents. */
const UNLISTED_DOCUMENTS = 2;

/**
 * Document frequencies of a corpus, joined with those of general news. A small corpus cannot know by itself that
 * "mengatakan" is common and "Samarkand" rare; the larger it grows, the more its own counts weigh.
 */
export function countTerms(
  articles: readonly Pick<Article, "headline" | "articleBody" | "inLanguage">[],
): TermStatistics {
  const documentCounts = new Map<string, number>();
  for (const article of articles) {
    const tokens = analyze(`${article.headline}\n${article.articleBody}`, analysisLanguage(article.inLanguage));
    for (const term of new Set(tokens.map((token) => token.term))) {
      documentCounts.set(term, (documentCounts.get(term) ?? 0) + 1);
    }
  }
  const background = loadBackground();
  const total = articles.length + background.documentCount;
  return {
    idf(term) {
      const expected = background.counts.get(term) ?? UNLISTED_DOCUMENTS;
      return Math.log((total + 1) / ((documentCounts.get(term) ?? 0) + expected + 0.5));
    },
  };
}

let loaded: { documentCount: number; counts: Map<string, number> } | null = null;

function loadBackground(): { documentCount: number; counts: Map<string, number> } {
  if (loaded) return loaded;
  const { documentCount, idfSteps }: BackgroundFrequencies = backgroundFrequencies;
  const counts = new Map<string, number>();
  for (const [step, terms] of idfSteps.entries()) {
    const count = documentCount / Math.exp(step * IDF_STEP);
    for (const term of terms.split(" ")) if (term) counts.set(term, count);
  }
  loaded = { documentCount, counts };
  return loaded;
}
