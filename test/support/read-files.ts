import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { RawRecord, RecordProblem } from "../../index-build/model/pipeline-types.ts";
import { listCorpus, readCorpus } from "../../index-build/read/index.ts";

/** What reading a corpus gave. */
export interface ReadFiles {
  records: RawRecord[];
  problems: RecordProblem[];
}

/** Writes files into a folder of their own, reads them as a corpus, and removes them. */
export async function readFiles(files: Record<string, string | Buffer>): Promise<ReadFiles> {
  const folder = await mkdtemp(join(tmpdir(), "kilas-read-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await readFolder(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readFolder(folder: string): Promise<ReadFiles> {
  const found: ReadFiles = { records: [], problems: [] };
  for await (const read of readCorpus(await listCorpus(folder))) {
    if ("problem" in read) found.problems.push(read.problem);
    else found.records.push(read.record);
  }
  return found;
}
