import { analysisLanguage } from "../../src/analysis/index.ts";
import type { Article } from "../../src/schema/index.ts";
import { type AnalyzedDocument, analyzeDocument } from "../../src/search/index.ts";
import { termHash } from "../text-model/index.ts";

/** What the index needs of an article. */
export interface DocumentSource extends Pick<Article, "headline" | "articleBody" | "inLanguage"> {
  /** End of the lead, an offset into the body in UTF-16 units. */
  leadEnd: number;
  /** Hashes of its telling terms, the most telling first; see `tellingTermHashes`. */
  tellingHashes: Uint32Array;
}

/** Analyses an article, and finds the terms whose hashes tell it from others. */
export function readDocument(source: DocumentSource): { analyzed: AnalyzedDocument; tellingTerms: string[] } {
  const analyzed = analyzeDocument(source, source.leadEnd);
  const mark = analysisLanguage(source.inLanguage) === "en" ? "en:".length : 0;
  const found = new Map<number, string>();
  for (const term of new Set([...analyzed.headline, ...analyzed.body])) {
    const hash = termHash(term.slice(mark));
    if (source.tellingHashes.includes(hash)) found.set(hash, term);
  }
  return { analyzed, tellingTerms: [...source.tellingHashes].flatMap((hash) => found.get(hash) ?? []) };
}
