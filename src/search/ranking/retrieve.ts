import { type PlannedQuery, type PlannerOptions, planQuery } from "../planning/planner.ts";
import type { ParsedQuery } from "../query/parse-query.ts";
import type { PlannerContext } from "../site/planner-context.ts";
import { type FoundMatches, findMatches } from "./find-matches.ts";

/**
 * Where fewer articles hold all of a query's words, another spelling of a rare one is looked for.
 */
const FEW = 3;

/** What came of a query. */
export interface Retrieved {
  planned: PlannedQuery;
  matches: FoundMatches;
  /** A spelling that was not searched, but may be meant, or null. */
  proposal: string | null;
}

/**
 * Plans a query and finds its matches. Where no article holds all of its words, it is planned once
 * more with doubt in the rarest of them: `dipecat petgas` finds what is meant though some article
 * has that very slip. Where a few do, the other spelling is only proposed.
 *
 * @example
 * ```ts
 * const { matches, proposal } = await retrieve(parseQuery("dipecat petgas"), site);
 * ```
 */
export async function retrieve(
  parsed: ParsedQuery,
  context: PlannerContext,
  options: PlannerOptions = {},
): Promise<Retrieved> {
  const planned = await planQuery(parsed, context, options);
  const matches = await findMatches(context.index, planned.clauses, planned.excluded);
  if (matches.fullMatchCount >= FEW) return { planned, matches, proposal: null };
  const doubted = await planQuery(parsed, context, { ...options, trySpellingVariants: true });
  const proposal = doubted.corrected === planned.corrected ? null : doubted.corrected;
  if (matches.fullMatchCount > 0) return { planned, matches, proposal };
  const others = await findMatches(context.index, doubted.clauses, doubted.excluded);
  return others.fullMatchCount > matches.fullMatchCount
    ? { planned: doubted, matches: others, proposal: null }
    : { planned, matches, proposal: null };
}
