import { type AnalysisLanguage, analyze, isStopWord } from "../../src/analysis/index.ts";
import { fnv1a } from "../../src/schema/index.ts";
import type { TermCounts } from "../model/term-counts.ts";

/** How often a word of the headline and of the lead counts beside one of the rest of the body. */
const HEADLINE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
const MAX_COUNT = 255;

/** The name of a term in {@link TermCounts}. */
export const termHash = fnv1a;

/**
 * Counts the terms of an article.
 *
 * @param leadEnd end of its lead, an offset into the body in UTF-16 units.
 */
export function countTerms(headline: string, body: string, leadEnd: number, language: AnalysisLanguage): TermCounts {
  return countWeighted(
    [
      { text: headline, weight: HEADLINE_WEIGHT },
      { text: body.slice(0, leadEnd), weight: LEAD_WEIGHT },
      { text: body.slice(leadEnd), weight: 1 },
    ],
    language,
  );
}

/** Counts the terms of a text without parts. */
export const countsOfText = (text: string, language: AnalysisLanguage): TermCounts =>
  countWeighted([{ text, weight: 1 }], language);

function countWeighted(parts: readonly { text: string; weight: number }[], language: AnalysisLanguage): TermCounts {
  const counts = new Map<number, number>();
  for (const { text, weight } of parts) {
    for (const { surface, term } of analyze(text, language)) {
      if (isStopWord(surface, language)) continue;
      const hash = termHash(term);
      counts.set(hash, (counts.get(hash) ?? 0) + weight);
    }
  }
  const terms = Uint32Array.from(counts.keys()).sort();
  return { terms, counts: Uint8Array.from(terms, (term) => Math.min(MAX_COUNT, counts.get(term) ?? 0)) };
}
