import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { type AnalyzedCorpus, analyzeCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { textReport } from "../../index-build/runtime/report.ts";

/**
 * Runs the pipeline over a corpus; its report goes to standard error, so that standard output holds
 * figures only.
 */
export async function analyzed(corpus: string): Promise<AnalyzedCorpus> {
  using context = openContext({ config, report: textReport((line) => console.error(line)) });
  return await analyzeCorpus(context, corpus);
}
