import { fold, tokenize } from "../analysis/index.ts";
import type { Suggestion } from "../schema/index.ts";
import { planQuery } from "./planner.ts";
import type { Site } from "./site.ts";

const DEFAULT_SUGGESTIONS = 8;
const MAX_HEADLINES = 3;
const MAX_COMPLETIONS = 20;

/** Completions for what is typed so far: known names first, then headlines of hits, then words; no two alike. */
export function suggest(site: Site, typed: string, limit = DEFAULT_SUGGESTIONS): Suggestion[] {
  const words = tokenize(typed).map((token) => fold(token.text));
  const last = words.at(-1);
  if (!last) return [];
  const found: Suggestion[] = [...namesFor(site, words), ...headlinesFor(site, typed), ...wordsFor(site, typed, last)];
  const seen = new Set<string>();
  return found
    .filter(({ text }) => {
      const key = tokenize(text)
        .map((token) => fold(token.text))
        .join(" ");
      return key !== words.join(" ") && !seen.has(key) && seen.add(key);
    })
    .slice(0, limit);
}

/** Names in which every word typed begins a word. */
function namesFor(site: Site, words: readonly string[]): Suggestion[] {
  return site.manifest.entities
    .filter(({ prefLabel, altLabel }) =>
      [prefLabel, ...altLabel].some((label) => {
        const parts = tokenize(label).map((token) => fold(token.text));
        return words.every((word) => parts.some((part) => part.startsWith(word)));
      }),
    )
    .map(({ prefLabel }) => ({ text: prefLabel, type: "entity" }));
}

function headlinesFor(site: Site, typed: string): Suggestion[] {
  const { plan } = planQuery(typed, site);
  if (plan.groups.some((group) => group.alternatives.length === 0)) return [];
  return site.index
    .run(plan)
    .slice(0, MAX_HEADLINES)
    .map(({ stored }) => ({ text: stored.headline, type: "headline" }));
}

function wordsFor(site: Site, typed: string, last: string): Suggestion[] {
  const before = typed.trimEnd().slice(0, -last.length);
  return site.index
    .completions(last, MAX_COMPLETIONS)
    .filter((word) => word !== last && word.length > 2)
    .map((word) => ({ text: `${before}${word}`.trimStart(), type: "word" }));
}
