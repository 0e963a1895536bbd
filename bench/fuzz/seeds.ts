/**
 * Small files of every format, each of three records with titles of their own: what the fuzzer
 * mutates.
 */

const TITLES = ["Jembatan Dibuka", "Pasar Terbakar", "Kafé Ramai"];
const bodyOf = (title: string): string =>
  `${title} pada Senin (3/6/2024), kata wali kota. Warga menyambutnya dengan pawai — “ramai sekali”, ujar Sari. Baca juga: Harga Beras Naik Lagi Hari Ini Menurut warga, harga naik 12,5 persen.`;
const record = (title: string, index: number) => ({
  title,
  body: bodyOf(title),
  url: `https://kabar.example/${index}`,
  date: "2024-06-03T08:00:00+07:00",
  publisher: "Kabar",
});
const records = TITLES.map(record);
const xmlItem = ({ title, body, url }: (typeof records)[number], extra = "") =>
  `<item><title>${title}</title><link>${url}</link><pubDate>Mon, 03 Jun 2024 08:00:00 +0700</pubDate><content:encoded><![CDATA[<p>${body}</p>]]></content:encoded>${extra}</item>`;
const rss = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Kabar</title>\n${items}\n</channel></rss>`;
const paragraphs = records.map(({ body }) => `<p>${body}</p>`).join("\n");

/** By file name, whose ending tells the format. */
export const FUZZ_SEEDS: Record<string, string> = {
  "a.txt": `Berita\n\nJembatan Dibuka\n\nSENIN, 3 JUNI 2024 | 08:14 WIB | LAPORAN: SARI\n\n${records.map(({ body }) => body).join("\n\n")}\n\nPopuler\n\nJudul Lain\n\nEditor: Budi\n`,
  "a.html": `<!doctype html><html lang="id"><head><title>Jembatan Dibuka</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Jembatan Dibuka","datePublished":"2024-06-03"}</script></head><body><nav><ul><li><a href="/">Beranda</a></li></ul></nav><article><h1>Jembatan Dibuka</h1>${paragraphs}<h2>Pasar</h2>${paragraphs}</article><table><tr><td>1</td></tr></table></body></html>`,
  "a.md": `---\ntitle: Jembatan Dibuka\ntags: [a, b]\ndate: 2024-06-03\n---\n\n# Jembatan\n\n${records.map(({ body }) => `* ${body}\n> **${body}**`).join("\n\n")}\n`,
  "a.jsonl": records.map((one) => JSON.stringify(one)).join("\n"),
  "a.json": JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: records }, null, 1),
  "a.csv": `title,body,url,date\n${records.map(({ title, body, url, date }) => `"${title}","${body}",${url},${date}`).join("\n")}\n`,
  "a.xml": rss(records.map((one) => xmlItem(one)).join("\n")),
  "wordpress.xml": rss(
    records.map((one) => xmlItem(one, "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>")).join("\n"),
  ),
};
