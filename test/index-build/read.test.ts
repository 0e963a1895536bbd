import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { formatOf } from "../../index-build/read/detect-format.ts";
import { wellFormedRecord } from "../../index-build/read/well-formed.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";
import { readFiles } from "../support/read-files.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const HALVES = ["\ud83d", "\udc34"];

describe("half a surrogate pair", () => {
  it.each(HALVES)("in any field of a record becomes U+FFFD: %j", (half) => {
    const text = (at: number) =>
      `Kuda${at === 0 ? half : ""} poni ${at === 1 ? half : ""} lahir${at === 2 ? half : ""}`;
    const record = {
      fields: {
        title: text(0),
        author: [{ name: text(1) }],
        [`isi${half}`]: { rendered: text(2) },
        views: 3,
        tags: null,
      },
      page: { type: "html" as const, text: `<p>${text(0)}</p>` },
    };
    const read = wellFormedRecord(record);
    expect(JSON.stringify(read)).not.toMatch(/\\ud[89a-f]/);
    expect(read.fields["title"]).toBe("Kuda\ufffd poni  lahir");
    expect(read.page?.text).toBe("<p>Kuda\ufffd poni  lahir</p>");
    expect(read.fields["views"]).toBe(3);
  });

  it("leaves whole pairs and their record as they are", () => {
    const record = { fields: { title: "Kuda 🐴 poni", tags: ["👩‍👩‍👧"] }, page: null };
    expect(wellFormedRecord(record)).toBe(record);
  });

  it("ends no build, wherever it stands", async () => {
    const corpus = join(folder.path, "halves");
    await mkdir(corpus);
    const body = "Kuda poni lahir di kebun binatang Boyolali pada Rabu pagi. Dokter hewan menyebut induknya sehat";
    const rows = HALVES.flatMap((half, at) => [
      { id: `${at}a`, title: `Kuda poni lahir ${half}`, date: "2024-03-20", body: `${body}.` },
      { id: `${at}b`, title: "Induk kuda sehat", author: `Rini ${half}`, date: "2024-03-20", body: `${body} ${half}` },
      { id: `${at}c`, title: "Kuda", publisher: `Kabar${half}`, url: `https://kabar.example/${at}?q=${half}`, body },
    ]);
    await cp("test/fixtures/with-urls.jsonl", join(corpus, "others.jsonl"));
    await writeFile(join(corpus, "a.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
    const out = join(folder.path, "halves-out");
    await buildSite({ corpus, out, config, report: QUIET });
    const articles = await readFile(join(out, "data", "articles.jsonl"), "utf8");
    for (const { id } of rows) expect(articles).toContain(`"sourceId":"${id}"`);
    expect(articles).not.toMatch(/\\ud[89a-f]/);
  });
});

describe("the format of a markup text", () => {
  const BLOCK = "<!-- wp:paragraph -->\n<p>Warga menyambutnya dengan pawai.</p>\n<!-- /wp:paragraph -->\n";

  it.each<[string, string, string | null]>([
    [
      "an XML feed behind a declaration and comments",
      `<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<rss version="2.0">`,
      "xml",
    ],
    [
      "a feed behind a stylesheet and a doctype",
      `<?xml version="1.0"?><?xml-stylesheet href="a"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>`,
      "xml",
    ],
    ["Atom with a prefix", "<atom:feed>", "xml"],
    ["HTML behind comments", "<!-- saved -->\n<!-- again --> <!DOCTYPE html><html>", "html"],
    ["XHTML with its own doctype", `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>`, "html"],
    ["a comment that never ends", `<!-- ${"a".repeat(50)}`, "text"],
  ])("is told for %s", (_name, text, format) => {
    expect(formatOf("a", text)).toBe(format);
  });

  it("is told in one pass over thousands of comments", () => {
    const comments = "<!-- wp:paragraph --> ".repeat(4000);
    expect(formatOf("a.txt", `${comments}<p>`)).toBe("text");
    expect(formatOf("a", `${comments}<html>`)).toBe("html");
    expect(formatOf("a", `${"<!-- ".repeat(4000)}`)).toBe("text");
    expect(formatOf("a", `<!DOCTYPE rss ${"[".repeat(4000)}`)).toBe("text");
  });

  it("is not asked in vain of a post of WordPress blocks", async () => {
    const { records, problems } = await readFiles({
      "post.txt": Buffer.from(BLOCK.repeat(40)),
      "post.html": Buffer.from(BLOCK.repeat(400)),
    });
    expect(problems).toEqual([]);
    expect(records).toHaveLength(2);
  });
});
