import { createReadStream } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import type { Article, NewsEvent } from "../../src/schema/index.ts";
import { dataPath } from "../data.ts";
import { fromJson } from "../from-json.ts";

/** What a build left in its `data` folder, read back from there. */
export interface BuiltFiles {
  articles: Article[];
  events: NewsEvent[];
  problems: object[];
}

/** Builds what is put into a corpus, in a folder of its own, which is gone afterwards. */
export async function withBuilt<T>(
  fill: (corpus: string) => Promise<void>,
  use: (built: BuiltFiles, folder: { corpus: string; out: string }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kilas-eval-"));
  try {
    const [corpus, out] = [join(folder, "corpus"), join(folder, "out")];
    await mkdir(corpus);
    await fill(corpus);
    return await use(await built(corpus, out), { corpus, out });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds records. */
export const withBuiltRecords = <T>(records: readonly object[], use: Parameters<typeof withBuilt<T>>[1]): Promise<T> =>
  withBuilt(
    (corpus) => writeFile(join(corpus, "records.jsonl"), records.map((one) => JSON.stringify(one)).join("\n")),
    use,
  );

/** Builds the sample and some files of news together. */
export const withBuiltNews = <T>(
  data: string,
  files: readonly string[],
  use: Parameters<typeof withBuilt<T>>[1],
): Promise<T> =>
  withBuilt(async (corpus) => {
    await cp(dataPath(data, "seeds"), join(corpus, "seeds"), { recursive: true });
    for (const file of files) await cp(dataPath(data, "news", file), join(corpus, file));
  }, use);

/**
 * Builds a corpus into `out` and reads what it wrote; the report goes to standard error, so that
 * standard output holds figures only.
 */
async function built(corpus: string, out: string): Promise<BuiltFiles> {
  const report = textReport((line) => console.error(line));
  await buildSite({ corpus, out, config: { ...config, takedowns: join(out, "no-takedowns.txt") }, report });
  const read = <T>(name: string) => linesOf<T>(join(out, "data", name));
  return {
    articles: await read<Article>("articles.jsonl"),
    events: await read<NewsEvent>("events.jsonl"),
    problems: await read<object>("problems.jsonl"),
  };
}

/** The records of a JSON-lines file. */
export async function linesOf<T>(path: string): Promise<T[]> {
  const records: T[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) records.push(fromJson<T>(line));
  return records;
}
