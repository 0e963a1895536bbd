import type { AnalysisLanguage } from "../../../src/analysis/index.ts";
import { analyzeDocument } from "../../../src/search/index.ts";
import { serveTasks } from "../../runtime/parallel-thread.ts";
import type { IndexedArticle } from "../indexed-article.ts";
import { RunBuilder } from "./run-builder.ts";

/** A block of documents to index. */
export type RunTask = Pick<IndexedArticle, "headline" | "articleBody" | "inLanguage" | "leadEnd">[];

await serveTasks<AnalysisLanguage, RunTask, Uint8Array<ArrayBuffer>>((language) => (documents) => {
  const builder = new RunBuilder(language);
  for (const document of documents) builder.add(analyzeDocument(document, document.leadEnd));
  const result = builder.finish();
  return { result, transfer: [result.buffer] };
});
