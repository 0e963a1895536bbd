import { once } from "node:events";
import { appendFileSync, createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { extract } from "../../index-build/extract/index.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { listCorpus, readCorpus } from "../../index-build/read/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";
import { readFiles, readFolder } from "../support/read-files.ts";
import { leastWorkMsOf, workMsOf } from "../support/work.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";
const line = (title: string) => JSON.stringify({ title, body: BODY });
const titles = (records: readonly { fields: Readonly<Record<string, unknown>> }[]) =>
  records.map(({ fields }) => fields["title"]);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe("bad input: damaged files", () => {
  const many = Array.from({ length: 4000 }, (_, index) => line(`Judul ${index} ${(index * 7919) % 9973}`)).join("\n");

  it("truncated gzip: the records before the damage, and the problem", async () => {
    const whole = gzipSync(many);
    const { records, problems } = await readFiles({ "a.jsonl.gz": whole.subarray(0, whole.length / 2) });
    expect(records.length).toBeGreaterThan(500);
    expect(problems.at(-1)?.reason).toMatch(/gzip file ends early/);
  });

  it("damaged gzip", async () => {
    const whole = gzipSync(many);
    whole.fill(0x55, 200, 400);
    const { problems } = await readFiles({ "a.jsonl.gz": whole });
    expect(problems.at(-1)?.reason).toMatch(/gzip file is damaged/);
  });

  it("a JSON array with one faulty record, cut off in another", async () => {
    const text = `[${line("Satu")},\n{"title": "Dua" "body": 1},\n${line("Tiga")},\n${line("Empat").slice(0, 40)}`;
    const { records, problems } = await readFiles({ "a.json": text });
    expect(titles(records)).toEqual(["Satu", "Tiga"]);
    expect(problems.map(({ sourceLine, reason }) => `${sourceLine} ${reason}`)).toEqual([
      expect.stringMatching(/^2 The record is no valid JSON/),
      expect.stringMatching(/^4 The record is no valid JSON/),
    ]);
  });

  it("a feed that ends inside an entry: the whole entries, and the problem", async () => {
    const { records, problems } = await readFiles({
      "a.xml": `<rss><channel><item><title>Satu</title></item>\n<item><title>Du`,
    });
    expect(titles(records)).toEqual(["Satu"]);
    expect(problems).toMatchObject([{ sourceLine: 2, reason: expect.stringMatching(/ends inside this entry/) }]);
  });

  it("CSV with ragged rows: short ones are read, long ones named with their line", async () => {
    const { records, problems } = await readFiles({
      "a.csv": `title,body,url\nSatu,isi\nDua,isi,https://a.example/2,lebih,lagi\nTiga,isi,https://a.example/3,,\n`,
    });
    expect(titles(records)).toEqual(["Satu", "Tiga"]);
    expect(problems).toMatchObject([{ sourceLine: 3, reason: expect.stringMatching(/5 cells and the header 3/) }]);
  });

  it("CSV with a quote that only the next row closes", async () => {
    const { records, problems } = await readFiles({
      "a.csv": `judul,isi,tanggal\nSatu,"isi, satu",2025-01-01\nDua,"kutip tak tutup,2025-01-01\nTiga,"isi tiga",2025-01-03\nEmpat,"baris\nkedua, dengan koma",2025-01-04\n`,
    });
    expect(records.map(({ fields }) => fields["judul"])).toEqual(["Satu", "Empat"]);
    expect(problems).toMatchObject([
      { sourceLine: 3, reason: expect.stringMatching(/quote of this row is not closed/) },
    ]);
  });

  it("CSV with a quote that never ends", async () => {
    const { records, problems } = await readFiles({
      "a.csv": `title,body\nSatu,isi\nDua,"isi tanpa akhir\nTiga,isi\n`,
    });
    expect(titles(records)).toEqual(["Satu"]);
    expect(problems).toMatchObject([{ sourceLine: 3, reason: expect.stringMatching(/from here on.*quotes/) }]);
  });

  it("a file that changes while it is read", async () => {
    const path = join(folder.path, "growing");
    await mkdir(path);
    await writeFile(join(path, "a.jsonl"), many);
    const reasons: string[] = [];
    for await (const read of readCorpus(await listCorpus(path))) {
      if ("record" in read && read.record.sourceLine === 1) appendFileSync(join(path, "a.jsonl"), `\n${line("Baru")}`);
      if ("problem" in read) reasons.push(read.problem.reason);
    }
    expect(reasons).toEqual([expect.stringMatching(/changed while it was read/)]);
  });
});

describe("bad input: too much of it", () => {
  const extractAll = (piece: string) => {
    const text = `${BODY} ${piece.repeat(Math.ceil(200_000 / piece.length))} ${BODY}`;
    for (const type of ["text", "html", "markdown"] as const) extract({ fields: {}, page: { type, text } });
  };
  let newsMs: number | null = null;
  const workOfNewsMs = () => {
    newsMs ??= Math.min(...[1, 2, 3].map(() => workMsOf(() => extractAll(`${BODY} `))));
    return newsMs;
  };

  it("a 200 MB line is passed over, and the records around it are read", async () => {
    const path = join(folder.path, "long");
    await mkdir(path);
    const file = createWriteStream(join(path, "a.jsonl"));
    file.write(`${line("Satu")}\n{"body":"`);
    const block = "x".repeat(1 << 20);
    for (let count = 0; count < 200; count++) if (!file.write(block)) await once(file, "drain");
    file.end(`"}\n${line("Dua")}\n`);
    await once(file, "finish");
    const before = process.memoryUsage().rss;
    const { records, problems } = await readFolder(path);
    expect(titles(records)).toEqual(["Satu", "Dua"]);
    expect(problems).toMatchObject([{ sourceLine: 2, reason: expect.stringMatching(/longer than/) }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  }, 30_000);

  it("HTML nested 100,000 deep", () => {
    const page = `<html><body>${"<div>".repeat(100_000)}<p>${BODY}</p>`;
    expect(extract({ fields: {}, page: { type: "html", text: page } })).toMatchObject({
      articleBody: expect.stringContaining("membuka jembatan"),
    });
  });

  it.each([
    ["<div>", ""],
    ["<b>", "</i>"],
    ["<x-a b=c>", ""],
  ])(
    "a page of 10 MB of %s%s costs no square of it",
    (open, close) => {
      const page = (chars: number) =>
        `<html><body><p>${BODY}</p>${open.repeat(chars / open.length)}${close.repeat(chars / 5)}<p>${BODY}</p>`;
      const read = (chars: number) => () => extract({ fields: {}, page: { type: "html", text: page(chars) } });
      expect(read(100_000)()).toMatchObject({ articleBody: expect.stringContaining("membuka jembatan") });
      const mostMs = 30 * Math.max(20, Math.min(...[1, 2, 3].map(() => workMsOf(read(500_000)))));
      expect(leastWorkMsOf(read(5_000_000), mostMs)).toBeLessThan(mostMs);
    },
    60_000,
  );

  it("a page of 390 levels around 400,000 characters", () => {
    const page = `<html><body>${"<div>".repeat(390)}<p>${`${BODY} `.repeat(4000)}</p></body></html>`;
    const mostMs = 40 * workOfNewsMs();
    const read = () => extract({ fields: {}, page: { type: "html", text: page } });
    expect(read()).toMatchObject({ articleBody: expect.stringContaining("membuka jembatan") });
    expect(leastWorkMsOf(read, mostMs)).toBeLessThan(mostMs);
  });

  it("XML nested 200,000 deep: the entries before it, and the problem", async () => {
    const deep = `<item><title>Dua</title><description>${"<b>".repeat(200_000)}`;
    const { records, problems } = await readFiles({
      "a.xml": `<rss><channel><item><title>Satu</title></item>\n${deep}\n<item><title>Tiga</title></item></channel></rss>`,
    });
    expect(titles(records)).toEqual(["Satu"]);
    expect(problems).toMatchObject([{ sourceLine: 2, reason: expect.stringMatching(/nest thousands deep/) }]);
  });

  it("HTML of 200,000 elements", () => {
    const page = `<html><body><p>${BODY}</p>${"<i>a</i>".repeat(200_000)}</body></html>`;
    expect(extract({ fields: {}, page: { type: "html", text: page } })).toMatchObject({
      articleBody: expect.stringContaining("membuka jembatan"),
    });
  });

  it("JSON nested 200,000 deep", async () => {
    const { records, problems } = await readFiles({ "a.json": `[${line("Satu")},${"[".repeat(200_000)}` });
    expect(titles(records)).toEqual(["Satu"]);
    expect(problems).toHaveLength(1);
  });

  it("a record or Markdown nested thousands deep", async () => {
    const deep = `{"title":"Dalam","body":"${BODY}","meta":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
    // Shallow enough for JSON, too deep for whoever walks it carelessly.
    const nested = `{"title":"Daftar","body":${"[".repeat(3000)}"a b c d e"${"]".repeat(3000)}}`;
    const path = join(folder.path, "deep-records");
    await mkdir(path);
    await writeFile(join(path, "a.jsonl"), `${line("Satu")}\n${deep}\n${nested}\n`);
    await writeFile(join(path, "b.md"), `${"> ".repeat(10_000)}${BODY}`);
    const { articleCount, problems } = await buildSite({
      corpus: path,
      out: join(folder.path, "deep-out"),
      config,
      report: QUIET,
    });
    expect(articleCount).toBe(1);
    expect(problems).toMatchObject([
      { sourceFile: "a.jsonl", sourceLine: 2, reason: expect.stringMatching(/nested too deep/) },
      { sourceFile: "a.jsonl", sourceLine: 3, reason: expect.stringMatching(/no text/) },
    ]);
  });

  it("XML entities: none is expanded, none is fetched", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${"z".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY file SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>Satu &b; &file; &amp; dua</title><description>${BODY}</description></item></channel></rss>`;
    const { records } = await readFiles({ "a.xml": bomb });
    expect(titles(records)).toEqual(["Satu &b; &file; & dua"]);
  });

  it.each([
    "a",
    "(",
    '"',
    "“",
    "Baca juga: ",
    "aa.A",
    " ",
    "\n",
    "1 ",
    "Senin (3/6/2024) ",
    "&amp;",
    "&a",
    "Aba Caba ",
    "(foto ",
    "(foto: x) ",
    "Editor: ",
    "Simak Video '",
    "â€œ",
    "<",
    "<div>",
    "<!--",
    "<!a ",
    "<?",
    "<![CDATA[",
    "[",
    "kata x, ",
    "👍",
    "* ",
    "A - ",
    "#a ",
    "3/",
  ])("200,000 characters of %j cost no square of their length", (piece) => {
    // Most cost as much as news of that length, some ten times that; the square costs hundreds of
    // times.
    const mostMs = 40 * workOfNewsMs();
    expect(leastWorkMsOf(() => extractAll(piece), mostMs)).toBeLessThan(mostMs);
  });

  it("front matter with a bomb of aliases", async () => {
    const yaml = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefgh"].map((name, index) => `${name}: &${name} [${`*${"abcdefg"[index]},`.repeat(9)}]`).join("\n")}`;
    const { problems } = await readFiles({ "a.md": `---\n${yaml}\n---\n${BODY}` });
    expect(problems).toMatchObject([{ reason: expect.stringMatching(/front matter is no valid YAML/) }]);
  });
});

describe("bad input: what is no file of articles", () => {
  it("empty files, blank files, files of no records, and unknown endings", async () => {
    const { records, problems } = await readFiles({
      "a.txt": "",
      "b.txt": " \n\n ",
      "c.json": "[]",
      "d.jsonl": "\n\n",
      "e.csv": "title,body\n",
      "f.xml": "<rss><channel><title>x</title></channel></rss>",
      "g.docx": Buffer.from("504b030414", "hex"),
      "h.css": "body { color: red }",
      "i.json": '[1, "dua", null]',
      ".hidden.txt": BODY,
    });
    expect(records).toEqual([]);
    expect(problems.map(({ sourceFile, reason }) => `${sourceFile} ${reason}`)).toEqual([
      expect.stringMatching(/^a\.txt The file is empty/),
      expect.stringMatching(/^b\.txt The text is empty/),
      expect.stringMatching(/^c\.json The JSON holds no record/),
      expect.stringMatching(/^d\.jsonl The file is empty/),
      expect.stringMatching(/^e\.csv The table has a header but no row/),
      expect.stringMatching(/^f\.xml The XML holds no item/),
      expect.stringMatching(/^g\.docx The content is binary/),
      expect.stringMatching(/^h\.css Kilas does not read \.css/),
      ...Array.from({ length: 3 }, () => expect.stringMatching(/^i\.json The record is valid JSON but no object/)),
    ]);
  });

  it("a file whose name holds no character a shell likes", async () => {
    const { records } = await readFiles({ "a 'b\" \n$(c)/é;.jsonl": line("Satu") });
    expect(records[0]?.sourceFile).toBe("a 'b\" \n$(c)/é;.jsonl");
  });
});
