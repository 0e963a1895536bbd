import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extract } from "../../index-build/extract/index.ts";
import type { RawRecord } from "../../index-build/model/pipeline-types.ts";
import { readFiles } from "../support/read-files.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";
const ROW = { title: "Jembatan Dibuka", body: BODY, url: "https://kabar.example/jembatan", date: "2024-06-03" };

const article = (record: RawRecord | undefined) => {
  if (record === undefined) throw new Error("No record was read.");
  const found = extract(record);
  if ("reason" in found) throw new Error(found.reason);
  return found;
};

/** The one article of a file. */
async function only(name: string, content: string | Buffer) {
  const { records, problems } = await readFiles({ [name]: content });
  expect(problems).toEqual([]);
  expect(records).toHaveLength(1);
  return { ...article(records[0]), line: records[0]?.sourceLine };
}

const EXPECTED = { headline: "Jembatan Dibuka", articleBody: BODY, url: "https://kabar.example/jembatan" };

describe("every format gives the same article", () => {
  const html = `<!doctype html><html lang="id"><head><title>Jembatan Dibuka - Kabar</title>
    <link rel="canonical" href="https://kabar.example/jembatan"><meta property="article:published_time" content="2024-06-03">
    </head><body><nav><a href="/">Beranda</a></nav><article><h1>Jembatan Dibuka</h1><p>${BODY}</p>
    <p>Jembatan itu menghubungkan dua kampung yang selama ini hanya dapat dicapai dengan perahu kecil milik warga.</p></article></body></html>`;
  const rss = (item: string) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kabar</title>${item}</channel></rss>`;

  it.each([
    ["a.jsonl", JSON.stringify(ROW)],
    ["a.ndjson", `\n${JSON.stringify(ROW)}\n\n`],
    ["a.json", JSON.stringify([ROW])],
    ["object.json", JSON.stringify(ROW, null, 2)],
    ["envelope.json", JSON.stringify({ status: "ok", data: { articles: [ROW] }, total: 1 })],
    ["hits.json", JSON.stringify({ took: 3, hits: { total: 1, hits: [{ _id: "7", _source: ROW }] } })],
    ["array-in.jsonl", JSON.stringify([ROW], null, 1)],
    ["lines-in.json", `${JSON.stringify(ROW)}\n`],
    [
      "feed.json",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Kabar",
        items: [
          {
            id: "1",
            url: ROW.url,
            title: ROW.title,
            content_html: `<p>${BODY}</p>`,
            date_published: "2024-06-03T00:00:00Z",
          },
        ],
      }),
    ],
    ["a.csv", `title,body,url,date\n"${ROW.title}","${BODY}",${ROW.url},${ROW.date}\n`],
    ["semicolon.csv", `\ufeffJudul;Isi;Link;Tanggal\r\n"${ROW.title}";"${BODY}";${ROW.url};${ROW.date}\r\n`],
    ["a.tsv", `title\tbody\turl\n${ROW.title}\t${BODY}\t${ROW.url}\n`],
    [
      "a.md",
      `---\ntitle: ${ROW.title}\nurl: ${ROW.url}\ndate: 2024-06-03\n---\n\n# ${ROW.title}\n\nWali kota membuka **jembatan baru** di tepi sungai pada Senin (3/6/2024). Warga [menyambutnya](https://x.example) dengan pawai.\n`,
    ],
    ["head.txt", `Judul: ${ROW.title}\nURL: ${ROW.url}\nTanggal: 3 Juni 2024\n\n${BODY}\n`],
    [
      "a.xml",
      rss(
        `<item><title>${ROW.title}</title><link>${ROW.url}</link><pubDate>Mon, 03 Jun 2024 08:00:00 +0700</pubDate><description>Ringkas</description><content:encoded><![CDATA[<p>${BODY}</p>]]></content:encoded></item>`,
      ),
    ],
    [
      "plain.rss",
      rss(
        `<item><title>${ROW.title}</title><link>${ROW.url}</link><description>&lt;p&gt;${BODY}&lt;/p&gt;</description></item>`,
      ),
    ],
    [
      "a.atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title><entry><title>${ROW.title}</title><link href="${ROW.url}"/><id>tag:1</id><updated>2024-06-03T08:00:00Z</updated><author><name>Sari</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p></div></content></entry></feed>`,
    ],
    [
      "wordpress.xml",
      rss(
        `<wp:wxr_version>1.2</wp:wxr_version><item><title>${ROW.title}</title><link>${ROW.url}</link><dc:creator><![CDATA[sari]]></dc:creator><content:encoded><![CDATA[<!-- wp:paragraph -->\n${BODY}\n\n[caption id="a"]<img src="x"> Foto jembatan[/caption]]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date_gmt>2024-06-03 01:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`,
      ),
    ],
  ])("%s", async (name, content) => {
    expect(await only(name, content)).toMatchObject(EXPECTED);
    expect(await only(`${name}.gz`, gzipSync(content))).toMatchObject(EXPECTED);
  });

  it("page.html, with what its markup states", async () => {
    const found = await only("page.html", html);
    expect(found).toMatchObject({
      headline: ROW.title,
      url: ROW.url,
      inLanguage: "id",
      dates: [{ text: "2024-06-03", basis: "markup" }],
    });
    expect(found.articleBody.startsWith(BODY)).toBe(true);
    expect(found.articleBody).not.toMatch(/Beranda/);
  });

  it("is told by its content where the name says another or nothing", async () => {
    for (const name of ["page.txt", "page", "jembatan-dibuka.example"])
      expect((await only(name, html)).url).toBe(ROW.url);
    expect(
      await only(
        "feed.txt",
        rss(`<item><title>${ROW.title}</title><link>${ROW.url}</link><description>${BODY}</description></item>`),
      ),
    ).toMatchObject(EXPECTED);
  });
});

describe("records", () => {
  it("keep the line they begin on", async () => {
    const { records } = await readFiles({
      "a.json": `[\n  ${JSON.stringify(ROW)},\n  ${JSON.stringify({ ...ROW, title: "Dua" })}\n]`,
      "b.csv": `title,body\nSatu,"baris\nkedua"\nDua,isi\n`,
      "c.xml": `<rss><channel>\n<item>\n<title>x</title></item>\n<item><title>y</title></item></channel></rss>`,
    });
    expect(records.map(({ sourceFile, sourceLine }) => `${sourceFile}:${sourceLine}`)).toEqual([
      "a.json:2",
      "a.json:3",
      "b.csv:2",
      "b.csv:4",
      "c.xml:2",
      "c.xml:4",
    ]);
  });

  it("are found under names the owner sets", () => {
    const record = { fields: { kepala: "Jembatan", uraian: BODY, kode: 7 }, page: null };
    expect(extract(record, { headline: ["kepala"], body: ["uraian"], sourceId: ["kode"] })).toMatchObject({
      headline: "Jembatan",
      articleBody: BODY,
      sourceId: "7",
    });
  });

  it("may carry a whole page, whose markup fills what the record leaves open", () => {
    const html = `<html><head><meta property="og:site_name" content="Kabar"><meta property="og:title" content="Dari Halaman"></head><body><article><h1>Dari Halaman</h1><p>${BODY}</p><p>${BODY.replace("Warga", "Penduduk")}</p></article></body></html>`;
    expect(
      extract({ fields: { html, title: "Dari Catatan", url: "https://kabar.example/1" }, page: null }),
    ).toMatchObject({ headline: "Dari Catatan", publisher: "Kabar", url: "https://kabar.example/1" });
  });

  it("keep the article that carries lists of others, before its text or behind", async () => {
    const { records } = await readFiles({
      "a.json": JSON.stringify({ news: [{ id: 1, title: "Terkait" }, { id: 2 }], ...ROW, items: [1, 2] }),
    });
    expect(records.map(({ fields }) => fields["title"])).toEqual([ROW.title]);
  });

  it("come out of a wrapper that has words of its own", async () => {
    const { records, problems } = await readFiles({
      "a.json": JSON.stringify({ text: "Daftar", content: "ok", data: [ROW, { ...ROW, title: "Dua" }] }),
    });
    expect(records.map(({ fields }) => fields["title"])).toEqual([ROW.title, "Dua"]);
    expect(problems).toEqual([]);
  });

  it("that are drafts are named, not published", () => {
    expect(
      extract({
        fields: { status: "draft", title: { rendered: "Draf" }, content: { rendered: `<p>${BODY}</p>` } },
        page: null,
      }),
    ).toMatchObject({ reason: expect.stringMatching(/not published.*draft/) });
  });

  it("of a table keep cells of many lines and doubled quotes", async () => {
    const { records, problems } = await readFiles({
      "a.csv":
        `id,judul,isi\n1,Kata kades,"Kepala desa hadir.\nIa menambahkan,""bantuan akan datang"" kepada warga.\nLagi, katanya","x"\n2,Lain,"Menurut data, 120 rumah terendam."\n`.replace(
          ',"x"',
          "",
        ),
    });
    expect(problems).toEqual([]);
    expect(records.map(({ fields }) => fields["judul"])).toEqual(["Kata kades", "Lain"]);
  });

  it("of WordPress behind a password are named, not published", async () => {
    const item = `<item><title>x</title><content:encoded>${BODY}</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>sandi</wp:post_password></item>`;
    const { records, problems } = await readFiles({ "wp.xml": `<rss><channel>${item}</channel></rss>` });
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ reason: expect.stringMatching(/password/) }]);
  });

  it("of WordPress that are no published article are named", async () => {
    const item = (type: string, status: string) =>
      `<item><title>x</title><content:encoded>${BODY}</content:encoded><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`;
    const { records, problems } = await readFiles({
      "wp.xml": `<rss><channel>${item("post", "publish")}${item("post", "draft")}${item("attachment", "inherit")}</channel></rss>`,
    });
    expect(records).toHaveLength(1);
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/not published.*draft/),
      expect.stringMatching(/WordPress attachment/),
    ]);
  });
});
