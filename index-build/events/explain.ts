import type { DatedArticle } from "../model/pipeline-types.ts";
import { cosineOf, termWeights } from "../text-model/index.ts";
import { OTHER_EVENT_FACTOR } from "./continuity.ts";
import { type Genre, genreOf } from "./genres.ts";
import { daysConflict, type Group, joined, singleGroup, type Thresholds, thresholdsOf } from "./linkage.ts";
import type { Report } from "./reports.ts";
import { type Similarity, similarityOf } from "./similarity.ts";

/** Why an article is in its event. */
export interface MemberExplanation {
  article: DatedArticle;
  /**
   * How it came in: compared with the others, as a near-copy of one, or as a text that reports
   * nothing and stays by itself.
   */
  how: "compared" | "near-copy" | Exclude<Genre, "report">;
  /** Mean likeness to the others that were compared; null where there are none. */
  mean: number | null;
  /** The article it is most like, or a copy of. */
  closest: { article: DatedArticle; similarity: Similarity; terms: SharedTerm[] } | null;
}

/** A term two articles share, and how much of their cosine it makes. */
export interface SharedTerm {
  term: string;
  share: number;
}

/** Another event, and why it is another. */
export interface Neighbour<T> {
  event: T;
  /** Mean likeness of the pairs between the two, and mean cosine of their texts alone. */
  mean: number;
  meanCosine: number;
  thresholds: Thresholds;
  /** Whether their days rule it out. */
  daysConflict: boolean;
  /** Whether some of their headlines have one wording with other places or magnitudes in it. */
  slotsConflict: boolean;
  /** What is left of the likeness of articles that were published as two events. */
  continuityFactor: number;
}

/** Terms shown of a pair. */
const MAX_TERMS = 8;

/** Why each article is in its event. `reports` are those of its articles that are compared. */
export function explainMembers(articles: readonly DatedArticle[], reports: readonly Report[]): MemberExplanation[] {
  const reportOf = new Map(reports.map((report) => [report.article, report] as const));
  return articles.map((article): MemberExplanation => {
    const genre = genreOf(article.headline);
    const own = reportOf.get(article);
    if (!own || genre !== "report") {
      const how = genre === "report" ? "near-copy" : genre;
      return { article, how, mean: null, closest: null };
    }
    const others = reports
      .filter((other) => other !== own)
      .map((other) => ({ other, similarity: likeness(own, other) }));
    const best = others.reduce<(typeof others)[number] | null>(
      (a, b) => (a === null || b.similarity.total > a.similarity.total ? b : a),
      null,
    );
    return {
      article,
      how: "compared",
      mean: others.length === 0 ? null : others.reduce((sum, one) => sum + one.similarity.total, 0) / others.length,
      closest: best && {
        article: best.other.article,
        similarity: best.similarity,
        terms: sharedTerms(own, best.other),
      },
    };
  });
}

/** The event among `others` whose texts are most like those of `own`, as the two are now. */
export function nearestEvent<T>(
  own: readonly Report[],
  others: readonly { event: T; reports: readonly Report[] }[],
): Neighbour<T> | null {
  const group = groupOf(own);
  let best: Neighbour<T> | null = null;
  for (const { event, reports } of others) {
    if (reports.length === 0 || own.length === 0) continue;
    const pairs = own.flatMap((a) => reports.map((b) => likeness(a, b)));
    const meanOf = (value: (one: Similarity) => number) =>
      pairs.reduce((sum, one) => sum + value(one), 0) / pairs.length;
    const meanCosine = meanOf(({ cosine }) => cosine);
    if (meanCosine <= (best?.meanCosine ?? 0)) continue;
    const other = groupOf(reports);
    best = {
      event,
      mean: meanOf(({ total }) => total),
      meanCosine,
      thresholds: thresholdsOf(group, other),
      daysConflict: daysConflict(group, other),
      slotsConflict: pairs.some(({ slotFactor }) => slotFactor === 0),
      continuityFactor: OTHER_EVENT_FACTOR,
    };
  }
  return best;
}

const likeness = (a: Report, b: Report): Similarity => similarityOf(cosineOf(a.vector(), b.vector()), a, b);

function groupOf(reports: readonly Report[]): Group {
  let group: Group | null = null;
  for (const [index, report] of reports.entries()) {
    const between = reports.slice(0, index).reduce((sum, other) => sum + likeness(other, report).total, 0);
    const single = singleGroup(index, report.days);
    group = group === null ? single : joined(group, single, between);
  }
  return group as Group;
}

function sharedTerms(a: Report, b: Report): SharedTerm[] {
  const cosine = cosineOf(a.vector(), b.vector()) || 1;
  const weightsOfA = termWeights(a.vector(), a.article);
  return [...termWeights(b.vector(), b.article)]
    .map(([term, weight]) => ({ term, share: (weight * (weightsOfA.get(term) ?? 0)) / cosine }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share)
    .slice(0, MAX_TERMS);
}
