import type { Query } from "minisearch";
import { BM25_PARAMETERS, FIELD_BOOSTS, type FieldBoosts } from "./index-options.ts";
import type { PlannedTerm, QueryPlan } from "./query-plan.ts";

/** A plan as MiniSearch's own query tree: this is what defines every score. */
export function toMiniSearchQuery(plan: QueryPlan, boosts = FIELD_BOOSTS): Query {
  return {
    combineWith: plan.combineWith,
    bm25: BM25_PARAMETERS,
    queries: plan.clauses.map((clause) => ({
      combineWith: "OR",
      queries: clause.alternatives.map((alternative) => ({
        combineWith: "AND",
        queries: alternative.words.map((terms) => ({
          combineWith: "OR",
          queries: terms.map((term) => termQuery(term, boosts)),
        })),
      })),
    })),
  };
}

function termQuery({ term, fields, weight }: PlannedTerm, boosts: FieldBoosts): Query {
  return {
    queries: [term],
    fields: [...fields],
    boost: Object.fromEntries(fields.map((field) => [field, boosts[field]])),
    boostTerm: () => weight,
    prefix: false,
    fuzzy: false,
  };
}
