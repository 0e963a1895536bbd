import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { articleIdOfUrl, canonicalUrl } from "../../src/identity/index.ts";
import type { Article } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "corpus"));
});
afterEach(() => folder.remove());

const FLOOD =
  "Banjir merendam dua kecamatan di Kabupaten Demak sejak Rabu dini hari. Sebanyak 1.200 warga mengungsi ke balai desa.";
const DYKE = "Gubernur Jawa Tengah meninjau tanggul yang jebol pada Rabu siang. Alat berat didatangkan dari Semarang.";
const KITCHEN =
  "Relawan mendirikan dapur umum di tiga desa untuk memasak 5.000 nasi bungkus setiap hari bagi para pengungsi.";

const LIVE = "https://kabarkota.example/live/banjir";
const record = (id: string, url: string, title: string, body: string, hour: number) => ({
  ...{ id, url, title, body },
  date: `2024-03-20T${String(hour).padStart(2, "0")}:00:00+07:00`,
});
const ENTRIES = [
  record("p101", `${LIVE}#p101`, "Banjir rendam dua kecamatan di Demak", FLOOD, 8),
  record("p102", `${LIVE}#p102`, "Gubernur tinjau tanggul jebol", DYKE, 12),
  record("p103", `${LIVE}#p103`, "Dapur umum didirikan di tiga desa", KITCHEN, 16),
];

async function build(records: readonly object[]): Promise<{ articles: Article[]; lines: string[] }> {
  const lines: string[] = [];
  await writeFile(join(folder.path, "corpus", "a.jsonl"), records.map((one) => JSON.stringify(one)).join("\n"));
  const out = join(folder.path, "out");
  const report = { ...QUIET, line: (line: string) => void lines.push(line) };
  await buildSite({ corpus: join(folder.path, "corpus"), out, config, report });
  const text = await readFile(join(out, "data", "articles.jsonl"), "utf8");
  return {
    articles: text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    lines,
  };
}

it("keeps the entries of a live page apart, and their ids in any order of the corpus", async () => {
  const { articles, lines } = await build(ENTRIES);
  expect(articles).toHaveLength(3);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
  expect(lines.join("\n")).toMatch(/2 records with the address of another and a text of their own stand apart/);
  const idOf = (all: readonly Article[]) => Object.fromEntries(all.map(({ sourceId, id }) => [sourceId, id]));
  expect(idOf((await build(ENTRIES.toReversed())).articles)).toEqual(idOf(articles));
});

it("folds what is a new version of one article, by its headline or its text", async () => {
  const url = "https://kabarkota.example/banjir-demak";
  const { articles } = await build([
    record("1", url, "Banjir Rendam Dua Kecamatan di Demak", FLOOD, 8),
    record("2", url, "Banjir Rendam Tiga Kecamatan di Demak", KITCHEN, 9),
    record("3", url, "Ribuan Warga Mengungsi", `${FLOOD} ${DYKE}`, 10),
  ]);
  expect(articles).toHaveLength(1);
});

it.each([
  ["https://berita.example/index.php?page=a-15", "https://berita.example/index.php?page=a-16", false],
  ["https://berita.example/a?page=2", "https://berita.example/a?page=all", true],
  ["https://berita.example/a?source=x&utm_medium=y", "https://berita.example/a", true],
])("%s and %s are one address: %s", (one, other, areOne) => {
  expect(canonicalUrl(one) === canonicalUrl(other)).toBe(areOne);
});

it.each([
  ["https://www.kabarkota.example/a/banjir", "https://m.kabarkota.example/a/banjir"],
  ["https://kabarkota.example/a/banjir", "https://kabarkota.example/amp/a/banjir"],
  ["https://kabarkota.example/a/banjir", "https://kabarkota.example/a/banjir/amp/"],
  ["https://kabarkota.example/a/banjir.html", "https://kabarkota.example/a/banjir.amp.html"],
  ["https://kabarkota.example/a/banjir", "https://kabarkota.example/a/banjir?outputType=amp"],
  ["https://kabarkota.example/a/banjir", "https://kabarkota.example/a/banjir?print=1"],
  ["https://kabarkota.example/a/banjir", "https://kabarkota.example/print/a/banjir"],
  ["https://kabarkota.example/a/banjir", "https://kabarkota-example.cdn.ampproject.org/c/s/kabarkota.example/a/banjir"],
])("%s and %s are one article", async (plain, twin) => {
  const both = [
    record("1", plain, "Banjir rendam dua kecamatan", FLOOD, 8),
    record("2", twin, "Banjir", FLOOD.slice(0, 90), 8),
  ];
  for (const records of [both, both.toReversed()]) {
    const { articles } = await build(records);
    expect(articles.map(({ id, url }) => ({ id, url }))).toEqual([
      { id: await articleIdOfUrl(plain), url: expect.any(String) },
    ]);
  }
});

it("twins by their addresses with texts of their own stand apart, and are told", async () => {
  const { articles, lines } = await build([
    record("1", "https://kabarkota.example/a/banjir", "Banjir rendam dua kecamatan di Demak", FLOOD, 8),
    record("2", "https://kabarkota.example/amp/a/banjir", "Dapur umum didirikan di tiga desa", KITCHEN, 9),
  ]);
  expect(articles).toHaveLength(2);
  expect(lines.join("\n")).toMatch(/1 record with the address of a version of another .* stand apart/);
});
