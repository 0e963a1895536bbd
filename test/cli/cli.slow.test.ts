import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite } from "../../index-build/cli/open-site.ts";
import { answer } from "../../src/search/index.ts";
import { temporaryFolder } from "../support/built-site.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out: string;

function kilas(
  args: readonly string[],
  input: string | Buffer = "",
): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["index-build/cli/program.ts", ...args], {
    input,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

beforeAll(async () => {
  folder = await temporaryFolder();
  out = join(folder.path, "site");
  expect(kilas(["build", "--out", out]).code).toBe(0);
});
afterAll(() => folder.remove());

describe("kilas build", () => {
  it("reports each stage with counts and timings", () => {
    const { code, stdout } = kilas(["build", "--out", join(folder.path, "again")]);
    expect(code).toBe(0);
    for (const stage of [
      "read",
      "extract",
      "duplicates",
      "mentions",
      "events",
      "summaries",
      "storylines",
      "search index",
      "output",
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${stage}.* (ms|s)$`, "m"));
    }
    expect(stdout).toMatch(/Done: 5 articles in 4 events; .*, [\d,]+ MB of memory at most\./);
  });

  it.each([
    [["build", "--corpus", "no/such/folder"], 2, /no\/such\/folder does not exist.*--corpus/],
    [["build", "--colour"], 2, /unknown option '--colour'/],
    [["built"], 2, /unknown command 'built'.*|Did you mean build/],
    [["search"], 2, /A query is missing/],
    [["answer", " "], 2, /The query is blank\. Give one: npm run kilas -- answer/],
    [["answer", "putin", "--batch"], 2, /leave the query out/],
    [["answer", "putin", "--out", "no/such/build"], 2, /There is no build in no\/such\/build/],
    [["search", "putin", "--batch"], 2, /leave the query out/],
    [["search", "putin", "--out", "no/such/build"], 2, /There is no build in no\/such\/build/],
    [["serve", "--port", "99999"], 2, /--port 99999 is no port/],
    [["build", "--index", "tiny"], 2, /Allowed choices are measured, embedded, packed/],
    [["upload", "--out", "no/such/build"], 2, /no files for a bucket in no\/such\/build: set store: "r2"/],
    [["prune", "--out", "no/such/build"], 2, /Name its site with --url .* or say --unchecked/],
    [["smoke"], 2, /required option '--url <address>' not specified/],
    [["smoke", "--url", "https://kilas.example", "--out", "no/such/build"], 2, /There is no build in no\/such\/build/],
    [["deploy", "--url", "kilas.example"], 2, /--url kilas\.example is no address of a site/],
    [["explain"], 2, /missing required argument 'event'/],
    [["explain", "x", "--out", "no/such/build"], 2, /There is no build in no\/such\/build/],
    [
      ["build", "--out", "ignored", "--ledger", "test"],
      2,
      /The ledger test cannot be read: it is a folder, name a file/,
    ],
  ])("%j fails with what to do", (args, code, message) => {
    const result = kilas(args);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toContain("    at ");
  });

  it("exits 1 where nothing could be built, naming every file", async () => {
    const corpus = join(folder.path, "empty");
    await mkdir(corpus);
    await writeFile(join(corpus, "a.txt"), "");
    const result = kilas(["build", "--corpus", corpus, "--out", join(folder.path, "none")]);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/a\.txt: The file is empty/);
    expect(existsSync(join(folder.path, "none"))).toBe(false);
  });
});

describe("kilas inspect", () => {
  it("shows what is kept of a page, and what is left out and why", () => {
    const { code, stdout } = kilas(["inspect", "data/corpus/004_4d87d62ba9b3d208.txt"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Headline {4}Presiden Xi Jinping dan Vladimir Putin Bertemu Virtual/);
    expect(stdout).toMatch(/Published {3}2025-01-22T02:08\+07:00 \(stated, from the dateline\)/);
    expect(stdout).toMatch(/after the article {2}BERITALAINNYA/);
    expect(stdout).toMatch(/byline {13}Laporan: Tim Redaksi/);
  });

  it("finds a record by its line, in a corpus whose repeated lines it leaves out", () => {
    const args = ["inspect", "test/fixtures/with-urls.jsonl", "--corpus", "test/fixtures", "--line", "3", "--json"];
    expect(JSON.parse(kilas(args).stdout)).toMatchObject({
      sourceFile: "with-urls.jsonl",
      sourceLine: 3,
      sourceId: "rec-3",
    });
  });

  it("lists what sites repeat, as lines of the owner's file", () => {
    const { stdout, code } = kilas(["inspect", "--learnt", "--corpus", "data/corpus"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# No site was found to repeat anything\.\n$/);
  });

  it.each([
    [["inspect", "data/none.txt"], 2, /does not exist/],
    [["inspect", "package.json", "--corpus", "data/corpus"], 2, /is not in the corpus/],
    [["inspect", "test/fixtures/with-urls.jsonl", "--line", "0"], 2, /--line 0 is no line/],
    [["inspect", "test/fixtures/with-urls.jsonl", "--line", "999"], 1, /holds no record at line 999/],
    [["inspect"], 2, /Name the file to look at; --learnt --corpus PATH tells/],
    [["inspect", "--learnt", "--line", "3"], 2, /--learnt tells of all records: leave --line out/],
    [["inspect", "--learnt", "--corpus", "data/none"], 2, /does not exist/],
  ])("%j is told what is wrong", (args, code, message) => {
    const result = kilas(args);
    expect(result.code).toBe(code);
    expect(result.stdout + result.stderr).toMatch(message);
  });
});

describe("kilas fetch", () => {
  it("says where to name what to fetch", () => {
    const { code, stderr } = kilas(["fetch"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nothing to fetch: add addresses to fetch\.feeds or fetch\.sitemaps in kilas\.config\.ts/);
  });
});

describe("kilas explain", () => {
  const events = () =>
    readFileSync(join(out, "data", "events.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; articleIds: string[] });

  it("shows what each article shares with the others, and the nearest event left out with the reason", () => {
    const pair = events().find(({ articleIds }) => articleIds.length === 2);
    const { code, stdout } = kilas(["explain", pair?.id ?? "", "--out", out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}1\. .*Putin/m);
    expect(stdout).toMatch(/0\.\d\d like 2 = 0\.\d\d cosine × 0\.\d\d days between × 1\.00 day of the event/);
    expect(stdout).toMatch(/shares putin \d+%/);
    expect(stdout).toMatch(/Nearest event left out: \w{12} {2}.*\n.*their days are too far apart/);
  });

  it("gives programs the parts of the score", () => {
    const pair = events().find(({ articleIds }) => articleIds.length === 2);
    const { members, nearest } = JSON.parse(kilas(["explain", pair?.id ?? "", "--out", out, "--json"]).stdout);
    expect(members).toHaveLength(2);
    const { cosine, publicationFactor, eventDayFactor, slotFactor, total } = members[0].closest;
    expect(total).toBeCloseTo(cosine * publicationFactor * eventDayFactor * slotFactor);
    expect(nearest).toMatchObject({ daysConflict: true });
  });

  it("says that there is no such event", () => {
    const { code, stderr } = kilas(["explain", "nosuchevent", "--out", out]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no event nosuchevent/);
  });
});

describe("kilas search", () => {
  it("prints for people, and for programs", () => {
    const people = kilas(["search", "moskwo undangn", "--out", out]);
    expect(people.stdout).toMatch(/3 found for “moskwo undangn” \(searched: moskow undangan\)/);
    const { hits } = JSON.parse(kilas(["search", "taiwan", "--out", out, "--json"]).stdout);
    expect(hits).toHaveLength(1);
  });

  it("answers one JSON line for each query of a batch, empty ones included", () => {
    const lines = kilas(["search", "--batch", "--out", out], "taiwan\n\nasdfgh\n")
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ query, hits }) => [query, hits.length])).toEqual([
      ["taiwan", 1],
      ["", 0],
      ["asdfgh", 0],
    ]);
    expect(lines[0].hits[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{12}$/),
      sourceId: null,
      score: expect.any(Number),
      nearCopies: [],
    });
  });

  it("gives the records' own ids", () => {
    const site = join(folder.path, "records");
    expect(kilas(["build", "--corpus", "test/fixtures/with-urls.jsonl", "--out", site]).code).toBe(0);
    const [hit] = JSON.parse(kilas(["search", "--batch", "--out", site], "library milltown\n").stdout).hits;
    expect(hit.sourceId).toBe("rec-3");
  });

  it("names the near-copies of a hit, with the records' own ids", async () => {
    const [corpus, site] = [join(folder.path, "copies.jsonl"), join(folder.path, "copies")];
    const sentence = (from: string) =>
      Array.from({ length: 12 }, (_, at) => `Warga ${from} bagian ${at} menanam padi di ladang lalu pulang.`).join(" ");
    const record = (id: string, more: string) =>
      JSON.stringify({
        id,
        title: "Panen padi",
        publisher: id,
        date: "2025-03-01",
        body: `${sentence("desa")} ${more}`,
      });
    await writeFile(corpus, [record("first", ""), record("second", "Kabar ini dari redaksi lain.")].join("\n"));
    expect(kilas(["build", "--corpus", corpus, "--out", site]).code).toBe(0);
    const { hits } = JSON.parse(kilas(["search", "--batch", "--out", site], "panen padi\n").stdout);
    expect(hits).toHaveLength(1);
    const [{ sourceId, nearCopies }] = hits;
    expect(nearCopies).toEqual([{ id: expect.stringMatching(/^[0-9a-z]{12}$/), sourceId: expect.any(String) }]);
    expect([sourceId, nearCopies[0].sourceId].sort()).toEqual(["first", "second"]);
  });
});

/** Lines that no query should be. */
const ODD_LINES = Buffer.concat([
  Buffer.from(
    `\n${"a".repeat(10_000)}\n${"kata lain ".repeat(1_000)}\n${'"'.repeat(5_000)}\nsatu\u2028dua\r\n\u0000\n`,
  ),
  Buffer.from([0xff, 0xfe, 0xc3, 0x0a]),
  Buffer.from("taiwan"),
]);

describe("a batch", () => {
  it.each(["search", "answer"])("of kilas %s has a line for each line, whatever stands there", (command) => {
    const { code, stdout, stderr } = kilas([command, "--batch", "--out", out], ODD_LINES);
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ query }) => query)).toEqual(ODD_LINES.toString("utf8").replace("\r", "").split("\n"));
  });
});

describe("kilas answer", () => {
  const batch = (input: string) =>
    kilas(["answer", "--batch", "--out", out], input)
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line));

  it("states what the API states, or why nothing", async () => {
    const question = "siapa mengundang xi ke moskow";
    const { statements, reason } = await answer((await openSite(out)).open(), question);
    expect(statements.length).toBeGreaterThan(0);
    const [told, blank, long, nothing] = batch(`${question}\n \n${"kata ".repeat(100)}\nharga cabai di pasar\n`);
    expect(told).toEqual({
      query: question,
      statements: statements.map(({ text, citations }) => ({ text, citations })),
      reason,
    });
    expect(blank).toEqual({ query: " ", statements: [], reason: "The query is blank." });
    expect(long).toMatchObject({ statements: [], reason: "The query has 500 characters; at most 400 are searched." });
    expect(nothing).toMatchObject({ statements: [], reason: "No article supports an answer to this query." });
  });

  it("answers people, with where each statement stands", () => {
    expect(kilas(["answer", "siapa mengundang xi ke moskow", "--out", out]).stdout).toMatch(
      /^• .*mengundang.*\n {2}Tribun-Video\.com · \w{12}\n/,
    );
    expect(kilas(["answer", "harga cabai di pasar", "--out", out]).stdout).toMatch(/^No article supports/);
  });
});

describe("kilas analyze", () => {
  it("prints terms and sentences of each line", () => {
    const lines = kilas(["analyze"], "Dr. Budi mengundang Sari. Ia datang.\n\n")
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0].sentences).toEqual(["Dr. Budi mengundang Sari.", "Ia datang."]);
    expect(lines[0].terms).toContain("undang");
    expect(lines[1]).toEqual({ terms: [], sentences: [] });
  });
});
