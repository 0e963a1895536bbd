import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FolderStore } from "../../index-build/cli/folder-store.ts";
import { type Manifest, SHARD_FOLDER, type ShardRef } from "../../src/schema/index.ts";
import {
  BuiltSite,
  checkedPart,
  checksumOf,
  encodeManifest,
  manifestChecksum,
  readManifest,
} from "../../src/search/index.ts";
import { createApp } from "../../src/worker/app.tsx";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

// A packed build whose files are really broken, one after another.
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let shards: string;
let manifest: Manifest;
let files: string[];

/** A word that stands so often that its places take a file of their own. */
const LONG = {
  title: "Kapal dermaga berlayar",
  date: "2024-06-05",
  body: "Kapal sandar di dermaga Teluk Biru pada pagi hari, lalu kapal berangkat lagi ke seberang. ".repeat(30),
};

beforeAll(async () => {
  folder = await temporaryFolder();
  const out = join(folder.path, "out");
  const corpus = join(folder.path, "corpus.jsonl");
  await writeFile(corpus, `${await readFile("test/fixtures/with-urls.jsonl", "utf8")}\n${JSON.stringify(LONG)}\n`);
  await buildAndOpen(corpus, out, { index: "packed" });
  shards = join(out, "public", SHARD_FOLDER);
  manifest = readManifest(await readFile(join(out, "worker", "manifest.txt"), "utf8"));
  files = await readdir(shards);
  // Of the files of words by length, that of the words as long as the one misspelt below.
  const near = await Promise.all(
    files
      .filter((name) => name.startsWith("near."))
      .map(async (name) => ({ name, bytes: await readFile(join(shards, name)) })),
  );
  files = [near.find(({ bytes }) => bytes.readUInt32LE(8) === 4)?.name ?? "", ...files];
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(() => folder.remove());

const open = (own: Manifest = manifest) =>
  createApp(new BuiltSite(encodeManifest(own), "", new FolderStore(join(folder.path, "out"))));

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field.
async function get(app: ReturnType<typeof createApp>, path: string): Promise<{ response: Response; body: any }> {
  const response = await app.request(`https://kilas.example${path}`);
  return { response, body: await response.json() };
}

const fileOf = (kind: string): string => files.find((name) => name.startsWith(`${kind}.`)) as string;

/** Does something to a file while `run` runs, and puts it back. */
async function broken(
  kind: string,
  spoil: (path: string, bytes: Buffer) => Promise<void>,
  run: (file: string) => Promise<void>,
) {
  const file = fileOf(kind);
  const path = join(shards, file);
  const bytes = await readFile(path);
  // A new file, since builds share theirs.
  await rm(path);
  await writeFile(path, bytes);
  try {
    await spoil(path, bytes);
    await run(file);
  } finally {
    await writeFile(path, bytes);
  }
}

const spoiltFrom = (bytes: Buffer): number =>
  checkedPart(bytes).length < bytes.length ? checkedPart(bytes).length : bytes.length - 8;

const SPOILS: Record<string, (path: string, bytes: Buffer) => Promise<void>> = {
  missing: (path) => rm(path),
  truncated: (path, bytes) => writeFile(path, bytes.subarray(0, bytes.length >> 1)),
  empty: (path) => writeFile(path, ""),
  corrupted: (path, bytes) => {
    // Of records, only those that are read are checked: all of them are damaged, and nothing before
    // them.
    const other = Buffer.from(bytes.map((byte, at) => (at % 7 === 0 && at >= spoiltFrom(bytes) ? byte ^ 0x10 : byte)));
    return writeFile(path, other);
  },
  "another build's": (path, bytes) => writeFile(path, Buffer.from(bytes).reverse()),
};

/** A request that needs a kind of file, and one that does not. */
const NEEDS: readonly [kind: string, needs: string, works: string][] = [
  ["head", "/api/search?q=feri", "/api/events"],
  ["terms", "/api/search?q=feri", "/api/events"],
  ["positions", "/api/search?q=%22kapal+berangkat%22", "/api/events"],
  ["articles", "/api/search?q=feri", "/api/events"],
  ["values", "/api/search?q=feri", "/api/events"],
  ["near", "/api/search?q=fery", "/api/search?q=feri"],
  ["words", "/api/suggest?q=feri", "/api/search?q=feri"],
  ["suggestions", "/api/suggest?q=feri", "/api/search?q=feri"],
  ["headings", "/api/events", "/api/search?q=feri"],
  ["lists", "/api/events?sort=top", "/api/events"],
];

describe.each(NEEDS)("a file of %s", (kind, needs, works) => {
  it.each(Object.entries(SPOILS))(
    "that is %s: a clear 503, the rest works, and /healthz says so",
    async (_how, spoil) => {
      const app = open();
      await broken(kind, spoil, async (file) => {
        const { response, body } = await get(app, needs);
        expect(response.status).toBe(503);
        expect(response.headers.get("content-type")).toMatch(/application\/problem\+json/);
        expect(response.headers.get("retry-after")).toBe("30");
        expect(response.headers.get("cache-control")).toBe("no-store");
        expect(body).toMatchObject({ status: 503, title: "Build unavailable" });
        expect(body.detail).toContain(file);
        expect(body.detail).not.toContain(folder.path);
        expect((await get(app, works)).response.status).toBe(200);
        const health = await get(app, "/healthz");
        expect(JSON.stringify(health.body)).toContain(file);
        expect(health.body.status).toBe(kind === "head" ? "unavailable" : "degraded");
        expect(health.response.status).toBe(kind === "head" ? 503 : 200);
      });
      // What could not be read is tried again.
      expect((await get(app, needs)).response.status).toBe(200);
      expect((await get(app, "/healthz")).body.status).toBe("ok");
    },
  );
});

/** A manifest whose head is another file's bytes. */
async function withHead(change: (bytes: Buffer) => Buffer): Promise<Manifest> {
  if (manifest.index.kind !== "packed") throw new Error("The build is not packed.");
  const bytes = change(Buffer.from(await readFile(join(shards, manifest.index.head.file))));
  await writeFile(join(shards, "head.other.bin"), bytes);
  const head: ShardRef = {
    file: "head.other.bin",
    bytes: bytes.length,
    checksum: checksumOf(bytes),
    offset: 0,
    store: "assets",
  };
  const changed: Manifest = { ...manifest, index: { kind: "packed", head } };
  return { ...changed, checksum: manifestChecksum(changed) };
}

describe("files of other code", () => {
  it.each<[string, RegExp, () => Promise<Manifest>]>([
    [
      "a head of another layout",
      /layout 9/,
      () =>
        withHead((bytes) => {
          bytes.writeUInt32LE(9, 4);
          return bytes;
        }),
    ],
    ["no head at all", /no KHED file/, () => withHead((bytes) => Buffer.from(bytes).reverse())],
    [
      "a head of another analysis",
      /build it anew/,
      () => withHead((bytes) => Buffer.from(bytes.toString("latin1").replace("analysis-", "analysis_"), "latin1")),
    ],
  ])("%s: searching answers 503, events are served", async (_name, reason, other) => {
    const app = open(await other());
    const { response, body } = await get(app, "/api/search?q=feri");
    expect(response.status).toBe(503);
    expect(body.detail).toMatch(reason);
    expect((await get(app, "/api/events")).response.status).toBe(200);
    const health = await get(app, "/healthz");
    expect(health.response.status).toBe(503);
    expect(health.body.reason).toMatch(reason);
  });

  it("a manifest of another format: everything answers 503, pages too, and says why", async () => {
    const error = await Promise.resolve()
      .then(() => new BuiltSite(encodeManifest({ ...manifest, formatVersion: 1 }), "", new FolderStore(folder.path)))
      .catch((one: Error) => one);
    const app = createApp(error);
    expect((await get(app, "/api/search?q=feri")).body.detail).toMatch(/format 1, this code reads/);
    expect((await app.request("https://kilas.example/")).status).toBe(503);
    expect((await get(app, "/healthz")).body).toMatchObject({ status: "unavailable" });
  });

  it.each<[string, (text: string) => string]>([
    ["empty", () => ""],
    ["no JSON", () => "broken"],
    ["null", () => "null"],
    ["cut short", (text) => text.slice(0, -40)],
    ["without its articles", (text) => text.replace('"articles":', '"article":')],
    ["of an index of another kind", (text) => text.replace('"kind":"packed"', '"kind":"boxed"')],
    [
      "without a file of articles",
      (text) => {
        const { articles, ...rest } = JSON.parse(text);
        return JSON.stringify({
          ...rest,
          articles: { shards: articles.shards.slice(1), firsts: articles.firsts.slice(1) },
        });
      },
    ],
  ])("a manifest that is %s: refused, and told how to mend it", (_how, spoil) => {
    const text = encodeManifest(manifest);
    expect(() => new BuiltSite(spoil(text), "", new FolderStore(folder.path))).toThrow(
      /manifest.*npm run build|format/,
    );
    expect(() => new BuiltSite(text, "", new FolderStore(folder.path))).not.toThrow();
  });

  it("a store without any file: pages that need none are served", async () => {
    await rename(shards, `${shards}-away`);
    const app = open();
    const page = await app.request("https://kilas.example/?q=feri");
    expect(page.status).toBe(503);
    expect(page.headers.get("content-type")).toMatch(/text\/html/);
    expect((await get(app, "/api/openapi.json")).response.status).toBe(200);
    await rename(`${shards}-away`, shards);
  });
});
