import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BucketRecord } from "../../index-build/cli/deploy/bucket-record.ts";
import { deployedAddress } from "../../index-build/cli/deploy/deployed-address.ts";
import { temporaryFolder } from "../support/built-site.ts";

const EARLIER = "test/fixtures/published-site/82f00c2/data/uploaded.json";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, "data", "uploaded.json");
});
afterEach(() => folder.remove());

describe("the record of what lies in buckets", () => {
  it("is read as an earlier version wrote it", async () => {
    const record = await BucketRecord.read(EARLIER, "kilas");
    expect(record.keys).toEqual(["7/pack.696vr5zamveg.bin", "7/pack.q3kg1g6qx6db.bin"]);
    expect(record.has("7/pack.q3kg1g6qx6db.bin")).toBe(true);
    expect((await BucketRecord.read(EARLIER, "other")).keys).toEqual([]);
  });

  it("tells the files of two layouts apart", async () => {
    const record = await BucketRecord.read(path, "kilas");
    await record.wasPut("7/pack.a.bin");
    await record.wasPut("8/pack.a.bin");
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ kilas: ["8/pack.a.bin", "pack.a.bin"] });
    expect((await BucketRecord.read(path, "kilas")).keys).toEqual(["7/pack.a.bin", "8/pack.a.bin"]);
  });

  it("keeps what lies in other buckets", async () => {
    await (await BucketRecord.read(path, "one")).wasPut("7/a.bin");
    const two = await BucketRecord.read(path, "two");
    await two.willPut(["7/b.bin", "7/c.bin"]);
    await two.wasPut("7/b.bin");
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({
      one: ["a.bin"],
      two: ["b.bin"],
      "two unfinished": ["c.bin"],
    });
    const read = await BucketRecord.read(path, "two");
    expect([read.keys, read.has("7/b.bin"), read.has("7/c.bin")]).toEqual([["7/b.bin", "7/c.bin"], true, false]);
    for (const key of read.keys) await read.wasRemoved(key);
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ one: ["a.bin"], two: [] });
  });

  it("is written whole, and nothing else is left beside it", async () => {
    const record = await BucketRecord.read(path, "kilas");
    await record.wasPut("7/a.bin");
    // What a process that died left: the next one writes over it.
    await writeFile(`${path}.writing`, '{"kilas": ["hal');
    await record.wasPut("7/b.bin");
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({ kilas: ["a.bin", "b.bin"] });
    expect(await readdir(dirname(path))).toEqual(["uploaded.json"]);
  });

  it.each(["", '{"kilas": ["a.bin"', "[]", '{"kilas": "a.bin"}', "<<<<<<< HEAD"])(
    "is refused damaged: %j",
    async (text) => {
      const damaged = join(folder.path, "uploaded.json");
      await writeFile(damaged, text);
      await expect(BucketRecord.read(damaged, "kilas")).rejects.toThrow(
        /uploaded\.json, which names the files in your buckets, is damaged: take it from an earlier commit/,
      );
    },
  );

  it("is refused where it cannot be read", async () => {
    await expect(BucketRecord.read(folder.path, "kilas")).rejects.toThrow(/cannot be read: EISDIR/);
  });
});

describe("the address of a deployment", () => {
  const output = (...targets: string[]) =>
    `{"type":"wrangler-session","version":1}\n${JSON.stringify({ type: "deploy", version: 1, targets })}\n`;

  it.each([
    [["https://kilas.someone.workers.dev"], "https://kilas.someone.workers.dev"],
    [["schedule: 5 * * * *", "kilas.example (custom domain)"], "https://kilas.example"],
    [["kilas.example/* (zone name: example)"], "https://kilas.example"],
    [["kilas.example (custom domain - zone id: 1) [production: disabled, previews: enabled]"], null],
    [["kilas.example/news/* (zone name: example)", "*.kilas.example/*", "Producer for a.queue", "workflow: a"], null],
    [[], null],
  ])("in %j is %s", (targets, address) => {
    expect(deployedAddress(output(...targets))).toBe(address);
  });

  it.each(["", "{", '{"type":"deploy"}', '{"type":"version-upload","targets":["https://a.example"]}'])(
    "is not known from %j",
    (text) => expect(deployedAddress(text)).toBeNull(),
  );
});
