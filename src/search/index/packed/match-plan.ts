import type { IndexField } from "../index-options.ts";
import type { PlannedClause, PlannedTerm, QueryPlan } from "../query-plan.ts";
import type { Matches } from "../search-index.ts";
import type { Accumulator } from "./accumulator.ts";
import { type PostingBuffer, readTermPostings, readWordPostings } from "./postings.ts";
import type { FieldScorer } from "./scoring.ts";
import type { FoundEntry, TermEntry, WordEntry } from "./term-shard.ts";

/** Postings that one query reads, at most: some tens of milliseconds. */
const MAX_POSTINGS = 4_000_000;

/** What the dictionary says, read before. */
export interface KnownEntries {
  word: (word: string) => FoundEntry<WordEntry> | null;
  term: (term: string) => FoundEntry<TermEntry> | null;
}

/** What an index scores with. */
export interface Scoring {
  readonly scorers: Readonly<Record<IndexField, FieldScorer>>;
  readonly postings: PostingBuffer;
  readonly accumulator: Accumulator;
}

/** Takes the scores of a term's postings, by the number of the term among those of the plan. */
type ScoreSink = (scores: Float64Array, count: number, term: number) => void;

/**
 * Every document that a plan matches, scored as MiniSearch scores the same plan: what its terms
 * score adds up, times how many different terms match. Terms that would pass the budget are left
 * out, those of least weight first.
 */
export function matchPlan(
  plan: QueryPlan,
  scoring: Scoring,
  entries: KnownEntries,
): { matches: Matches; isPartial: boolean } {
  const { accumulator, postings } = scoring;
  const { documents } = postings;
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size;
    numbers.set(term, known);
    return known;
  };
  const leastWeight = leastWeightWithin(plan, entries);
  let isPartial = false;
  let required = 0;
  const score = (planned: PlannedTerm, sink: ScoreSink, word = 0) => {
    if (planned.weight < leastWeight) isPartial = true;
    else scoreTerm(planned, scoring, entries, { number: numberOf(planned.term), required, word }, sink);
  };
  for (const at of orderOf(plan, entries)) {
    const clause = 1 << at;
    for (const { words } of plan.clauses[at]?.alternatives ?? []) {
      const [first = [], ...others] = words;
      if (others.length === 0) {
        for (const planned of first)
          score(planned, (scores, count, term) => accumulator.add(documents, scores, count, term, clause));
        continue;
      }
      for (const [word, terms] of byRarity(words, entries).entries())
        for (const planned of terms)
          score(planned, (scores, count, term) => accumulator.addPart(documents, scores, count, term, word), word);
      accumulator.finishPart(words.length, clause);
    }
    if (plan.combineWith === "AND") required |= clause;
  }
  return { matches: accumulator.finish(required), isPartial };
}

/**
 * The words of an alternative, the rarest first: of the others only documents that have it are
 * scored.
 */
function byRarity(words: readonly PlannedTerm[][], entries: KnownEntries): PlannedTerm[][] {
  const countOf = (terms: readonly PlannedTerm[]) => terms.reduce((sum, one) => sum + postingCountOf(one, entries), 0);
  return words.toSorted((a, b) => countOf(a) - countOf(b));
}

const termsOf = ({ alternatives }: PlannedClause): PlannedTerm[] => alternatives.flatMap(({ words }) => words.flat());

const postingCountOf = ({ term, fields }: PlannedTerm, entries: KnownEntries): number =>
  (fields.includes("surface") ? entries.word(term) : entries.term(term))?.entry.documentCount ?? 0;

/**
 * The order clauses are scored in: where all must match, the rarest first, so that of the others
 * only documents that have it are scored.
 */
function orderOf({ combineWith, clauses }: QueryPlan, entries: KnownEntries): number[] {
  const order = [...clauses.keys()];
  if (combineWith === "OR") return order;
  const counts = clauses.map((clause) => termsOf(clause).reduce((sum, one) => sum + postingCountOf(one, entries), 0));
  return order.sort((a, b) => counts[a] - counts[b]);
}

/**
 * The weight below which terms must be left out so that the postings of the others stay within the
 * budget.
 */
function leastWeightWithin(plan: QueryPlan, entries: KnownEntries): number {
  let postings = 0;
  for (const one of plan.clauses.flatMap(termsOf).sort((a, b) => b.weight - a.weight)) {
    postings += postingCountOf(one, entries);
    if (postings > MAX_POSTINGS) return one.weight + Number.EPSILON;
  }
  return 0;
}

/**
 * A term as it is scored: its number among those of the plan, and what a document must match
 * already.
 */
interface Scored {
  number: number;
  /** Bits of clauses. */
  required: number;
  /** Words of its alternative. */
  word: number;
}

function scoreTerm(
  { term, fields, weight }: PlannedTerm,
  scoring: Scoring,
  entries: KnownEntries,
  number: Scored,
  sink: ScoreSink,
): void {
  if (fields.includes("surface")) scoreWord(entries.word(term), weight, scoring, number, sink);
  const isIn = { headline: fields.includes("headline"), lead: fields.includes("lead"), body: fields.includes("body") };
  if (isIn.headline || isIn.lead || isIn.body) scoreStem(entries.term(term), isIn, weight, scoring, number, sink);
}

function scoreWord(
  found: FoundEntry<WordEntry> | null,
  weight: number,
  { accumulator, postings, scorers }: Scoring,
  { number, ...matched }: Scored,
  sink: ScoreSink,
): void {
  if (!found) return;
  const { entry, bytes, start } = found;
  const all = readWordPostings(bytes, start, start + entry.postingBytes, postings);
  const count = accumulator.keepMatching(postings, all, matched);
  const { documents, frequencies, scores } = postings;
  scores.fill(0, 0, count);
  scorers.surface.addTo(scores, scorers.surface.factorOf(weight, entry.documentCount), documents, frequencies, count);
  sink(scores, count, number);
}

function scoreStem(
  found: FoundEntry<TermEntry> | null,
  isIn: Readonly<Record<"headline" | "lead" | "body", boolean>>,
  weight: number,
  { accumulator, postings, scorers }: Scoring,
  { number, ...matched }: Scored,
  sink: ScoreSink,
): void {
  if (!found) return;
  const { entry, bytes, start } = found;
  const all = readTermPostings(bytes, start, start + entry.postingBytes, postings);
  const count = accumulator.keepMatching(postings, all, matched);
  const { documents, scores } = postings;
  scores.fill(0, 0, count);
  const add = (field: "headline" | "lead" | "body", matchingCount: number, frequencies: Uint32Array) => {
    const scorer = scorers[field];
    if (isIn[field]) scorer.addTo(scores, scorer.factorOf(weight, matchingCount), documents, frequencies, count);
  };
  add("headline", entry.headlineCount, postings.headlines);
  add("lead", entry.leadCount, postings.leads);
  add("body", entry.bodyCount, postings.frequencies);
  sink(scores, count, number);
}
