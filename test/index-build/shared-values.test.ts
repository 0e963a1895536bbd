import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Article } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "corpus"));
});
afterEach(() => folder.remove());

const TOWNS = "Demak Kudus Jepara Pati Rembang Blora Grobogan Sragen Klaten Boyolali Kendal Batang Tegal Brebes".split(
  " ",
);

/** A record a town, each with what all share. */
async function build(shared: (at: number) => Record<string, string>): Promise<Article[]> {
  const records = TOWNS.map((town, at) => ({
    title: `Bupati ${town} membuka pasar ikan`,
    body: `Bupati ${town} membuka pasar ikan pada pagi hari. Sebanyak ${40 + at} pedagang ${town} menempati kiosnya.`,
    url: `https://${at % 2 ? "www" : "berita"}.kabar.example/${town}`,
    publisher: "Kabar Utara",
    ...shared(at),
  }));
  await writeFile(join(folder.path, "corpus", "a.jsonl"), records.map((one) => JSON.stringify(one)).join("\n"));
  const out = join(folder.path, "out");
  await buildSite({ corpus: join(folder.path, "corpus"), out, config, report: QUIET });
  const lines = (await readFile(join(out, "data", "articles.jsonl"), "utf8")).trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

describe("a value that most records of a publisher share", () => {
  it("is no author where it is not a person in full", async () => {
    const articles = await build((at) => ({ author: at < 3 ? "Wawan" : "penulis01" }));
    expect(articles.filter(({ author }) => author === "Wawan")).toHaveLength(3);
    expect(articles.filter(({ author }) => author === "penulis01")).toHaveLength(0);
  });

  it("is the author where it is one", async () =>
    expect((await build(() => ({ author: "Rini Halim" }))).every(({ author }) => author === "Rini Halim")).toBe(true));

  it("is no time of publication where it has a clock", async () => {
    const imported = await build(() => ({ date: "2024-06-05 14:32:07" }));
    expect(imported.every(({ datePublished }) => datePublished.source !== "stated")).toBe(true);
  });

  it("is the day of publication where all were published on one", async () => {
    const ofOneDay = await build(() => ({ date: "2024-06-05" }));
    expect(ofOneDay.every(({ datePublished }) => datePublished.value === "2024-06-05")).toBe(true);
  });

  it("is no publisher where it is the account of a system: the site is", async () => {
    const articles = await build((at) => ({ publisher: "Admin", url: `https://www.kabarutara.co.id/${at}` }));
    expect(new Set(articles.map(({ publisher }) => publisher))).toEqual(new Set(["kabarutara.co.id"]));
  });
});
