import { bitCount } from "../index/bits.ts";
import type { PlannedGroup } from "../index/query-plan.ts";
import type { Matches, SearchIndex } from "../index/search-index.ts";
import { documentsWith, hasPhrase } from "./phrases.ts";

/** Of the words of a query of three or more, this share must match where no article holds them all; never fewer than two. */
const RELAXED_SHARE = 0.3;

/**
 * All matches of a query's groups: of all of them, or, where no article holds them all, of `relaxedShare` of them (0–1) and at least two.
 * One or two groups must all match, and so must what was asked for exactly. What is excluded is left out.
 */
export async function findMatches(
  index: SearchIndex,
  groups: readonly PlannedGroup[],
  excluded: readonly PlannedGroup[],
  relaxedShare = RELAXED_SHARE,
): Promise<Matches> {
  const found = groups.filter(({ alternatives }) => alternatives.length > 0);
  if (found.length === 0) return NO_MATCHES;
  if (found.length === groups.length) {
    const matches = await matchesOf(index, "AND", found, excluded, found.length);
    if (matches.documents.length > 0) return matches;
  }
  const needed = Math.max(2, Math.ceil(groups.length * relaxedShare));
  const lacksRequired = groups.some(({ isRequired, alternatives }) => isRequired && alternatives.length === 0);
  if (groups.length < 3 || found.length < needed || lacksRequired) return NO_MATCHES;
  return matchesOf(index, "OR", found, excluded, needed);
}

const NO_MATCHES: Matches = { documents: [], scores: [], groups: [] };

/** The matches of at least `needed` groups and of all that are required, phrases looked at. */
async function matchesOf(
  index: SearchIndex,
  combineWith: "AND" | "OR",
  groups: PlannedGroup[],
  excluded: readonly PlannedGroup[],
  needed: number,
): Promise<Matches> {
  const matches = await index.match({ combineWith, groups });
  const bits = Uint32Array.from(matches.groups);
  for (const [at, group] of groups.entries()) {
    if (!hasPhrase(group)) continue;
    const holders = await documentsWith(index, group, matches.documents);
    for (const [place, document] of matches.documents.entries()) {
      if (!holders.has(document)) bits[place] = (bits[place] ?? 0) & ~(1 << at);
    }
  }
  const required = groups.reduce((mask, { isRequired }, at) => (isRequired ? mask | (1 << at) : mask), 0);
  const unwanted = await documentsOfAny(index, excluded);
  const kept = matches.documents.flatMap((document, place) => {
    const own = bits[place] ?? 0;
    return (own & required) === required && bitCount(own) >= needed && !unwanted.has(document) ? [place] : [];
  });
  return {
    documents: kept.map((place) => matches.documents[place] as number),
    scores: kept.map((place) => matches.scores[place] as number),
    groups: kept.map((place) => bits[place] as number),
  };
}

/** The documents in which any of the groups holds. */
export async function documentsOfAny(index: SearchIndex, groups: readonly PlannedGroup[]): Promise<Set<number>> {
  const unwanted = new Set<number>();
  for (const group of groups) {
    if (group.alternatives.length === 0) continue;
    const { documents } = await index.match({ combineWith: "OR", groups: [group] });
    for (const document of await documentsWith(index, group, documents)) unwanted.add(document);
  }
  return unwanted;
}
