import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { generateStatements } from "../../index-build/generator/index.ts";
import { readProposal } from "../../index-build/generator/request.ts";
import { faultIn } from "../../index-build/generator/verify.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { NewsEvent } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

const ARTICLES = [
  {
    id: "a",
    url: "https://kabar.example/jembatan",
    publisher: "Kabar",
    title: "Jembatan Gantung Sukamaju Ambruk",
    date: "2024-06-03T09:12:00+07:00",
    body: "Jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024) pagi. “Kami menutup semua jembatan gantung di kabupaten ini,” kata Bupati Herman Wijaya. Tujuh orang terluka dan dirawat di RSUD Cianjur.",
  },
  {
    id: "b",
    url: "https://suara.example/jembatan",
    publisher: "Suara",
    title: "Jembatan Gantung Sukamaju Ambruk, Tujuh Luka",
    date: "2024-06-03T11:40:00+07:00",
    body: "Tujuh orang terluka ketika jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024). Bupati Herman Wijaya menutup jembatan gantung lain di Kabupaten Cianjur.",
  },
];

/** A model that answers with whatever it is told to, and keeps what it was asked. */
let server: Server;
let reply: (prompt: string) => { status?: number; body: string };
let asked: string[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    asked.push(body);
    const prompt: string = JSON.parse(body).messages.at(-1).content;
    const { status = 200, body: answer } = reply(prompt);
    response.writeHead(status, { "content-type": "application/json" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  asked = [];
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "corpus"));
  await writeFile(join(folder.path, "corpus", "news.jsonl"), ARTICLES.map((one) => JSON.stringify(one)).join("\n"));
});
afterEach(() => folder.remove());

const says = (text: string, sources: number[] | ((prompt: string) => number[])) => (prompt: string) => ({
  body: JSON.stringify({
    choices: [
      {
        message: {
          content: `\`\`\`json\n${JSON.stringify({ text, sources: typeof sources === "function" ? sources(prompt) : sources })}\n\`\`\``,
        },
      },
    ],
  }),
});
const all = (prompt: string) => prompt.split("\n").map((_, index) => index + 1);

async function build(cache: string | null = null): Promise<NewsEvent> {
  const { port } = server.address() as AddressInfo;
  const out = join(folder.path, "out");
  const generator = {
    endpoint: `http://127.0.0.1:${port}/v1/chat/completions`,
    model: "uji",
    apiKeyVariable: null,
    timeoutSeconds: 1,
  };
  await buildSite({ corpus: join(folder.path, "corpus"), out, config: { ...config, generator }, cache, report: QUIET });
  const lines = (await readFile(join(out, "data", "events.jsonl"), "utf8")).trim().split("\n");
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? "") as NewsEvent;
}

describe("a generator", () => {
  it("is not asked unless the owner names one", async () => {
    const out = join(folder.path, "out");
    await buildSite({ corpus: join(folder.path, "corpus"), out, config, report: QUIET });
    expect(config.generator).toBeNull();
    expect(asked).toEqual([]);
    expect(await readFile(join(out, "data", "events.jsonl"), "utf8")).toContain('"generated":null');
  });

  it("publishes a sentence whose names, numbers, dates and quotations stand in what it cites, beside the extractive summary", async () => {
    reply = says("Tujuh orang terluka ketika jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024).", all);
    const event = await build();
    expect(event.summary.generated).toMatchObject({ text: expect.stringMatching(/^Tujuh orang/), model: "uji" });
    expect(event.summary.generated?.citations.length).toBeGreaterThan(0);
    expect(event.summary.statements.length).toBeGreaterThan(1);
    const request = JSON.parse(asked[0] ?? "");
    expect(request).toMatchObject({ model: "uji", messages: [{ role: "system" }, { role: "user" }] });
  });

  it.each([
    ["a number in words", "Jembatan gantung di Desa Sukamaju ambruk dan seratus orang terluka di sana."],
    ["digits of another script", "Jembatan gantung di Desa Sukamaju ambruk dan ９９ orang terluka di sana."],
    ["a number of something else", "Jembatan gantung di Desa Sukamaju ambruk dan tujuh jembatan ditutup."],
    ["a name in small letters", "Bupati ridwan kamil menutup jembatan gantung lain di Kabupaten Cianjur."],
    [
      "a quotation in single marks",
      "Bupati Herman Wijaya mengatakan 'saya menyesal' tentang jembatan gantung di Cianjur.",
    ],
    ["two sentences", "Jembatan gantung di Desa Sukamaju ambruk. Tujuh orang terluka dan dirawat di RSUD Cianjur."],
    ["another number", "Sembilan orang terluka ketika jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024)."],
    ["another figure", "Jembatan gantung di Desa Sukamaju ambruk dan 17 orang terluka di sana."],
    ["another date", "Jembatan gantung di Desa Sukamaju ambruk pada Selasa (4/6/2024) pagi."],
    ["another weekday", "Jembatan gantung di Desa Sukamaju ambruk pada hari Kamis pagi."],
    ["another name", "Bupati Ridwan Kamil menutup jembatan gantung lain di Kabupaten Cianjur."],
    ["another place", "Jembatan gantung di Desa Mekarsari ambruk pada Senin (3/6/2024) pagi."],
    [
      "an invented quotation",
      "“Saya minta maaf kepada semua korban,” kata Bupati Herman Wijaya tentang jembatan gantung.",
    ],
    ["a negation", "Jembatan gantung di Desa Sukamaju tidak ambruk pada Senin (3/6/2024) pagi."],
    ["another story", "Bupati Herman Wijaya membuka festival musik bersama ribuan penonton yang bernyanyi."],
    ["markup", "Jembatan gantung di Desa Sukamaju ambruk <script>alert(1)</script> pada Senin (3/6/2024)."],
    ["an address", "Jembatan gantung di Desa Sukamaju ambruk, baca https://jahat.example/klik sekarang juga."],
  ])("that lies with %s is not published", async (_lie, text) => {
    reply = says(text, all);
    const event = await build();
    expect(event.summary.generated).toBeNull();
    expect(event.summary.statements.length).toBeGreaterThan(1);
  });

  it.each([
    ["cites nothing", says("Tujuh orang terluka ketika jembatan gantung di Desa Sukamaju ambruk.", [])],
    ["cites what is not there", says("Tujuh orang terluka ketika jembatan gantung di Desa Sukamaju ambruk.", [1, 99])],
    ["says no JSON", () => ({ body: JSON.stringify({ choices: [{ message: { content: "Jembatan ambruk." } }] }) })],
    ["answers in another format", () => ({ body: '{"answer": "ya"}' })],
    ["answers no JSON at all", () => ({ body: "<html>" })],
    ["fails", () => ({ status: 500, body: "" })],
  ])("that %s leaves the summary as it is", async (_fault, answer) => {
    reply = answer;
    expect((await build()).summary.generated).toBeNull();
  });

  it("is not asked again for what it has answered", async () => {
    reply = says("Tujuh orang terluka ketika jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024).", all);
    const cache = join(folder.path, "cache");
    const first = await build(cache);
    reply = () => ({ status: 500, body: "" });
    const second = await build(cache);
    expect(second.summary.generated).toEqual(first.summary.generated);
    expect(asked).toHaveLength(1);
  });
});

describe("the proof of a proposal", () => {
  const cited = [
    "Wali Kota Bogor Bima Arya tidak menaikkan tarif parkir pada 2024, kata juru bicaranya, Rabu (5/6/2024).",
  ];
  it.each([
    ["Wali Kota Bogor tidak menaikkan tarif parkir pada 2024.", null],
    ["Wali Kota Bogor menaikkan tarif parkir pada 2024.", /denies/],
    ["Juru bicaranya tidak menyebut tarif parkir Bogor pada 2024.", /menyebut/],
    ["Wali Kota Bogor tidak menaikkan tarif parkir pada 2025.", /2025/],
    ["Tarif parkir Bogor.", /words/],
    ["Tarif parkir di Kota Depok tidak dinaikkan wali kota pada 2024.", /Depok/],
  ])("%s", (text, fault) => {
    if (fault === null) expect(faultIn(text, cited)).toBeNull();
    else expect(faultIn(text, cited)).toMatch(fault);
  });
});

describe("the answer of a model", () => {
  it.each([
    ['{"text":"A.","sources":[1]}', { text: "A.", sources: [1] }],
    ['```json\n{"text":"A.","sources":[1,2]}\n```', { text: "A.", sources: [1, 2] }],
    ['{"text":"A."}', null],
    ['{"text":"A.","sources":[1.5]}', null],
    ["} nothing {", null],
    ["", null],
  ])("%j is read as %j", (content, expected) => {
    expect(readProposal(content)).toEqual(expected);
  });

  it("is not asked for of an event of one article", async () => {
    const event = {
      id: "e",
      articleIds: ["a"],
      summary: { statements: [], more: [], background: [], generated: null },
    };
    const settings = { endpoint: "http://127.0.0.1:1/", model: "m", apiKeyVariable: null, timeoutSeconds: 1 };
    const { statements, refused, failure } = await generateStatements([event], new Map(), settings, null, () => {});
    expect([statements.size, refused, failure]).toEqual([0, [], null]);
  });
});
