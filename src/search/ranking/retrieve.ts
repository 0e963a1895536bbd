import { type PlannedQuery, type PlannerContext, type PlannerOptions, planQuery } from "../planning/planner.ts";
import type { ParsedQuery } from "../query/parse-query.ts";
import { type FoundMatches, findMatches } from "./find-matches.ts";

/** Where fewer articles hold all of a query's words, one of them is taken for misspelt even though the corpus holds it. */
const FEW = 3;

/**
 * Plans a query and finds its matches. Where next to nothing holds all of its words, it is planned once more with doubt in each of them:
 * `dipecat petgas` finds what is meant though some article has that very slip. A single word that finds something is left as it is.
 */
export async function retrieve(
  parsed: ParsedQuery,
  context: PlannerContext,
  options: PlannerOptions = {},
): Promise<{ planned: PlannedQuery; matches: FoundMatches }> {
  const planned = planQuery(parsed, context, options);
  const matches = await findMatches(context.index, planned.groups, planned.excluded);
  if (matches.strictCount >= FEW || (planned.groups.length < 2 && matches.strictCount > 0)) return { planned, matches };
  const doubted = planQuery(parsed, context, { ...options, isDoubted: true });
  const others = await findMatches(context.index, doubted.groups, doubted.excluded);
  return others.strictCount > matches.strictCount ? { planned: doubted, matches: others } : { planned, matches };
}
