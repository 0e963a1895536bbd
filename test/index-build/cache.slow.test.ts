import { cp, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Report } from "../../index-build/runtime/report.ts";
import { packJson, rulesVersion, unpackJson, WorkStore } from "../../index-build/runtime/work-store.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let corpus: string;
let cache: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  corpus = join(folder.path, "corpus");
  cache = join(folder.path, "cache");
  await cp("data/corpus", corpus, { recursive: true });
});
afterAll(() => folder.remove());

/** Builds, and returns what came of it and what the report said of the extraction. */
async function build(name: string, withCache: string | null, settings = config) {
  const out = join(folder.path, name);
  const told: string[] = [];
  const report: Report = {
    stage: async (stage, run, outcome) => {
      const result = await run(() => {});
      if (stage === "extract") told.push(outcome(result));
      return result;
    },
    line: (text) => told.push(text),
  };
  await buildSite({ corpus, out, config: settings, report, cache: withCache });
  const read = (...path: string[]) => readFile(join(out, ...path), "utf8");
  return {
    articles: await read("data", "articles.jsonl"),
    manifest: await read("worker", "manifest.txt"),
    told: told.join("\n"),
  };
}

describe("the cache of per-article work", () => {
  it("spares what is known, and changes no byte of the build", async () => {
    const fresh = await build("fresh", null);
    const first = await build("first", cache);
    const second = await build("second", cache);
    expect(first.told).toMatch(/ 0 records cached/);
    expect(second.told).toMatch(/ 5 records cached/);
    for (const one of [first, second]) {
      expect(one.articles).toBe(fresh.articles);
      expect(one.manifest).toBe(fresh.manifest);
    }
  });

  it("redoes only what is new or changed", async () => {
    await mkdir(join(corpus, "more"), { recursive: true });
    await writeFile(
      join(corpus, "more", "a.jsonl"),
      JSON.stringify({ title: "Jembatan", body: "Wali kota membuka jembatan baru di tepi sungai pada Senin." }),
    );
    expect((await build("third", cache)).told).toMatch(/ 5 records cached/);
    expect((await build("fourth", cache)).told).toMatch(/ 6 records cached/);
    const changed = join(corpus, "002_c7fb0833a17077bb.txt");
    await writeFile(changed, (await readFile(changed, "utf8")).replace("kumparan.com", "kabar.example"));
    expect((await build("fifth", cache)).told).toMatch(/ 5 records cached/);
  });

  it("is not taken for other settings", async () => {
    expect((await build("zone", cache, { ...config, defaultUtcOffset: "+08:00" })).told).toMatch(/ 0 records cached/);
  });

  it("is begun anew where it is damaged, and done without where another build holds it", async () => {
    await writeFile(join(cache, "work.sqlite"), "no database at all, only words ".repeat(100));
    expect((await build("damaged", cache)).told).toMatch(/damaged and is begun anew/);
    using _held = WorkStore.open(cache, "x").store;
    expect((await build("held", cache)).told).toMatch(/cannot be used \(.*\): this build does without/);
  });

  it("is begun anew where its entries are damaged", async () => {
    const own = join(folder.path, "spoilt-cache");
    const before = await build("spoilt", own);
    const { DatabaseSync } = await import("node:sqlite");
    for (const damage of ["zeroblob(30)", "zeroblob(2)", "substr(value, 1, length(value) - 3)"]) {
      const database = new DatabaseSync(join(own, "work.sqlite"));
      database.exec(`UPDATE work SET value = ${damage}`);
      database.close();
      const after = await build("spoilt", own);
      expect(after.told).toMatch(/is damaged .* and is begun anew/);
      expect(after.articles).toBe(before.articles);
    }
    const path = join(own, "work.sqlite");
    const bytes = await readFile(path);
    for (let at = 4096; at < bytes.length; at += 500) bytes[at] = (bytes[at] as number) ^ 0xff;
    await writeFile(path, bytes);
    expect((await build("spoilt", own)).articles).toBe(before.articles);
  });

  it("forgets what the builds of late did not use", async () => {
    const own = join(folder.path, "aging");
    for (let number = 0; number < 12; number++) {
      using store = WorkStore.open(own, "rules").store;
      if (number === 0) store.put(store.keyOf("old"), packJson({ text: "x" }));
      store.put(store.keyOf("kept"), packJson({ number }));
      store.complete();
    }
    using store = WorkStore.open(own, "rules").store;
    expect(store.get(store.keyOf("old"))).toBeNull();
    expect(unpackJson(store.get(store.keyOf("kept")) as Buffer)).toEqual({ number: 11 });
    expect((await stat(join(own, "work.sqlite"))).size).toBeGreaterThan(0);
  });

  it("serves what was learnt of an old page many builds later", async () => {
    const own = join(folder.path, "long-cache");
    const grown = join(folder.path, "grown");
    await mkdir(grown);
    const footer = "Kabar Sore diterbitkan oleh yayasan pembaca setia di kota ini.";
    const record = (number: number) =>
      JSON.stringify({
        title: `Berita ${number}`,
        publisher: "Kabar",
        body: `Warga kampung ${"abcdefghijklmnop"[number]}ra menanam padi di ladang ke${number}, lalu pulang ke rumah ${"qrstuvwxyzabcdef"[number]}bi sebelum hujan turun di sore hari. ${footer}`,
      });
    await writeFile(join(grown, "a.jsonl"), [0, 1, 2].map(record).join("\n"));
    const settings = { corpus: grown, out: join(folder.path, "grown-out"), config, report: QUIET, cache: own };
    for (let count = 0; count < 10; count++) await buildSite(settings);
    await writeFile(join(grown, "b.jsonl"), [3, 4, 5, 6, 7, 8, 9, 10, 11].map(record).join("\n"));
    await buildSite(settings);
    expect(await readFile(join(folder.path, "grown-out", "data", "articles.jsonl"), "utf8")).not.toContain(footer);
  });

  it("knows rules by the files that hold them and the settings", () => {
    expect(rulesVersion({ a: 1 })).toBe(rulesVersion({ a: 1 }));
    expect(rulesVersion({ a: 1 })).not.toBe(rulesVersion({ a: 2 }));
  });
});
