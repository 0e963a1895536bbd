import { analysisLanguage, analyze, isStopWord } from "../../src/analysis/index.ts";
import { alternativesOfAll } from "../languages/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { genreOf } from "./genres.ts";

const of = (field: "teasers" | "teaserOpenings" | "teaserEndings" | "previews" | "labels" | "bareLabels"): string =>
  alternativesOfAll(({ headlines }) => headlines[field]);

/** Words by which a headline promises instead of stating. */
const TEASER = new RegExp(
  `\\b${of("teasers")}\\b|^(?:\\d+|${of("teaserOpenings")})\\s|\\b${of("teaserEndings")}[!.]*$`,
  "iu",
);
/** Headlines that serve those who wait for a happening do not name it once it has been. */
const PREVIEW = new RegExp(`\\b${of("previews")}\\b`, "iu");
/** Labels that precede a headline and say nothing of its event. */
const LABEL = new RegExp(
  `^${of("labels")}\\s*[:|–-]\\s+|^${of("bareLabels")}\\s+(?=\\p{Lu})|^\\[[^\\]]{2,30}\\]\\s*`,
  "iu",
);

/**
 * What a headline loses as a name: for a question, for a single word, for teasing, for announcing
 * the future, for a text that reports nothing, for a length unfit to be read.
 */
const PENALTIES = { question: 1, oneWord: 1, teaser: 0.3, preview: 0.25, service: 0.5, length: 0.15 };
const MIN_WORDS = 4;
const MAX_WORDS = 16;
/** What a very long headline says after this is not read. */
const MAX_CHARS = 300;

/**
 * The headline that has most in common with the others; one that neither asks nor teases, where
 * there is one.
 */
export function nameOf(articles: readonly DatedArticle[]): string {
  const termsOf = ({ headline, inLanguage }: DatedArticle) => {
    const language = analysisLanguage(inLanguage);
    return new Set(
      analyze(headline, language).flatMap(({ surface, term }) => (isStopWord(surface, language) ? [] : [term])),
    );
  };
  const frequency = new Map<string, number>();
  for (const article of articles)
    for (const term of termsOf(article)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const score = (article: DatedArticle) => {
    const terms = [...termsOf(article)];
    const sum = terms.reduce((total, term) => total + (frequency.get(term) ?? 0), 0);
    return sum / (terms.length || 1) / articles.length - penaltyOf(article.headline);
  };
  const scored = articles.map((article) => ({ article, score: score(article) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return declarativePart(best.article.headline.replace(LABEL, ""));
}

function penaltyOf(headline: string): number {
  const words = headline.split(/\s+/).length;
  return (
    (headline.includes("?") ? PENALTIES.question : 0) +
    (words === 1 ? PENALTIES.oneWord : 0) +
    (TEASER.test(headline.slice(0, MAX_CHARS)) ? PENALTIES.teaser : 0) +
    (PREVIEW.test(headline.slice(0, MAX_CHARS)) ? PENALTIES.preview : 0) +
    (genreOf(headline) === "report" ? 0 : PENALTIES.service) +
    (words < MIN_WORDS || words > MAX_WORDS ? PENALTIES.length : 0)
  );
}

/** A headline without the question it ends in: `X Meets Y, Why?` → `X Meets Y`. */
export function declarativePart(headline: string): string {
  if (!/(?<![!?"”’')\s])[!"”’')\s]*\?[!?"”’')\s]*$/.test(headline)) return headline;
  const cut = Math.max(
    headline.lastIndexOf(", "),
    headline.lastIndexOf("! "),
    headline.lastIndexOf(". "),
    headline.lastIndexOf(": "),
  );
  const part = headline.slice(0, cut);
  return cut > 0 && part.split(" ").length >= 4 ? part : headline;
}
