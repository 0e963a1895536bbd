import { type AnalyzedCorpus, analyzeCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import config from "../../kilas.config.ts";
import { QUIET } from "./quiet-report.ts";

export const SAMPLE = "data/corpus";

/** The sample corpus, worked out anew. */
export function analyzeSample(): Promise<AnalyzedCorpus> {
  return analyzeCorpus(SAMPLE, config, QUIET);
}

/** The number a sample file begins with, `000`–`004`. */
export const numberOf = (sourceFile: string): string => sourceFile.slice(0, 3);
