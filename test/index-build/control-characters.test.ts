import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";
import { wellFormedText } from "../../index-build/markup/index.ts";
import { readFiles } from "../support/read-files.ts";

/** What no published text may hold. */
const UNFIT =
  /[\p{Surrogate}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]|[\p{Cc}--[\t\n\r]]/v;
const BODY =
  "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai panjang.";

describe("a well-formed text", () => {
  it.each([
    ["noncharacters go", "Jem\ufffebat\uffffan\ufdd0 di\u{1fffe}buka\u{10ffff}", "Jembatan dibuka"],
    [
      "a control between words is a space",
      "Jembatan\u0007dibuka\u001f\u000b\u007fhari ini",
      "Jembatan dibuka hari ini",
    ],
    ["a control beside white space or at an end goes", "\u001bJembatan \u0000\tdibuka\u0008", "Jembatan \tdibuka"],
    ["tabs and line breaks stay", "a\tb\r\nc", "a\tb\r\nc"],
    ["marks of direction go", "\u202eJem\u202cbatan\u2066\u2069 \u200fdibuka\u061c", "Jembatan dibuka"],
    [
      "C1 of Windows-1252 is what it means",
      "\u0093Halo\u0094 \u0096 kata dia\u0085 di Jum\u0092at",
      "“Halo” – kata dia… di Jum’at",
    ],
    [
      "C1 of UTF-8 read as Latin-1 is undone",
      "\u00e2\u0080\u009cHalo\u00e2\u0080\u009d caf\u00c3\u00a9",
      "“Halo” caf\u00c3\u00a9",
    ],
    [
      "… also where some bytes are lost",
      "\u00d8\u00a7\u00d9\u0084 \u00d9 \u00d9\u00d9\u0086\u00d9\u008e\u008a",
      "ال Ù Ùنَ",
    ],
    ["a mark beside other letters", "caf\u00e9\u0092s \u0093\u00e9t\u00e9\u0094", "café’s “été”"],
    ["C1 that means nothing is a control", "Jembatan\u0081dibuka\u009d", "Jembatan dibuka"],
    ["half a pair is U+FFFD", "Jembatan \ud83d", "Jembatan \ufffd"],
  ])("%s", (_name, text, expected) => expect(wellFormedText(text)).toBe(expected));

  it.each(["👩‍👩‍👧 🏳️‍🌈 👍🏽", "می‌خواهم", "ক্‍ষ", "𝕁𝕖𝕞𝕓𝕒𝕥𝕒𝕟 🐴", "Ünïcode — “ya”… ‰"])("leaves %s as it is", (text) => {
    expect(wellFormedText(text)).toBe(text);
    const found = extract({ fields: { title: `${text} di kota`, body: `${BODY} ${text} kata warga.` }, page: null });
    expect(found).toMatchObject({ headline: `${text} di kota`, articleBody: expect.stringContaining(text) });
  });

  it("drops joiners that shape nothing", () => {
    const body = `Wali\u200d kota\u200c membuka ${BODY}`;
    expect(extract({ fields: { title: "Jem\u200dbatan", body }, page: null })).toMatchObject({
      headline: "Jembatan",
      articleBody: `Wali kota membuka ${BODY}`,
    });
  });
});

const DIRTY = "\u001b[31m\u009b\u202e\ufffe\u0007";

describe("no format publishes control characters", () => {
  const item = (open: string, link: string, close: string) =>
    `${open}<title>Jembatan${DIRTY} Dibuka&#27;&#x9b;&#xfffe;</title>${link}<author>Ani${DIRTY}&#x1b;</author><description>${BODY}${DIRTY}</description>${close}`;
  const fields = (more: object = {}) => ({
    title: `Jembatan${DIRTY} Dibuka`,
    body: BODY + DIRTY,
    url: `https://kabar.example/a${DIRTY}b`,
    publisher: `Kabar${DIRTY}`,
    author: `Ani${DIRTY}`,
    id: `7${DIRTY}`,
    date: `2024-06-03${DIRTY}`,
    inLanguage: `id${DIRTY}`,
    isBasedOn: `Antara${DIRTY}`,
    ...more,
  });
  const csv = (row: Record<string, string>) =>
    `${Object.keys(row).join(",")}\n${Object.values(row)
      .map((cell) => `"${cell}"`)
      .join(",")}\n`;
  const linkedData = {
    "@type": "NewsArticle",
    headline: `Jembatan${DIRTY} Dibuka`,
    author: { name: `Ani${DIRTY}` },
    publisher: { name: `Kabar${DIRTY}` },
    isBasedOn: `Antara${DIRTY}`,
  };
  const page = `<html><head><link rel="canonical" href="https://kabar.example/a&#27;&#x202e;b"><meta property="og:site_name" content="Kabar&#27;]0;x&#7;">
    <meta name="author" content="Ani&#x202e;&#xffff;"></head><body><h1>Jembatan${DIRTY} Dibuka&#27;</h1><p>${BODY}${DIRTY}&#27;&#x202e;&#xfffe;</p></body></html>`;
  const escaped = JSON.stringify(linkedData).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

  it.each([
    ["a.jsonl", JSON.stringify(fields())],
    ["a.json", JSON.stringify([fields()])],
    ["entities.jsonl", JSON.stringify(fields({ author: "Ani&#27;", body: `<p>${BODY}&#x202e;&#xfffe;&#27;</p>` }))],
    ["nested.jsonl", JSON.stringify(fields({ publisher: { name: `Kabar${DIRTY}` } }))],
    ["html.jsonl", JSON.stringify({ html: page })],
    ["a.csv", csv(fields())],
    [
      "rss.xml",
      `<rss><channel><title>Kabar${DIRTY}&#27;</title>${item("<item>", "<link>https://kabar.example/a</link>", "</item>")}</channel></rss>`,
    ],
    ["atom.xml", `<feed>${item("<entry>", '<link href="https://kabar.example/a&#27;b"/>', "</entry>")}</feed>`],
    [
      "wxr.xml",
      `<rss><channel>${item("<item>", "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>", "</item>")}</channel></rss>`,
    ],
    ["a.html", page],
    [
      "linked.html",
      `<html><head><script type="application/ld+json">${escaped}</script></head><body><p>${BODY}</p></body></html>`,
    ],
    ["a.txt", `Title: Jembatan${DIRTY} Dibuka\nAuthor: Ani${DIRTY}\nPublisher: Kabar${DIRTY}\n\n${BODY}${DIRTY}\n`],
    ["a.md", `---\ntitle: "Jembatan\\e[31m\\u202e Dibuka"\nauthor: "Ani\\x9b"\n---\n\n${BODY}${DIRTY}&#27;&#x202e;\n`],
  ])("%s", async (name, content) => {
    const { records, problems } = await readFiles({ [name]: content });
    expect(problems).toEqual([]);
    const found = records.map((record) => extract(record));
    expect(found).toMatchObject([{ articleBody: expect.stringContaining("Wali kota membuka jembatan") }]);
    const texts: unknown[] = [];
    JSON.stringify([records, found], (_key, value) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    // The text of a page still holds its entities.
    expect(texts.filter((text) => UNFIT.test(String(text)))).toEqual([]);
    expect(texts).not.toHaveLength(0);
  });
});
