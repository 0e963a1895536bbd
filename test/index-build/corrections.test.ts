import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { NewsEvent } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

const FIRST = {
  id: "a",
  url: "https://kabar.example/jembatan-ambruk",
  publisher: "Kabar",
  title: "Jembatan Gantung di Desa Sukamaju Ambruk, Tujuh Orang Luka",
  date: "2024-06-03T09:12:00+07:00",
  body: "Jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024) pagi. Tujuh orang terluka dan dibawa ke RSUD Cianjur, kata Camat Rina Larasati. Jembatan itu dibangun pada 1998 dan menghubungkan dua desa di tepi Sungai Citarum.",
};
const SECOND = {
  id: "b",
  url: "https://suara.example/jembatan-sukamaju",
  publisher: "Suara",
  title: "Jembatan Gantung Sukamaju Ambruk, Sembilan Orang Luka",
  date: "2024-06-03T11:40:00+07:00",
  body: "Sembilan orang terluka ketika jembatan gantung di Desa Sukamaju ambruk pada Senin (3/6/2024). Camat Rina Larasati mengatakan korban dirawat di RSUD Cianjur. Bupati Herman Wijaya menutup jembatan gantung lain di Kabupaten Cianjur untuk diperiksa.",
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, "corpus"));
});
afterEach(() => folder.remove());

/** Builds from records, with what the build before left, and gives the one event. */
async function build(
  records: object[],
  takedowns = "",
): Promise<{ event: NewsEvent; files: string; problems: string }> {
  await writeFile(join(folder.path, "corpus", "news.jsonl"), records.map((one) => JSON.stringify(one)).join("\n"));
  await writeFile(join(folder.path, "takedowns.txt"), takedowns);
  const out = join(folder.path, "out");
  await buildSite({
    corpus: join(folder.path, "corpus"),
    out,
    config: { ...config, takedowns: join(folder.path, "takedowns.txt") },
    report: QUIET,
  });
  const read = (name: string) => readFile(join(out, "data", name), "utf8");
  const [events, history, articles, problems] = await Promise.all(
    ["events.jsonl", "ledger.history.jsonl", "articles.jsonl", "problems.jsonl"].map(read),
  );
  const lines = (events ?? "").trim().split("\n");
  expect(lines).toHaveLength(1);
  return { event: JSON.parse(lines[0] ?? ""), files: `${events}${history}${articles}`, problems: problems ?? "" };
}

const idsBy = ({ event }: { event: NewsEvent }) => event.articleIds;
const citedBy = ({ event }: { event: NewsEvent }) =>
  new Set(
    [
      ...event.summary.statements,
      ...event.summary.more,
      ...event.summary.background,
      ...event.quotes,
      ...event.timeline,
      ...event.disagreements.flatMap(({ claims }) => claims),
      ...event.keyFacts.who,
      ...event.keyFacts.numbers,
      ...(event.keyFacts.where ? [event.keyFacts.where] : []),
      ...(event.keyFacts.when ? [event.keyFacts.when] : []),
    ].flatMap(({ citations }) => citations.map(({ articleId }) => articleId)),
  );

describe("an event whose articles change", () => {
  it("has no revisions at first, and none when nothing changed", async () => {
    const first = await build([FIRST, SECOND]);
    expect(first.event.revisions).toEqual([]);
    const again = await build([FIRST, SECOND]);
    expect(again.event.revisions).toEqual([]);
    expect(again.files).toBe(first.files);
  });

  it("tells what came, what was rewritten and what was withdrawn, newest first", async () => {
    const first = await build([FIRST]);
    const second = await build([FIRST, SECOND]);
    expect(second.event.id).toBe(first.event.id);
    const [came] = second.event.revisions;
    expect(came).toMatchObject({ asOf: "2024-06-03", withdrawn: [], changed: [], moved: [] });
    expect(came?.added).toHaveLength(1);
    const corrected = { ...FIRST, body: FIRST.body.replace("Tujuh orang", "Delapan orang") };
    const third = await build([corrected, SECOND]);
    expect(third.event.revisions[0]?.changed).toEqual(idsBy(first));
    const fourth = await build([SECOND]);
    expect(fourth.event.revisions[0]).toMatchObject({ added: [], withdrawn: idsBy(first) });
    expect(fourth.event.revisions).toHaveLength(3);
  });

  it("drops everything that stood in a withdrawn article, and counts the statements it lost", async () => {
    const both = await build([FIRST, SECOND]);
    const [withdrawn] = both.event.articleIds;
    expect(citedBy(both)).toContain(withdrawn);
    const after = await build([SECOND]);
    expect(citedBy(after)).not.toContain(withdrawn);
    const lost = both.event.summary.statements.filter(({ citations }) => citations[0]?.articleId === withdrawn).length;
    expect(after.event.revisions[0]?.statementsWithdrawn).toBe(lost);
  });
});

describe("a takedown", () => {
  it.each([
    ["its address", "http://www.kabar.example/jembatan-ambruk/?utm_source=x  # permintaan redaksi"],
    ["the record's id", "# daftar\n\na\n"],
  ])("takes an article out by %s, with every word of it", async (_by, lines) => {
    await build([FIRST, SECOND]);
    const { event, files, problems } = await build([FIRST, SECOND], lines);
    expect(files).not.toContain("Tujuh orang");
    expect(files).not.toContain("1998");
    expect(event.revisions[0]?.withdrawn).toHaveLength(1);
    expect(problems).toMatch(/Taken down: listed at .*takedowns\.txt:\d/);
  });

  it("takes a copy down with the original's address left in place", async () => {
    const copy = { ...FIRST, id: "c", url: "https://salinan.example/jembatan", publisher: "Salinan" };
    const { files } = await build([FIRST, copy, SECOND], "https://kabar.example/jembatan-ambruk");
    expect(files).not.toContain("kabar.example");
    expect(files).toContain("salinan.example");
  });

  it("stops the build where its file cannot be read: what it lists would be published", async () => {
    await build([FIRST]);
    const { path } = folder;
    const broken = { ...config, takedowns: path };
    const run = buildSite({ corpus: join(path, "corpus"), out: join(path, "out"), config: broken, report: QUIET });
    await expect(run).rejects.toThrow(/takedown file .* cannot be read .*EISDIR/);
  });
});

describe("disagreements", () => {
  it("stand side by side with who says so and since when", async () => {
    const { event } = await build([FIRST, { ...SECOND, date: "2024-06-03T08:40:00+07:00" }]);
    expect(event.disagreements).toMatchObject([
      {
        kind: "number",
        what: "orang luka",
        claims: [
          { text: "Sembilan", publishers: ["Suara"], reported: { value: "2024-06-03T08:40:00+07:00" } },
          { text: "Tujuh", publishers: ["Kabar"], reported: { value: "2024-06-03T09:12:00+07:00" } },
        ],
      },
    ]);
  });

  it("are none where a toll grows from one report to the next", async () => {
    expect((await build([FIRST, SECOND])).event.disagreements).toEqual([]);
  });
});
