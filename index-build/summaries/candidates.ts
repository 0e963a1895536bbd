import { analysisLanguage } from "../../src/analysis/index.ts";
import { type Citation, type DateValue, dateStartMs } from "../../src/schema/index.ts";
import type { DatedArticle } from "../records.ts";
import { centroidOf, cosine, type TermStatistics, type TermVector, vectorOf } from "../text-model/index.ts";
import { type Claim, claimOf } from "./support.ts";

/** A sentence that may be stated, with what speaks for it. */
export interface Candidate {
  article: DatedArticle;
  citation: Citation;
  text: string;
  claim: Claim;
  /** How well it stands for the event, about 0–2. */
  score: number;
  /** Place in its article: 0 at the start, towards 1 at the end. */
  position: number;
}

/** Weights of a sentence's score. Set by hand on the sample; learnt weights are to replace them. */
const WEIGHTS = { headline: 1, centrality: 0.8, position: 0.3 };
/** A sentence that tells of a day this long before the event tells background. */
const BACKGROUND_DAYS = 10;
const MS_PER_DAY = 86_400_000;
/** Articles of an event that are read for its summary; later ones add support, hardly ever news. */
const MAX_ARTICLES = 40;
/** Sentences of an article that are read: what a summary needs is told before. */
const MAX_SENTENCES = 120;
/** Candidates among which the statements are chosen: the best. */
const MAX_CANDIDATES = 150;

/** The statable sentences of an event's articles, with all sentences' claims for support. */
export function candidatesOf(
  articles: readonly DatedArticle[],
  eventDate: DateValue,
  statistics: TermStatistics,
): { candidates: Candidate[]; claims: { article: DatedArticle; citation: Citation; claim: Claim }[] } {
  const read = articles.slice(0, MAX_ARTICLES);
  const language = analysisLanguage(read[0]?.inLanguage ?? "id");
  const vector = (text: string): TermVector => vectorOf([{ text, weight: 1 }], language, statistics);
  const headlines = read.map((article) => vector(article.headline));
  const centroid = centroidOf(read.map((article) => vector(`${article.headline}\n${article.articleBody}`)));
  const candidates: Candidate[] = [];
  const claims: { article: DatedArticle; citation: Citation; claim: Claim }[] = [];
  for (const article of read) {
    const seen = new Set<string>();
    for (const [index, { id, start, end, kind, quotable }] of article.sentences.slice(0, MAX_SENTENCES).entries()) {
      const text = article.articleBody.slice(start, end);
      if (kind !== "prose" || seen.has(text)) continue;
      seen.add(text);
      const claim = claimOf(text, vector(text));
      const citation = { articleId: article.id, sentenceId: id, start, end };
      claims.push({ article, citation, claim });
      if (!quotable || isBackground(article, start, end, eventDate)) continue;
      const position = index / article.sentences.length;
      const headline = Math.max(...headlines.map((one) => cosine(claim.vector, one)));
      const score =
        WEIGHTS.headline * headline +
        WEIGHTS.centrality * cosine(claim.vector, centroid) +
        WEIGHTS.position * (1 - position);
      candidates.push({ article, citation, text, claim, score, position });
    }
  }
  return { candidates: candidates.sort((a, b) => b.score - a.score).slice(0, MAX_CANDIDATES), claims };
}

function isBackground(article: DatedArticle, start: number, end: number, eventDate: DateValue): boolean {
  const eventMs = dateStartMs(eventDate);
  if (eventMs === null) return false;
  return article.mentions.some((mention) => {
    if (mention.type !== "time" || mention.start < start || mention.end > end) return false;
    const toldMs = mention.date.precision === "year" ? null : dateStartMs(mention.date);
    return toldMs !== null && toldMs < eventMs - BACKGROUND_DAYS * MS_PER_DAY;
  });
}
