import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Article, NewsEvent } from "../../src/schema/index.ts";
import { newsroomCorpus } from "../support/newsroom.ts";
import { QUIET } from "../support/quiet-report.ts";

type Row = Record<string, string>;
const ROWS = newsroomCorpus()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

const ENGLISH =
  "The mayor opened the new bridge on Monday after two years of work. Residents said that the old road was often under water and that cars could not pass when it rained.";

/** Builds the made-up newsroom with its records changed; every record stays an article. */
async function build(change: (row: Row, at: number) => Row) {
  const folder = await mkdtemp(join(tmpdir(), "kilas-odd-"));
  const lines: string[] = [];
  try {
    const corpus = join(folder, "a.jsonl");
    const out = join(folder, "out");
    await writeFile(corpus, ROWS.map((row, at) => JSON.stringify(change(row, at))).join("\n"));
    const report = { ...QUIET, line: (line: string) => void lines.push(line) };
    const { articleCount, problems } = await buildSite({ corpus, out, config, report });
    expect({ articleCount, problems }).toEqual({ articleCount: ROWS.length, problems: [] });
    const read = async <T>(file: string) =>
      (await readFile(join(out, "data", file), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as T);
    const events = await read<NewsEvent>("events.jsonl");
    // The one event that forty newsrooms report holds together, whatever the dates say.
    expect(Math.max(...events.map(({ articleIds }) => articleIds.length))).toBe(40);
    return {
      articles: await read<Article>("articles.jsonl"),
      events,
      warnings: lines.filter((one) => /^ {2}!/.test(one)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("odd corpora are built whole", () => {
  it("whose records all lack dates: none is stated, all are told by their texts", async () => {
    const { articles, events, warnings } = await build(({ date: _date, ...row }) => row);
    expect(articles.filter(({ datePublished }) => datePublished.source === "stated")).toEqual([]);
    expect(articles.filter(({ datePublished }) => datePublished.value?.startsWith("2025")).length).toBeGreaterThan(80);
    expect(events.filter(({ date }) => date.value !== null && !date.value.startsWith("2025"))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it("whose clock is in 2099: its dates bear one another out", async () => {
    const { articles, events } = await build((row) => ({
      ...row,
      date: (row["date"] ?? "2025-01-01").replace(/^\d{4}/, "2099"),
    }));
    expect(articles.filter(({ datePublished }) => !datePublished.value?.startsWith("2099"))).toEqual([]);
    expect(events.filter(({ date }) => !date.value?.startsWith("2099"))).toEqual([]);
  });

  it("scraped before they were published: no such date is believed, and that is said once", async () => {
    const { articles, warnings } = await build((row) => ({ ...row, scraped_at: "2001-02-03T04:05:06Z" }));
    expect(articles.filter(({ datePublished }) => datePublished.source === "stated")).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/Not believed: 82 dates .*a\.jsonl:1: 2025-01-06/)]);
  });

  it("in two languages a text: each has the one that most of it is in", async () => {
    const mostly = async (added: string) =>
      Map.groupBy(
        (await build((row) => ({ ...row, body: `${row["body"]} ${added}` }))).articles,
        (one) => one.inLanguage,
      );
    const english = await mostly(`${ENGLISH} ${ENGLISH.replace("mayor", "regent")}`);
    expect(english.get("en")?.length).toBeGreaterThan(ROWS.length / 2);
    const indonesian = await mostly(ENGLISH.slice(0, 70));
    expect(indonesian.get("id")?.length).toBeGreaterThan(ROWS.length / 2);
    for (const languages of [english, indonesian])
      expect([...languages.keys()].filter((one) => one !== "en" && one !== "id")).toEqual([]);
  });

  it("whose publisher is called “Admin”: no article is lost, none is a copy of another", async () => {
    const { articles } = await build((row) => ({ ...row, publisher: "Admin" }));
    expect(articles.flatMap(({ copies }) => copies)).toEqual([]);
    expect(new Set(articles.map(({ url }) => url)).size).toBeGreaterThan(40);
  });
});
