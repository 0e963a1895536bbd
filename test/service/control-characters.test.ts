import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/worker/app.tsx";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

/** What no published text may hold. */
const UNFIT =
  /[\p{Surrogate}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]|[\p{Cc}--[\t\n\r]]/v;
const DIRTY = "\u001b[31m\u009b\u202e\ufffe\u0007";
const BODY =
  "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai panjang.";

describe("a build of control characters and broken addresses", () => {
  it("publishes whole addresses, well-formed XML, and keeps every record", async () => {
    const folder = await temporaryFolder();
    try {
      const corpus = join(folder.path, "corpus");
      const out = join(folder.path, "out");
      await mkdir(corpus);
      const row = (at: number, more: object) =>
        JSON.stringify({ title: `Jembatan ${DIRTY} <&> ${at}`, body: `${at} ${BODY}`, date: "2024-06-03", ...more });
      const rows = [
        row(1, { url: "https://kabar.example/a b\u001bc\u0000" }),
        row(2, { url: "https://kabar example/a\u001b" }),
        row(3, { url: "https://kabar.example/c\n\td" }),
        row(4, { url: "\u001bhttps://kabar.example/e" }),
        // `URL.canParse` takes it, and the parser throws.
        row(5, { url: `https://Kabar${'"'.repeat(20_000)}.example/f` }),
        row(6, { url: "https://[::1/g" }),
      ];
      await writeFile(join(corpus, "a.jsonl"), rows.join("\n"));
      const site = await buildAndOpen(corpus, out);
      const articles = (await readFile(join(out, "data", "articles.jsonl"), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { url: string | null; headline: string });
      expect(articles.map(({ url }) => url).sort()).toEqual([
        "https://kabar.example/a%20b%20c",
        "https://kabar.example/cd",
        "https://kabar.example/e",
        null,
        null,
        null,
      ]);
      expect(articles.filter(({ headline }) => UNFIT.test(headline))).toEqual([]);
      const feed = await createApp(site).request("https://kilas.example/feed.xml");
      expect(await feed.text()).not.toMatch(UNFIT);
    } finally {
      await folder.remove();
    }
  });
});
