import { linkGroups } from "../../index-build/events/linkage.ts";
import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { analysisLanguage, analyze, isStopWord } from "../../src/analysis/index.ts";

/**
 * The plain method events are measured against: TF-IDF of headline and body with the corpus's own
 * document frequencies, cosine, average link. No fields, dates, genres, copies or background.
 *
 * @returns for each threshold the groups of articles.
 */
export function baselineGroups(articles: readonly DatedArticle[], thresholds: readonly number[]): DatedArticle[][][] {
  const vectors = tfIdf(articles);
  const found: { a: number[]; b: number[]; similarity: number[] } = { a: [], b: [], similarity: [] };
  const postings = new Map<string, [index: number, weight: number][]>();
  for (const [b, vector] of vectors.entries()) {
    const sums = new Map<number, number>();
    for (const [term, weight] of vector) {
      const posting = postings.get(term) ?? [];
      for (const [a, other] of posting) sums.set(a, (sums.get(a) ?? 0) + weight * other);
      posting.push([b, weight]);
      postings.set(term, posting);
    }
    for (const [a, similarity] of sums) {
      if (similarity < MIN_COSINE) continue;
      found.a.push(a);
      found.b.push(b);
      found.similarity.push(similarity);
    }
  }
  const pairs = {
    a: Int32Array.from(found.a),
    b: Int32Array.from(found.b),
    similarity: Float32Array.from(found.similarity),
  };
  const days = articles.map(() => ({ event: null, published: null }));
  return thresholds.map((threshold) =>
    linkGroups(days, pairs, {
      pairThreshold: threshold,
      groupThreshold: threshold,
      thresholdDecay: 0,
      cohesionShare: 0,
      cohesionPriorPairs: 0,
    }).map((group) => group.flatMap((index) => articles[index] ?? [])),
  );
}

/** Pairs below count as 0. */
const MIN_COSINE = 0.03;

function tfIdf(articles: readonly DatedArticle[]): Map<string, number>[] {
  const counts = articles.map(({ headline, articleBody, inLanguage }) => {
    const language = analysisLanguage(inLanguage);
    const own = new Map<string, number>();
    for (const { surface, term } of analyze(`${headline}\n${articleBody}`, language)) {
      if (!isStopWord(surface, language)) own.set(term, (own.get(term) ?? 0) + 1);
    }
    return own;
  });
  const documentCounts = new Map<string, number>();
  for (const own of counts)
    for (const term of own.keys()) documentCounts.set(term, (documentCounts.get(term) ?? 0) + 1);
  return counts.map((own) => {
    const weights = [...own].map(
      ([term, count]) =>
        [term, (1 + Math.log(count)) * Math.log((articles.length + 1) / (documentCounts.get(term) ?? 1))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}
