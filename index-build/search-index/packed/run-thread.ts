import type { AnalysisLanguage } from "../../../src/analysis/index.ts";
import { serveTasks } from "../../parallel-thread.ts";
import { type DocumentSource, readDocument } from "../document-source.ts";
import { type PostingRun, RunBuilder } from "./run-builder.ts";

/** A block of documents to index. */
export interface RunTask {
  firstDocument: number;
  documents: DocumentSource[];
}

export interface RunResult {
  run: PostingRun;
  /** The telling terms of each document, parted by spaces. */
  tellingTerms: string[];
}

/** Indexes a block of documents. */
export function indexBlock({ firstDocument, documents }: RunTask, language: AnalysisLanguage): RunResult {
  const builder = new RunBuilder(language);
  const tellingTerms = documents.map((document, index) => {
    const read = readDocument(document);
    builder.add(firstDocument + index, read.analyzed);
    return read.tellingTerms.join(" ");
  });
  return { run: builder.finish(), tellingTerms };
}

await serveTasks<AnalysisLanguage, RunTask, RunResult>((language) => (task) => {
  const result = indexBlock(task, language);
  return { result, transfer: [result.run.entries.buffer as ArrayBuffer] };
});
