import { TextFault } from "../markup/index.ts";
import type { RawRecord, RecordProblem } from "../model/pipeline-types.ts";
import { type ByteSource, fileState, openSource } from "./byte-source.ts";
import type { CorpusFile, CorpusFiles } from "./corpus-files.ts";
import { type Format, formatOf, READ_ENDINGS } from "./detect-format.ts";
import { readCsv } from "./formats/csv.ts";
import { readJson } from "./formats/json.ts";
import { readJsonLines } from "./formats/json-lines.ts";
import { readHtmlPage, readMarkdownPage, readTextPage } from "./formats/pages.ts";
import type { FormatResult } from "./formats/result.ts";
import { readXml } from "./formats/xml.ts";
import { wellFormedRecord } from "./well-formed.ts";

export { CorpusError, type CorpusFiles, checkCorpus, listCorpus } from "./corpus-files.ts";
export { type KeptText, readKeptTexts } from "./kept-texts.ts";
export { readOwnerNames } from "./owner-names.ts";
export { isSampleCorpus } from "./sample-corpus.ts";
export { readTakedowns } from "./takedowns.ts";

/** A record that was read, or the reason why it was not. */
export type ReadResult = { record: RawRecord } | { problem: RecordProblem };

const READERS: Record<Format, (source: ByteSource) => AsyncGenerator<FormatResult>> = {
  csv: readCsv,
  html: readHtmlPage,
  json: readJson,
  "json-lines": readJsonLines,
  markdown: readMarkdownPage,
  text: readTextPage,
  xml: readXml,
};

/**
 * Reads the records of a corpus, file by file, whatever its format, plain or gzip; memory does not
 * grow with the corpus. Whatever cannot be read comes back as a problem, never as silence: of a
 * damaged file, the records before the damage and the problem.
 *
 * @param onRead is given the number of bytes read from the disk, piece by piece.
 */
export async function* readCorpus(
  { files, problems }: CorpusFiles,
  onRead?: (bytes: number) => void,
): AsyncGenerator<ReadResult> {
  for (const problem of problems) yield { problem };
  for (const file of files) yield* readFileRecords(file, onRead);
}

async function* readFileRecords(
  { path, name }: CorpusFile,
  onRead?: (bytes: number) => void,
): AsyncGenerator<ReadResult> {
  const problem = (reason: string, sourceLine: number | null = null): ReadResult => ({
    problem: { sourceFile: name, sourceLine, reason },
  });
  try {
    const before = await fileState(path);
    const source = await openSource(path, onRead);
    const format = formatOf(source.name, source.start);
    if (format === null) {
      const ending = source.name.match(/\.[^./\\]*$/)?.[0];
      yield problem(
        `Kilas does not read ${ending ?? "files without an ending"}: convert it to one of ${READ_ENDINGS.join(" ")}.`,
      );
      return;
    }
    let count = 0;
    for await (const result of READERS[format](source)) {
      count++;
      const { line: sourceLine, ...body } = result;
      if ("fault" in body) yield problem(body.fault, sourceLine);
      else yield { record: wellFormedRecord({ sourceFile: name, sourceLine, ...body }) };
    }
    if (count === 0) yield problem("The file is empty: fill or remove it.");
    if ((await fileState(path)) !== before) {
      yield problem("The file was changed while it was read: build again when it is whole.");
    }
  } catch (error) {
    if (error instanceof TextFault) yield problem(error.message);
    else {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      yield problem(`The file cannot be read (${code}): check its permissions, and that it is still there.`);
    }
  }
}
