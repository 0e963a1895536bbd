import { bitCount } from "../index/bits.ts";
import type { PlannedClause } from "../index/query-plan.ts";
import type { Matches, SearchIndex } from "../index/search-index.ts";
import { documentsWith, hasPhrase } from "./phrases.ts";

/** Of this many words an article that answers need not hold all. */
const LONG_QUERY_CLAUSES = 3;
/** Where fewer articles hold all of a long query, those that hold a part of it are listed, too. */
const ENOUGH_STRICT = 10;
/**
 * What an article must hold of such a query, 0–1: of the weight of its words, a rare word weighing
 * more (IDF).
 */
const RELAXED_SHARE = 0.2;
/** And its score must be this share of the best one, 0–1. */
const MIN_SCORE_SHARE = 0.05;

/** Matches, and how many of them hold all that was asked for. */
export interface FoundMatches extends Matches {
  fullMatchCount: number;
}

/**
 * All matches of a query's clauses: of all of them; where none, or of a long query too few, hold
 * them all, of `relaxedShare` of their weight. What was asked for exactly must match, and what is
 * excluded is left out.
 */
export async function findMatches(
  index: SearchIndex,
  clauses: readonly PlannedClause[],
  excluded: readonly PlannedClause[],
  relaxedShare = RELAXED_SHARE,
): Promise<FoundMatches> {
  const found = clauses.filter(({ alternatives }) => alternatives.length > 0);
  if (found.length === 0) return { ...NO_MATCHES, fullMatchCount: 0 };
  const unwanted = await documentsOfAny(index, excluded);
  const strict =
    found.length === clauses.length ? allOf(await matchesOf(index, "AND", found, unwanted), found.length) : NO_MATCHES;
  const fullMatchCount = strict.documents.length;
  if (fullMatchCount >= (clauses.length < LONG_QUERY_CLAUSES ? 1 : ENOUGH_STRICT)) return { ...strict, fullMatchCount };
  if (clauses.some(({ isRequired, alternatives }) => isRequired && alternatives.length === 0))
    return { ...NO_MATCHES, fullMatchCount };
  const relaxed = await matchesOf(index, "OR", found, unwanted);
  const partial = mostOf(relaxed, found.length, relaxedShare, index.docValues.count);
  return { ...aboveScoreCutoff(partial, found.length), fullMatchCount };
}

const NO_MATCHES: Matches = {
  documents: new Uint32Array(),
  scores: new Float64Array(),
  clauses: new Uint32Array(),
};

/** The matches of a plan that hold all that is required and nothing unwanted, phrases looked at. */
async function matchesOf(
  index: SearchIndex,
  combineWith: "AND" | "OR",
  clauses: PlannedClause[],
  unwanted: ReadonlySet<number>,
): Promise<Matches> {
  const matches = await index.match({ combineWith, clauses });
  for (const [at, clause] of clauses.entries()) {
    if (!hasPhrase(clause)) continue;
    const holders = await documentsWith(index, clause, matches.documents);
    for (const [place, document] of matches.documents.entries()) {
      if (!holders.has(document)) matches.clauses[place] &= ~(1 << at);
    }
  }
  const required = clauses.reduce((mask, { isRequired }, at) => (isRequired ? mask | (1 << at) : mask), 0);
  if (required === 0 && unwanted.size === 0) return matches;
  return keep(matches, (own, document) => (own & required) === required && !unwanted.has(document));
}

const allOf = (matches: Matches, clauseCount: number): Matches => keep(matches, (own) => bitCount(own) === clauseCount);

/** The matches that hold a share of the clauses' weight. */
function mostOf(matches: Matches, clauseCount: number, share: number, documentCount: number): Matches {
  const documentCounts = new Array<number>(clauseCount).fill(0);
  for (const own of matches.clauses) {
    for (let at = 0; at < clauseCount; at++) if (own & (1 << at)) documentCounts[at] = (documentCounts[at] ?? 0) + 1;
  }
  const weights = documentCounts.map((count) => Math.log(1 + documentCount / (count + 0.5)));
  const weightOf = (own: number) => weights.reduce((sum, weight, at) => (own & (1 << at) ? sum + weight : sum), 0);
  const needed = share * weightOf(-1);
  // Thousands of documents match few different clauses.
  const known = new Map<number, boolean>();
  return keep(matches, (own) => {
    const isEnough = known.get(own) ?? (own !== 0 && weightOf(own) >= needed);
    known.set(own, isEnough);
    return isEnough;
  });
}

/**
 * Of partial matches, those that score next to nothing beside the best are left out; what holds all
 * clauses stays.
 */
function aboveScoreCutoff(matches: Matches, clauseCount: number): Matches {
  const least = MIN_SCORE_SHARE * matches.scores.reduce((best, score) => Math.max(best, score), 0);
  return keep(matches, (own, _document, score) => score >= least || bitCount(own) === clauseCount);
}

/** The matches that pass a test of their clauses, document and score. */
export function keep(
  { documents, scores, clauses }: Matches,
  isKept: (clauses: number, document: number, score: number) => boolean,
): Matches {
  const places = new Uint32Array(documents.length);
  let count = 0;
  for (let place = 0; place < documents.length; place++) {
    if (isKept(clauses[place], documents[place], scores[place])) places[count++] = place;
  }
  const kept = {
    documents: new Uint32Array(count),
    scores: new Float64Array(count),
    clauses: new Uint32Array(count),
  };
  for (let at = 0; at < count; at++) {
    const place = places[at];
    kept.documents[at] = documents[place];
    kept.scores[at] = scores[place];
    kept.clauses[at] = clauses[place];
  }
  return kept;
}

/** The documents in which any of the clauses holds. */
export async function documentsOfAny(index: SearchIndex, clauses: readonly PlannedClause[]): Promise<Set<number>> {
  const unwanted = new Set<number>();
  for (const clause of clauses) {
    if (clause.alternatives.length === 0) continue;
    const { documents } = await index.match({ combineWith: "OR", clauses: [clause] });
    for (const document of await documentsWith(index, clause, documents)) unwanted.add(document);
  }
  return unwanted;
}
