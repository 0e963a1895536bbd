import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { OutputError } from "../../index-build/output/index.ts";
import { buildSite, EmptyCorpusError } from "../../index-build/pipeline/build-site.ts";
import { CorpusError } from "../../index-build/read/index.ts";
import type { Report } from "../../index-build/runtime/report.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";
import { SAMPLE } from "../support/sample.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const build = (corpus: string, out: string) => buildSite({ corpus, out, config, report: QUIET });

/** A hash of every file of a folder, by path. */
async function fingerprints(root: string): Promise<Record<string, string>> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const entries = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [
      path.slice(root.length),
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ] as const;
  });
  return Object.fromEntries((await Promise.all(entries)).sort());
}

const problemsOf = async (out: string): Promise<{ file: string; line: number | null; reason: string }[]> =>
  (await readFile(join(out, "data", "problems.jsonl"), "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("a build", () => {
  it("gives the same bytes for the same corpus", async () => {
    const [first, second] = [join(folder.path, "first"), join(folder.path, "second")];
    await build(SAMPLE, first);
    await build(SAMPLE, second);
    const bytes = await fingerprints(first);
    expect(Object.keys(bytes).length).toBeGreaterThan(10);
    expect(await fingerprints(second)).toEqual(bytes);
    // A build is as open to others as any folder this user makes.
    const { mode } = await stat(first);
    await mkdir(join(folder.path, "plain-folder"));
    expect(mode).toBe((await stat(join(folder.path, "plain-folder"))).mode);
  });

  it("gives the same events and index whatever order the files come in", async () => {
    const renamed = join(folder.path, "renamed");
    await mkdir(renamed);
    const names = (await readdir(SAMPLE)).sort();
    await Promise.all(names.map((name, index) => cp(join(SAMPLE, name), join(renamed, `${9 - index}.txt`))));
    const [plain, reversed] = [join(folder.path, "plain"), join(folder.path, "reversed")];
    await build(SAMPLE, plain);
    await build(renamed, reversed);
    const manifest = (out: string) => readFile(join(out, "worker", "manifest.txt"), "utf8");
    expect(await manifest(reversed)).toBe(await manifest(plain));
  });

  it("names what it could not read, and builds the rest", async () => {
    const corpus = join(folder.path, "bad");
    await mkdir(join(corpus, "deep", "er"), { recursive: true });
    const body = "Wali kota membuka jembatan baru pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";
    await writeFile(
      join(corpus, "deep", "er", "good.jsonl"),
      `${JSON.stringify({ judul: "Jembatan Dibuka", isi: body })}\n`,
    );
    await writeFile(join(corpus, "empty.txt"), "");
    await writeFile(join(corpus, "blank.txt"), " \n\n ");
    await writeFile(join(corpus, "binary.txt"), Buffer.from([1, 2, 0, 3, 4]));
    await writeFile(
      join(corpus, "latin1.txt"),
      Buffer.from("Caf\xe9 dan kota tua di tepi sungai dibuka pada Senin.", "latin1"),
    );
    await writeFile(
      join(corpus, "utf16.txt"),
      Buffer.from("\ufeffJudul\nIsi berita dari kota lain tentang panen padi.", "utf16le"),
    );
    await writeFile(join(corpus, "menu.txt"), "Beranda\nPopuler\nTerkini\n");
    await writeFile(join(corpus, "page.pdf"), "%PDF");
    await symlink(join(corpus, "gone"), join(corpus, "dangling.txt"));
    await symlink(corpus, join(corpus, "deep", "loop"));
    await writeFile(
      join(corpus, "lines.jsonl"),
      `{"title":"Tanpa isi"}\nnot json\n[1]\n${JSON.stringify({ title: "Ada", body })}\n`,
    );
    const out = join(folder.path, "bad-out");
    const { articleCount, problems } = await build(corpus, out);
    // The two records hold the same text: one article, the other its copy. Two texts are in other
    // encodings.
    expect(articleCount).toBe(3);
    const reasons = Object.fromEntries(
      (await problemsOf(out)).map(({ file, line, reason }) => [line ? `${file}:${line}` : file, reason]),
    );
    expect(Object.keys(reasons).sort()).toEqual(
      [
        "binary.txt",
        "blank.txt",
        "dangling.txt",
        "empty.txt",
        "lines.jsonl:1",
        "lines.jsonl:2",
        "lines.jsonl:3",
        "menu.txt",
        "page.pdf",
      ].sort(),
    );
    expect(problems).toHaveLength(9);
    expect(reasons["binary.txt"]).toMatch(/binary/);
    expect(reasons["lines.jsonl:1"]).toMatch(/body, content or isi/);
    expect(reasons["page.pdf"]).toMatch(/\.pdf/);
    const articles = (await readFile(join(out, "data", "articles.jsonl"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(articles.flatMap(({ copies }) => copies)).toEqual([
      { sourceFile: "lines.jsonl", sourceLine: 4, sourceId: null, url: null, publisher: null },
    ]);
  });

  it("survives any text", async () => {
    const corpus = join(folder.path, "fuzz.jsonl");
    const word = fc.oneof(
      fc.constantFrom(
        "Presiden",
        "Budi",
        "mengatakan",
        "Senin",
        "(3/6)",
        "“",
        ".",
        "\n",
        "Baca juga:",
        "di",
        "Jakarta",
        "#viral",
        "2024",
        "<b>",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(" "));
    const line = fc.record({ title: fc.string({ unit: "binary" }), body: text, tanggal: fc.string() });
    const records = fc.sample(line, { numRuns: 400, seed: 7 });
    await writeFile(corpus, records.map((record) => JSON.stringify(record)).join("\n"));
    const out = join(folder.path, "fuzz-out");
    const result = await build(corpus, out);
    const articles = (await readFile(join(out, "data", "articles.jsonl"), "utf8"))
      .trim()
      .split("\n")
      .map((json) => JSON.parse(json));
    const copies = articles.reduce((sum, article) => sum + article.copies.length, 0);
    // Every record is an article, a copy or a problem.
    expect(articles.length + copies + result.problems.length).toBe(records.length);
    expect(articles.length).toBeGreaterThan(100);
    for (const { articleBody, sentences } of articles) {
      for (const { start, end } of sentences)
        expect(articleBody.slice(start, end).trim()).toBe(articleBody.slice(start, end));
    }
  });
});

describe("a build and the folders it finds", () => {
  it("refuses a corpus without an article, and leaves the build before untouched", async () => {
    const corpus = join(folder.path, "nothing");
    await mkdir(corpus);
    await writeFile(join(corpus, "empty.txt"), "");
    const out = join(folder.path, "kept");
    await build(SAMPLE, out);
    const before = await fingerprints(out);
    await expect(build(corpus, out)).rejects.toThrow(EmptyCorpusError);
    await expect(build(corpus, out)).rejects.toThrow(/Nothing in .*nothing could be read/);
    expect(await fingerprints(out)).toEqual(before);
  });

  it("refuses a missing corpus and folders it must not replace", async () => {
    await expect(build(join(folder.path, "absent"), join(folder.path, "x"))).rejects.toThrow(CorpusError);
    const foreign = join(folder.path, "foreign");
    await mkdir(foreign);
    await writeFile(join(foreign, "thesis.txt"), "important");
    await expect(build(SAMPLE, foreign)).rejects.toThrow(OutputError);
    await expect(build(join(foreign, "thesis.txt"), foreign)).rejects.toThrow(/holds the corpus/);
    expect(await readFile(join(foreign, "thesis.txt"), "utf8")).toBe("important");
    await expect(build(foreign, join(foreign, "site"))).rejects.toThrow(/stands inside the corpus/);
  });

  it("never touches what stands beside the output", async () => {
    const beside = join(folder.path, "neighbour.partial");
    await mkdir(beside);
    await writeFile(join(beside, "mine.txt"), "important");
    await build(SAMPLE, join(folder.path, "neighbour"));
    expect(await readFile(join(beside, "mine.txt"), "utf8")).toBe("important");
    expect((await readdir(folder.path)).filter((name) => name.includes(".building-"))).toEqual([]);
  });

  it("finds what is put into the output while it runs, and leaves the folder alone", async () => {
    const out = join(folder.path, "busy");
    await build(SAMPLE, out);
    const before = await fingerprints(out);
    const report: Report = {
      ...QUIET,
      stage: async (name, run) => {
        if (name === "events") await writeFile(join(out, "late.txt"), "important");
        return run(() => {});
      },
    };
    await expect(buildSite({ corpus: SAMPLE, out, config, report })).rejects.toThrow(/late\.txt was put into/);
    const { "/late.txt": late, ...rest } = await fingerprints(out);
    expect(late).toBeDefined();
    expect(rest).toEqual(before);
  });

  it("refuses a build that somebody put files into, and does not read builds as articles", async () => {
    const out = join(folder.path, "shared-folder");
    await build(SAMPLE, out);
    await build(SAMPLE, out);
    await mkdir(join(out, "data", "mine"));
    await writeFile(join(out, "data", "mine", "notes.txt"), "important");
    await expect(build(SAMPLE, out)).rejects.toThrow(/holds data\/mine\/notes\.txt, which Kilas did not write/);
    expect(await readFile(join(out, "data", "mine", "notes.txt"), "utf8")).toBe("important");
    await expect(build(out, join(folder.path, "of-a-build"))).rejects.toThrow(EmptyCorpusError);
  });
});
