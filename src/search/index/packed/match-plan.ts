import type { PlannedTerm, QueryPlan } from "../query-plan.ts";
import type { Matches } from "../search-index.ts";
import type { PackedIndex } from "./packed-index.ts";
import { readTermPostings, readWordPostings } from "./postings.ts";
import type { FoundEntry, TermEntry, WordEntry } from "./term-shard.ts";

/** Postings that one query reads, at most: some tens of milliseconds. */
const MAX_POSTINGS = 4_000_000;

/** What the dictionary says, read before. */
export interface KnownEntries {
  word: (word: string) => FoundEntry<WordEntry> | null;
  term: (term: string) => FoundEntry<TermEntry> | null;
}

/** Takes one posting's score: of a document, by the number of a term among those of the plan. */
type Take = (document: number, score: number, term: number) => void;

/**
 * Every document that a plan matches, scored as MiniSearch scores the same plan: what its terms score adds up, times how many different terms
 * match. Terms that would pass the budget are left out, those of least weight first.
 */
export function matchPlan(
  plan: QueryPlan,
  index: PackedIndex,
  entries: KnownEntries,
): { matches: Matches; isPartial: boolean } {
  const { accumulator } = index;
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size;
    numbers.set(term, known);
    return known;
  };
  const leastWeight = leastWeightWithin(plan, entries);
  let isPartial = false;
  let required = 0;
  const score = (planned: PlannedTerm, take: Take) => {
    if (planned.weight < leastWeight) isPartial = true;
    else scoreTerm(planned, index, entries, numberOf(planned.term), take);
  };
  for (const [at, { alternatives }] of plan.groups.entries()) {
    const group = 1 << at;
    if (plan.combineWith === "AND") required |= group;
    for (const { words } of alternatives) {
      const [first = [], ...others] = words;
      if (others.length === 0) {
        for (const planned of first)
          score(planned, (document, value, term) => accumulator.add(document, value, term, group));
        continue;
      }
      for (const [word, terms] of words.entries())
        for (const planned of terms)
          score(planned, (document, value, term) => accumulator.addPart(document, value, term, word));
      accumulator.finishPart(words.length, group);
    }
  }
  return { matches: accumulator.finish(required), isPartial };
}

/** The weight below which terms must be left out so that the postings of the others stay within the budget. */
function leastWeightWithin(plan: QueryPlan, entries: KnownEntries): number {
  const terms = plan.groups.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words.flat()));
  let postings = 0;
  for (const { term, weight, fields } of terms.toSorted((a, b) => b.weight - a.weight)) {
    const found = fields.includes("surface") ? entries.word(term) : entries.term(term);
    postings += found?.entry.documentCount ?? 0;
    if (postings > MAX_POSTINGS) return weight + Number.EPSILON;
  }
  return 0;
}

function scoreTerm(
  { term, fields, weight }: PlannedTerm,
  index: PackedIndex,
  entries: KnownEntries,
  number: number,
  take: Take,
): void {
  if (fields.includes("surface")) scoreWord(entries.word(term), weight, index, number, take);
  const isIn = { headline: fields.includes("headline"), lead: fields.includes("lead"), body: fields.includes("body") };
  if (isIn.headline || isIn.lead || isIn.body) scoreStem(entries.term(term), isIn, weight, index, number, take);
}

function scoreWord(
  found: FoundEntry<WordEntry> | null,
  weight: number,
  { postings, scorers }: PackedIndex,
  number: number,
  take: Take,
): void {
  if (!found) return;
  const { entry, bytes, start } = found;
  const count = readWordPostings(bytes, start, start + entry.postingBytes, postings);
  const scorer = scorers.surface;
  const factor = scorer.factorOf(weight, entry.documentCount);
  for (let at = 0; at < count; at++) {
    const document = postings.documents[at] as number;
    take(document, scorer.score(factor, document, postings.frequencies[at] as number), number);
  }
}

function scoreStem(
  found: FoundEntry<TermEntry> | null,
  isIn: Readonly<Record<"headline" | "lead" | "body", boolean>>,
  weight: number,
  { postings, scorers }: PackedIndex,
  number: number,
  take: Take,
): void {
  if (!found) return;
  const { entry, bytes, start } = found;
  const count = readTermPostings(bytes, start, start + entry.postingBytes, postings);
  const headlineFactor = isIn.headline ? scorers.headline.factorOf(weight, entry.headlineCount) : 0;
  const leadFactor = isIn.lead ? scorers.lead.factorOf(weight, entry.leadCount) : 0;
  const bodyFactor = isIn.body ? scorers.body.factorOf(weight, entry.bodyCount) : 0;
  for (let at = 0; at < count; at++) {
    const document = postings.documents[at] as number;
    const headline = isIn.headline ? (postings.headlines[at] as number) : 0;
    const lead = isIn.lead ? (postings.leads[at] as number) : 0;
    const body = isIn.body ? (postings.frequencies[at] as number) : 0;
    let score = 0;
    if (headline > 0) score += scorers.headline.score(headlineFactor, document, headline);
    if (lead > 0) score += scorers.lead.score(leadFactor, document, lead);
    if (body > 0) score += scorers.body.score(bodyFactor, document, body);
    if (score > 0) take(document, score, number);
  }
}
