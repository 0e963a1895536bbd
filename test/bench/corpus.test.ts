import { beforeAll, describe, expect, it } from "vitest";
import { type GeneratedRecord, generateCorpus } from "../../bench/corpus/generate.ts";
import { makeQueries, QUERY_KINDS } from "../../bench/corpus/queries.ts";
import { readTextSource, type TextSource } from "../../bench/corpus/text-source.ts";
import { analyzeSample } from "../support/sample.ts";

let source: TextSource;
beforeAll(async () => {
  const { articles } = await analyzeSample();
  source = readTextSource(
    articles.map(({ headline, articleBody, sentences }) => ({
      headline,
      sentences: sentences.map(({ start, end }) => articleBody.slice(start, end)),
    })),
  );
});
const generated = (articles: number, seed = 1): GeneratedRecord[] => [...generateCorpus(source, { articles, seed })];
const words = (records: readonly GeneratedRecord[]) => records.flatMap(({ body }) => body.match(/\p{L}+/gu) ?? []);

describe("a generated corpus", () => {
  it("is the same for the same source and seed, and begins as a shorter one does", () => {
    expect(generated(300)).toEqual(generated(300));
    expect(generated(500).slice(0, 300)).toEqual(generated(300));
    expect(generated(300, 2)).not.toEqual(generated(300));
  });

  it("is in order of time, of several publishers, some of which write most", () => {
    const records = generated(2000);
    const times = records.map(({ date }) => Date.parse(date));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const counts = [...Map.groupBy(records, ({ publisher }) => publisher).values()].map((own) => own.length);
    expect(counts.length).toBeGreaterThan(15);
    expect(Math.max(...counts)).toBeGreaterThan(4 * Math.min(...counts));
  });

  it("has bodies of the length asked for, and a vocabulary that goes on growing, by less and less", () => {
    const records = generated(2000);
    const mean = words(records).length / records.length;
    expect(mean).toBeGreaterThan(240);
    expect(mean).toBeLessThan(380);
    const distinct = (count: number) => new Set(words(records.slice(0, count))).size;
    const [some, more, all] = [distinct(500), distinct(1000), distinct(2000)] as const;
    expect(more / some).toBeGreaterThan(1.2);
    expect(all / more).toBeGreaterThan(1.2);
    expect(all / some).toBeLessThan(4);
  });
});

describe("queries made from articles", () => {
  it("are of every kind, the same for the same seed", () => {
    const articles = generated(50).map(({ title, body, publisher }) => ({
      headline: title,
      articleBody: body,
      publisher,
    }));
    const queries = makeQueries(articles, 60, 1);
    expect(queries).toEqual(makeQueries(articles, 60, 1));
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(QUERY_KINDS));
    for (const { kind, publisher } of queries) expect(publisher !== null).toBe(kind === "filter");
  });
});
