import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildSite } from "../../index-build/main.ts";
import { textReport } from "../../index-build/report.ts";
import config from "../../kilas.config.ts";
import type { Article, NewsEvent } from "../../src/schema/index.ts";

/** What a build left in its `data` folder, read back from there. */
export interface BuiltFiles {
  articles: Article[];
  events: NewsEvent[];
  problems: object[];
}

/** Builds a corpus into `out` and reads what it wrote; the report goes to standard error, so that standard output holds figures only. */
export async function built(corpus: string, out: string): Promise<BuiltFiles> {
  const report = textReport((line) => console.error(line));
  await buildSite({ corpus, out, config: { ...config, takedowns: join(out, "no-takedowns.txt") }, report });
  const read = <T>(name: string) => linesOf<T>(join(out, "data", name));
  return {
    articles: await read<Article>("articles.jsonl"),
    events: await read<NewsEvent>("events.jsonl"),
    problems: await read<object>("problems.jsonl"),
  };
}

async function linesOf<T>(path: string): Promise<T[]> {
  const records: T[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) records.push(JSON.parse(line) as T);
  return records;
}
