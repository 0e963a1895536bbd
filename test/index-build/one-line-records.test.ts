import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Article } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { newsroomCorpus } from "../support/newsroom.ts";
import { QUIET } from "../support/quiet-report.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** The articles of a corpus of one file, without the place in it; and its names. */
async function build(name: string, text: string) {
  const [corpus, out] = [join(folder.path, name), join(folder.path, `${name}-out`)];
  await mkdir(corpus);
  await writeFile(join(corpus, name), text);
  await buildSite({ corpus, out, config, report: QUIET });
  const read = (file: string) => readFile(join(out, "data", file), "utf8");
  const articles = (await read("articles.jsonl")).trim().split("\n");
  const places = articles.map((line): Partial<Article> => ({ ...JSON.parse(line), sourceFile: "", sourceLine: 0 }));
  return {
    articles: places.sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1)),
    entities: await read("entities.jsonl"),
  };
}

it("reads the same of records on one line as of a line each: an API's answer is one line", async () => {
  const lines = newsroomCorpus().trim();
  const records = lines.split("\n").map((line) => JSON.parse(line));
  const [perLine, inOne] = [await build("a.jsonl", lines), await build("b.json", JSON.stringify(records))];
  expect(inOne.articles.map(({ copies: _, ...article }) => article)).toEqual(
    perLine.articles.map(({ copies: _, ...article }) => article),
  );
  expect(inOne.entities).toBe(perLine.entities);
});
