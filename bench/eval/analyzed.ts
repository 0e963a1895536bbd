import { type AnalyzedCorpus, analyzeCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import config from "../../kilas.config.ts";

/** Runs the pipeline over a corpus; its report goes to standard error, so that standard output holds figures only. */
export function analyzed(corpus: string): Promise<AnalyzedCorpus> {
  return analyzeCorpus(
    corpus,
    config,
    textReport((line) => console.error(line)),
  );
}
