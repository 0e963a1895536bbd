import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { AnalyzedCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import type { NewsEvent } from "../../src/schema/index.ts";
import { analyzeSample, numberOf } from "../support/sample.ts";

const FURNITURE = [
  "Populer",
  "Selengkapnya",
  "#beritaterkini",
  "Ещё",
  "Ссылка",
  "Artikel ini telah tayang",
  "HOST:",
  "Berikan komentar",
  "Lanjut baca",
  "BERITALAINNYA",
  "LAPORAN:",
];

let sample: AnalyzedCorpus;
const eventOf = (number: string): NewsEvent => {
  const article = sample.articles.find(({ sourceFile }) => numberOf(sourceFile) === number);
  const event = sample.events.find(({ articleIds }) => article && articleIds.includes(article.id));
  if (!event) throw new Error(`No event holds ${number}.`);
  return event;
};

beforeAll(async () => {
  sample = await analyzeSample();
});

describe("the sample corpus", () => {
  it("is four events: the two reports of the call of 30 December 2022 are one", () => {
    expect(sample.problems).toEqual([]);
    expect(sample.events).toHaveLength(4);
    expect(eventOf("000")).toBe(eventOf("001"));
    expect(new Set(["000", "002", "003", "004"].map((number) => eventOf(number).id)).size).toBe(4);
  });

  it("dates each event", () => {
    const days = ["000", "002", "003", "004"].map((number) => eventOf(number).date.value);
    expect(days).toEqual(["2022-12-30", "2026-02-04", "2023-03-20", "2025-01-21"]);
    expect(sample.events.every(({ date }) => date.source === "stated")).toBe(true);
  });

  it("is one storyline, its timeline in date order, every event once", () => {
    expect(sample.storylines).toHaveLength(1);
    const [storyline] = sample.storylines;
    expect(storyline?.name).toContain("Putin");
    expect(storyline?.name).toContain("Xi");
    const order = ["000", "003", "004", "002"].map((number) => eventOf(number).id);
    expect(storyline?.eventIds).toEqual(order);
    expect(storyline?.timeline.map(({ date }) => date.value)).toEqual([
      "2022-12-30",
      "2023-03-20",
      "2025-01-21",
      "2026-02-04",
    ]);
    expect(sample.events.every(({ storylineId }) => storylineId === storyline?.id)).toBe(true);
  });

  it("leaves no page furniture in bodies, headlines and statements", () => {
    const texts = [
      ...sample.articles.flatMap(({ headline, articleBody }) => [headline, articleBody]),
      ...sample.events.flatMap(({ summary, timeline }) => [...summary.statements, ...timeline].map(({ text }) => text)),
    ];
    for (const text of texts) for (const furniture of FURNITURE) expect(text).not.toContain(furniture);
  });

  it("leads the summary of 30 December 2022 with the invitation to Moscow, in a sentence that stands alone", () => {
    const [lead] = eventOf("000").summary.statements;
    expect(lead?.text).toMatch(/mengundang/);
    expect(lead?.text).toMatch(/Moskow/);
    expect(lead?.text).toMatch(/2023/);
    expect(lead?.text).not.toMatch(/^Untuk itu/);
    const cited = eventOf("000").summary.statements.flatMap(({ citations }) =>
      citations.map(({ articleId }) => articleId),
    );
    expect(new Set(cited)).toEqual(new Set(eventOf("000").articleIds));
    expect(lead?.originCount).toBe(2);
    expect(lead?.publisherCount).toBe(1);
  });

  it("cites every statement and timeline entry verbatim, never a caption or subhead", () => {
    const bodies = new Map(sample.articles.map(({ id, articleBody }) => [id, articleBody]));
    const quoted = [...sample.events, ...sample.storylines].flatMap((one) => [
      ...("summary" in one ? one.summary.statements : []),
      ...one.timeline,
    ]);
    expect(quoted.length).toBeGreaterThan(15);
    for (const { text, citations } of quoted) {
      const [first] = citations;
      expect(bodies.get(first?.articleId ?? "")?.slice(first?.start, first?.end)).toBe(text);
      expect(text).not.toMatch(/^Bincang Selama/);
      expect(text).toMatch(/[.!”"]$/);
    }
    for (const { summary } of sample.events) {
      expect(summary.statements.length).toBeGreaterThanOrEqual(1);
      expect(new Set(summary.statements.map(({ text }) => text)).size).toBe(summary.statements.length);
    }
  });

  it("is byte for byte what the sources were when they were read", () => {
    for (const { sourceFile, articleBody } of sample.articles) {
      const raw = readFileSync(`data/corpus/${sourceFile}`, "utf8").replace(/[\s\u00a0]+/g, " ");
      for (const paragraph of articleBody.split("\n\n")) expect(raw).toContain(paragraph);
    }
  });
});
