import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { extractCorpus, parseCorpus } from "../../index-build/pipeline/gather.ts";
import { repeatedTexts } from "../../index-build/pipeline/repeated-texts.ts";
import { type KeptText, listCorpus, readKeptTexts } from "../../index-build/read/index.ts";
import { rulesVersion, WorkStore } from "../../index-build/runtime/work-store.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { madeNews } from "../support/made-news.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  const records = madeNews(12, 2).map(({ title, paragraphs: [first = "", ...others] }, at) => ({
    url: `https://www.ladang.example/${at}`,
    title: at % 2 ? `${title} | Krana Suroto` : title,
    author: "penulis01",
    body: [at % 3 ? first : `${first} (zuw/kral)`, ...others, "Ikuti Ladang Sore di saluran pembaca kami."].join("\n"),
  }));
  await writeFile(join(folder.path, "a.jsonl"), records.map((one) => JSON.stringify(one)).join("\n"));
});
afterAll(() => folder.remove());

async function read(kept: readonly KeptText[]) {
  using store = WorkStore.open(null, rulesVersion(config.fields)).store;
  const parsed = await parseCorpus({ store, config, kept }, await listCorpus(join(folder.path, "a.jsonl")), () => {});
  const texts: string[] = [];
  for await (const one of extractCorpus({ store, config }, parsed, () => {}))
    if ("prepared" in one) texts.push(`${one.prepared.draft.headline}\n${one.prepared.draft.articleBody}`);
  return { texts, repeated: repeatedTexts(parsed, store), unused: parsed.unusedKept };
}

const keptFile = async (content: string) => {
  const path = join(folder.path, "kept.txt");
  await writeFile(path, content);
  return readKeptTexts(path);
};

const EACH: readonly (readonly [text: string, place: string, pages: number])[] = [
  ["Ikuti Ladang Sore di saluran pembaca kami.", "a sentence", 12],
  ["penulis01", "author", 12],
  ["(zuw/kral)", "inside a paragraph", 4],
  ["| Krana Suroto", "beside the headline", 6],
];

describe("what a site was found to repeat", () => {
  it("is told with its place, how often, and an example", async () => {
    const { repeated, texts } = await read([]);
    expect(repeated.map(({ text, place, pages }) => [text, place, pages]).toSorted()).toEqual(EACH.toSorted());
    for (const { site, ofPages, example } of repeated) {
      expect([site, ofPages, example.sourceFile]).toEqual(["ladang.example", 12, "a.jsonl"]);
      expect(example.sourceLine).toBeGreaterThan(0);
    }
    expect(texts.join("\n")).not.toMatch(/Ikuti|zuw|Krana/);
  });

  it.each(EACH.filter(([, place]) => place !== "author"))(
    "%s: a line of the owner's file keeps it",
    async (text, _, pages) => {
      const { texts, repeated, unused } = await read(await keptFile(`# note\n\nladang.example\t${text}\tnote\n`));
      expect(texts.filter((one) => one.includes(text))).toHaveLength(pages);
      expect(repeated).toHaveLength(EACH.length - 1);
      expect(unused).toEqual([]);
    },
  );

  it("is learnt from the same pages of a large site, whatever the version of the rules", async () => {
    const path = join(folder.path, "large.jsonl");
    const records = madeNews(200, 2).map(({ title, paragraphs }, at) => ({
      ...{ url: `https://www.ladang.example/${at}`, title, body: paragraphs.join("\n") },
    }));
    await writeFile(path, records.map((one) => JSON.stringify(one)).join("\n"));
    const sampleOf = async (rules: string) => {
      using store = WorkStore.open(null, rules).store;
      const { lessons } = await parseCorpus({ store, config }, await listCorpus(path), () => {});
      return lessons.map(({ sample }) => sample.map(({ sourceLine }) => sourceLine));
    };
    const sample = await sampleOf("one version");
    expect(sample[0]?.length).toBeLessThan(200);
    expect(await sampleOf("another version")).toEqual(sample);
  });

  it("keeps nothing at another site, and says so", async () => {
    const kept = await keptFile("lain.example\t(zuw/kral)\n");
    const { texts, unused } = await read(kept);
    expect(texts.join("\n")).not.toContain("zuw");
    expect(unused).toEqual(kept);
  });
});

describe("the owner's file", () => {
  it("may be missing", async () => expect(await readKeptTexts(join(folder.path, "none.txt"))).toEqual([]));

  it.each(["ladang.example (zuw/kral)", "ladang.example\t", "ladang.example\t \tnote"])(
    "%j: its line is named",
    async (line) => {
      await expect(keptFile(`# note\n${line}\n`)).rejects.toThrow(/kept\.txt:2 names no text: write the site, a tab/);
    },
  );

  it("is not passed over where it cannot be read", () =>
    expect(readKeptTexts(folder.path)).rejects.toThrow(/cannot be read \(EISDIR\).*keptTexts in kilas\.config\.ts/));
});
