import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { type AnalyzedCorpus, analyzeCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { QUIET } from "./quiet-report.ts";

export const SAMPLE = "data/corpus";

/** The sample corpus, worked out anew. */
export async function analyzeSample(): Promise<AnalyzedCorpus> {
  using context = openContext({ config, report: QUIET });
  return await analyzeCorpus(context, SAMPLE);
}

/** The number a sample file begins with, `000`–`004`. */
export const numberOf = (sourceFile: string): string => sourceFile.slice(0, 3);
