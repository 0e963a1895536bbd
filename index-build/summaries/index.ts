import { fold } from "../../src/analysis/index.ts";
import type { DateValue, Statement, Summary } from "../../src/schema/index.ts";
import { type DatedArticle, publishersOf } from "../records.ts";
import { cosine, type TermStatistics } from "../text-model/index.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { supports } from "./support.ts";

export { timelineOf } from "./timeline.ts";

/** Statements of a summary at most, and the words they hold together at most. */
const MAX_STATEMENTS = 4;
const MAX_WORDS = 130;
/** How much a sentence loses for repeating what is stated already. */
const REDUNDANCY_WEIGHT = 1.2;
/** A sentence this like one that is stated is a repetition, 0–1. */
const MAX_OVERLAP = 0.5;
/** A sentence must reach this share of the leading one's score: a short summary beats a padded one. */
const MIN_SCORE_SHARE = 0.35;

/** Counts the independent origins among articles; the pipeline passes the rule that events use. */

/**
 * An extractive summary of an event: the sentences that stand for it best, each verbatim, each able to stand alone, none
 * repeating another, with every sentence of the other articles that says the same as support.
 *
 * @param articles the event's articles, in order of publication.
 */
export function summarize(
  articles: readonly DatedArticle[],
  eventDate: DateValue,
  statistics: TermStatistics,
): Summary {
  const { candidates, claims } = candidatesOf(articles, eventDate, statistics);
  const chosen = choose(candidates);
  const [lead, ...rest] = chosen;
  if (!lead) return { statements: [] };
  const inOrder = [
    lead,
    ...rest.sort((a, b) => a.position - b.position || (a.citation.sentenceId < b.citation.sentenceId ? -1 : 1)),
  ];
  return {
    statements: inOrder.map((candidate): Statement => {
      const support = claims.filter(
        ({ article, claim }) => article !== candidate.article && supports(candidate.claim, claim),
      );
      // One sentence of an article is enough to count it.
      const firstOfEach = support.filter(
        ({ article }, index) => support.findIndex((one) => one.article === article) === index,
      );
      const sources = [candidate.article, ...firstOfEach.map(({ article }) => article)];
      return {
        text: candidate.text,
        citations: [candidate.citation, ...firstOfEach.map(({ citation }) => citation)],
        publisherCount: new Set(sources.flatMap((source) => publishersOf(source).map(fold))).size,
        originCount: new Set(sources.map(({ origin }) => origin)).size,
      };
    }),
  };
}

/** Greedy choice by maximal marginal relevance (Carbonell & Goldstein 1998); the leading sentence first. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const left = [...candidates];
  let words = 0;
  let leadScore = 0;
  while (chosen.length < MAX_STATEMENTS && left.length > 0) {
    const overlap = (one: Candidate) =>
      Math.max(0, ...chosen.map((other) => cosine(one.claim.vector, other.claim.vector)));
    const scored = left.map((one) => ({
      one,
      overlap: overlap(one),
      value: one.score - REDUNDANCY_WEIGHT * overlap(one),
    }));
    const best = scored.reduce((a, b) => (b.value > a.value ? b : a));
    left.splice(left.indexOf(best.one), 1);
    const length = best.one.text.split(/\s+/).length;
    if (chosen.length === 0) leadScore = best.one.score;
    if (best.overlap > MAX_OVERLAP || best.one.score < MIN_SCORE_SHARE * leadScore) continue;
    if (chosen.length > 0 && words + length > MAX_WORDS) continue;
    chosen.push(best.one);
    words += length;
  }
  return chosen;
}
