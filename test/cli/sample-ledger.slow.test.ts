import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isSampleCorpus } from "../../index-build/read/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { SAMPLE } from "../support/sample.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let checkout: string;
let corpus: string;
let number = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());
beforeEach(async () => {
  checkout = join(folder.path, String(number++));
  corpus = join(checkout, "data", "corpus");
  await cp(SAMPLE, corpus, { recursive: true });
});

const PROGRAM = resolve("index-build/cli/program.ts");
/** Builds in the folder of a checkout, as `npm run build` does. */
const build = (...args: string[]) =>
  spawnSync(process.execPath, [PROGRAM, "build", "--no-cache", ...args], { cwd: checkout, encoding: "utf8" });

const addOwn = (to: string) =>
  writeFile(
    join(to, "own.jsonl"),
    JSON.stringify({ judul: "Jembatan dibuka", isi: "Wali kota membuka jembatan baru." }),
  );

const ledgerLines = async () =>
  (await readFile(join(checkout, "data", "ledger.jsonl"), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const kindCount = async (kind: string) => (await ledgerLines()).filter((line) => line.kind === kind).length;

describe("the sample", () => {
  it("is known by what its files hold, not by what they are called", async () => {
    expect(await isSampleCorpus(corpus)).toBe(true);
    await rename(join(corpus, "000_5ad0c1688b60ad5a.txt"), join(corpus, "first.txt"));
    await writeFile(join(corpus, ".DS_Store"), "");
    expect(await isSampleCorpus(corpus)).toBe(true);
    await addOwn(corpus);
    expect(await isSampleCorpus(corpus)).toBe(false);
    await rm(join(corpus, "own.jsonl"));
    const page = await readFile(join(corpus, "first.txt"));
    page[0] = (page[0] ?? 0) ^ 1;
    await writeFile(join(corpus, "first.txt"), page);
    expect(await isSampleCorpus(corpus)).toBe(false);
  });

  it("keeps its ledger and modules in its build, and leaves the checkout as it is", async () => {
    expect(build().status).toBe(0);
    expect(await readdir(join(checkout, "data"))).toEqual(["corpus"]);
    const before = await readFile(join(checkout, "dist/data/ledger.jsonl"), "utf8");
    expect(before).toContain('"kind":"event"');
    expect(build().status).toBe(0);
    expect(await readFile(join(checkout, "dist/data/ledger.jsonl"), "utf8")).toBe(before);
  });

  it("gives way to a site's own ledger once an article of its own is added", async () => {
    expect(build().status).toBe(0);
    await addOwn(corpus);
    const { status, stdout, stderr } = build();
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toMatch(/ {2}! |published before/);
    expect(await kindCount("event")).toBe(5);
    expect((await readdir(join(checkout, "data"))).sort()).toEqual([
      "corpus",
      "ledger.history.jsonl",
      "ledger.jsonl",
      "widgets",
    ]);
    // From now on, the ledger counts: a copy in the build that it lacks was cut from it.
    await rm(join(checkout, "data", "ledger.jsonl"));
    expect(build().stdout).toMatch(/The ledger data\/ledger\.jsonl does not exist: what .* holds goes on in it/);
  });

  it("is forgotten once a site's own articles are in its place", async () => {
    expect(build().status).toBe(0);
    await mkdir(join(checkout, "own"));
    await addOwn(join(checkout, "own"));
    const { status, stdout, stderr } = build("--corpus", "own");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toMatch(/ {2}! |published before/);
    expect(await kindCount("event")).toBe(1);
    // Nor does it take the place of a published site unasked, and what it left is no fault of the
    // site's own ledger.
    const own = await ledgerLines();
    expect(build().status).toBe(3);
    expect(build("--accept-moves").status).toBe(0);
    expect(await ledgerLines()).toEqual(own);
    expect(build("--corpus", "own").status).toBe(0);
    expect(await ledgerLines()).toEqual(own);
  });

  it("is anybody's own where one byte of it is another", async () => {
    await appendFile(join(corpus, "004_4d87d62ba9b3d208.txt"), "\n");
    expect(build().status).toBe(0);
    expect(await kindCount("event")).toBe(4);
  });
});
