import { type AnalysisLanguage, readIndexTerm } from "../../src/analysis/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { type TermStatistics, termHash } from "../text-model/index.ts";

/** Terms of an article that others are looked for by: each costs a query a file. */
const MAX_TERMS = 10;
/** A term that fewer articles hold would find nothing else. */
const MIN_ARTICLES = 2;

/**
 * Chooses the significant terms of each article (TF-IDF), the most significant first, by their
 * hashes. Terms are counted where the statistics are taken, so that they stay as they are while a
 * corpus grows.
 */
export function significantTermHashes(
  articles: readonly Pick<DatedArticle, "termCounts">[],
  { idfOfHash, frequencies }: Pick<TermStatistics, "idfOfHash" | "frequencies">,
): Uint32Array[] {
  const isShared = new Set(frequencies.terms.filter((_, at) => (frequencies.counts[at] ?? 0) >= MIN_ARTICLES));
  return articles.map(({ termCounts: { terms, counts: own } }) => {
    const best: { hash: number; weight: number }[] = [];
    for (const [at, hash] of terms.entries()) {
      if (!isShared.has(hash)) continue;
      const weight = Math.log1p(own[at] ?? 0) * idfOfHash(hash);
      if (best.length >= MAX_TERMS && weight <= (best.at(-1)?.weight ?? 0)) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.weight ?? 0) < weight) place--;
      best.splice(place, 0, { hash, weight });
      if (best.length > MAX_TERMS) best.pop();
    }
    return Uint32Array.from(best, ({ hash }) => hash);
  });
}

/** Finds the terms behind hashes among those of the index. */
export class SignificantTerms {
  readonly #terms = new Map<AnalysisLanguage, Map<number, string>>();
  readonly #wanted: ReadonlySet<number>;

  constructor(hashes: readonly Uint32Array[]) {
    this.#wanted = new Set(hashes.flatMap((own) => [...own]));
  }

  /** Takes note of a term of the index. */
  note(indexed: string): void {
    const { term, language } = readIndexTerm(indexed);
    const hash = termHash(term);
    if (!this.#wanted.has(hash)) return;
    const known = this.#terms.get(language) ?? new Map<number, string>();
    this.#terms.set(language, known.set(hash, indexed));
  }

  /** The terms behind hashes, separated by spaces. */
  of(hashes: Uint32Array, language: AnalysisLanguage): string {
    return [...hashes].flatMap((hash) => this.#terms.get(language)?.get(hash) ?? []).join(" ");
  }
}
