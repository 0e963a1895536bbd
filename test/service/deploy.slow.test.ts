import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deployCommand } from "../../index-build/cli/deploy/deploy.ts";
import { pruneCommand } from "../../index-build/cli/deploy/prune.ts";
import { smokeCommand } from "../../index-build/cli/deploy/smoke.ts";
import { uploadCommand } from "../../index-build/cli/deploy/upload.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { SHARD_FOLDER } from "../../src/schema/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { floodRecord } from "../support/flood-record.ts";
import { QUIET } from "../support/quiet-report.ts";
import { FakeNetwork } from "./fake-network.ts";

// Builds in a bucket, put on a network of this machine step by step: the service reads nothing but
// that bucket.
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out: string;
let network: FakeNetwork;

beforeEach(async () => {
  folder = await temporaryFolder();
  out = join(folder.path, "out");
  network = new FakeNetwork(folder.path, out);
  await network.start();
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(async () => {
  await network.stop();
  await folder.remove();
});

/** Builds a site of these articles; gives the files of it and of the builds that are kept. */
async function build(names: readonly string[], store: "r2" | "assets" = "r2"): Promise<string[]> {
  const corpus = join(folder.path, "corpus.jsonl");
  await writeFile(corpus, names.map((name) => JSON.stringify(floodRecord(name))).join("\n"));
  await buildSite({ corpus, out, config: { ...config, store }, index: "packed", report: QUIET });
  return store === "r2" ? (await readdir(join(out, "bucket", SHARD_FOLDER))).sort() : [];
}

const ALL = ["demak", "kudus", "jepara"];
/** Without an article of before, no build before is kept. */
const FEWER = ["demak", "kudus"];

const deploy = (url: string | null = network.origin) =>
  deployCommand({ out, bucket: "kilas", ...(url !== null && { url }) }, network);
/** Files as the record names them: by the folder of their layout. */
const inRecord = (files: readonly string[]) => files.map((file) => `${basename(SHARD_FOLDER)}/${file}`);
const recorded = async (): Promise<Record<string, string[]>> => JSON.parse(await readFile(network.record, "utf8"));

/** Puts a first build on the network, and gives its files. */
async function published(): Promise<string[]> {
  const files = await build(ALL);
  await deploy();
  network.calls.length = 0;
  network.lines.length = 0;
  network.asked.length = 0;
  return files;
}

describe("kilas deploy", () => {
  it("puts the files, then the Worker, asks it, and deletes last", async () => {
    const before = await published();
    const after = await build(FEWER);
    await deploy();
    expect(network.calls).toEqual([
      ...after.map((file) => `put ${file}`),
      "deploy",
      "asked",
      ...before.map((file) => `delete ${file}`),
    ]);
    expect(before.some((file) => after.includes(file))).toBe(false);
    expect(await network.objects()).toEqual(after);
    expect(await recorded()).toEqual({ kilas: inRecord(after) });
    expect(network.lines.at(-1)).toMatch(/^\d+ files? taken out of kilas\.$/);
  });

  it("leaves the Worker before all it needs until the new one answers", async () => {
    await published();
    await build(FEWER);
    const statuses: Record<string, number[]> = { before: [], after: [] };
    let isDeployed = false;
    network.before = async ([verb]) => {
      for (const path of ["/", "/api/events", "/api/search?q=jepara", "/?q=banjir"])
        statuses[isDeployed ? "after" : "before"]?.push((await network.get(path)).status);
      isDeployed ||= verb === "deploy";
    };
    await deploy();
    expect(statuses["before"]?.length).toBeGreaterThanOrEqual(8);
    expect(statuses["after"]?.length).toBeGreaterThanOrEqual(4);
    expect(new Set([...(statuses["before"] ?? []), ...(statuses["after"] ?? [])])).toEqual(new Set([200]));
  });

  it("waits for a network that is late", async () => {
    const before = await published();
    await build(FEWER);
    network.late = 7;
    await deploy();
    // The Worker before answered each time at once; then half a minute of answers from the new one.
    expect(network.now()).toBeGreaterThanOrEqual(7 * 3_000 + 30_000);
    expect(network.calls.slice(-before.length)).toEqual(before.map((file) => `delete ${file}`));
  });

  it("deletes nothing while the two Workers answer in turn", async () => {
    const before = await published();
    const after = await build(FEWER);
    let waited = 0;
    // Every third look finds the Worker before.
    network.meanwhile = () => {
      if (++waited % 3 === 0) network.late = 1;
    };
    await expect(deploy()).rejects.toThrow(/GET \/healthz answered from build/);
    expect(network.now()).toBeGreaterThanOrEqual(180_000);
    expect(await network.objects()).toEqual([...before, ...after].sort());
    // Twice more, then never.
    waited = 0;
    network.meanwhile = () => {
      if (++waited % 3 === 0 && waited < 9) network.late = 1;
    };
    await deploy();
    expect(await network.objects()).toEqual(after);
  });

  it.each([
    [
      "the Worker",
      () => {
        network.refuses = ([verb]) => verb === "deploy";
      },
      /wrangler deploy failed.*files are all/,
    ],
    [
      "the smoke test",
      () => {
        network.late = 10_000;
      },
      /does not answer as build \w+ should\. GET \/healthz answered from build/,
    ],
  ])("deletes nothing where %s fails, keeps the record, and mends it the next time", async (_, fail, message) => {
    const before = await published();
    const after = await build(FEWER);
    fail();
    await expect(deploy()).rejects.toThrow(message);
    const both = [...before, ...after].sort();
    expect(await network.objects()).toEqual(both);
    expect(await recorded()).toEqual({ kilas: inRecord(both) });
    network.refuses = () => false;
    network.late = 0;
    await deploy();
    expect(await network.objects()).toEqual(after);
  });

  it("deletes nothing where a file of the new build is missing in the bucket", async () => {
    const before = await published();
    const [file = ""] = await build(FEWER);
    // Somebody else's program says it is there.
    await writeFile(network.record, JSON.stringify({ kilas: inRecord([...before, file]) }));
    await expect(deploy()).rejects.toThrow(/GET http\S+ answered 503: /);
    expect(await network.objects()).toEqual(expect.arrayContaining(before));
  });

  it("leaves deletions to the next time where no address is known", async () => {
    const before = await published();
    const after = await build(FEWER);
    await deploy(null);
    expect(network.calls).not.toContain("asked");
    expect(await network.objects()).toEqual([...before, ...after].sort());
    expect(network.lines.at(-1)).toMatch(
      /so it was not asked, and \d+ files? of builds before stay in kilas: name it with --url/,
    );
    await deploy();
    expect(await network.objects()).toEqual(after);
  });

  it("has nothing to put or delete where the files are static assets, and asks the site all the same", async () => {
    await build(ALL, "assets");
    await deploy().catch(() => {});
    // This network has no assets: the Worker is there, and finds no file.
    expect(network.calls).toEqual(["deploy", "asked"]);
    await expect(readFile(network.record)).rejects.toThrow("ENOENT");
  });

  it("is told before anything is put where there is no build or no address", async () => {
    await expect(deploy()).rejects.toThrow(/There is no build in .*: make one with npm run build/);
    await build(ALL);
    await expect(deploy("kilas.example")).rejects.toThrow(/--url kilas\.example is no address/);
    expect(network.calls).toEqual([]);
  });
});

describe("kilas upload", () => {
  const upload = (all = false) => uploadCommand({ out, bucket: "kilas", all }, network);

  it("puts what is not there yet, and everything with --all", async () => {
    const files = await build(ALL);
    await upload();
    await upload();
    expect(network.calls).toEqual(files.map((file) => `put ${file}`));
    await upload(true);
    expect(network.calls).toHaveLength(2 * files.length);
  });

  it("loses nothing where it ends between putting a file and recording it", async () => {
    const [first = "", ...rest] = await build(ALL);
    network.before = async ([, , , object = ""]) => {
      if (object.endsWith(first)) return;
      // This file is in the bucket when the process dies, say: its name is on the disk by then.
      expect(await recorded()).toEqual({ kilas: inRecord([first]), "kilas unfinished": inRecord(rest) });
      throw new Error("killed");
    };
    await expect(upload()).rejects.toThrow("killed");
    network.before = async () => {};
    const after = await build(FEWER);
    await pruneCommand({ out, bucket: "kilas", unchecked: true }, network);
    expect(network.calls).toEqual([`put ${first}`, ...[first, ...rest].map((file) => `delete ${file}`)]);
    await upload();
    expect(await recorded()).toEqual({ kilas: inRecord(after) });
  });
});

describe("kilas prune", () => {
  const prune = (options: { url?: string; unchecked?: boolean }) =>
    pruneCommand({ out, bucket: "kilas", ...options }, network);

  it("refuses where nothing shows which Worker answers", async () => {
    await build(ALL);
    await expect(prune({})).rejects.toThrow(/Name its site with --url .* or say --unchecked/);
  });

  it("refuses while the Worker of another build answers", async () => {
    await published();
    await build(FEWER);
    await uploadCommand({ out, bucket: "kilas" }, network);
    await expect(prune({ url: network.origin })).rejects.toThrow(/answered from build/);
    expect(network.calls.filter((call) => call.startsWith("delete"))).toEqual([]);
  });

  it("takes away what a bucket holds of an earlier version's site", async () => {
    const earlier = await readFile("test/fixtures/published-site/82f00c2/data/uploaded.json", "utf8");
    const files = await build(ALL);
    await uploadCommand({ out, bucket: "kilas" }, network);
    await writeFile(network.record, earlier);
    network.calls.length = 0;
    await uploadCommand({ out, bucket: "kilas" }, network);
    await prune({ unchecked: true });
    expect(network.calls).toEqual([
      ...files.map((file) => `put ${file}`),
      "delete pack.696vr5zamveg.bin",
      "delete pack.q3kg1g6qx6db.bin",
    ]);
    expect(await recorded()).toEqual({ kilas: inRecord(files) });
  });

  it("empties the bucket once the files are static assets", async () => {
    await published();
    await build(ALL, "assets");
    await prune({ unchecked: true });
    expect(await network.objects()).toEqual([]);
  });
});

describe("kilas smoke", () => {
  const smoke = () => smokeCommand({ url: network.origin, out }, network);

  it("asks a site that serves the build for every kind of answer", async () => {
    await published();
    await smoke();
    expect(network.asked.map((path) => path.replace(/(?<=\/)(?!events|articles)\w{12}$/, "ID"))).toEqual([
      "/healthz",
      "/api/events?limit=3",
      "/api/events/ID",
      "/events/ID",
      "/articles/ID",
      expect.stringMatching(/^\/api\/search\?limit=1&q=merendam%20banjir%20(demak|kudus|jepara)$/),
      "/healthz",
    ]);
    expect(network.lines).toEqual([expect.stringMatching(/ answers from build \w+: 7 answers as they should be\.$/)]);
  });

  it("fails after a minute, and says what was asked and answered", async () => {
    await build(ALL);
    await network.wrangler(["deploy"], { WRANGLER_OUTPUT_FILE_PATH: join(folder.path, "output") });
    await expect(smoke()).rejects.toThrow(/GET http:\S+ answered 503: .*unavailable/);
    expect(network.now()).toBeGreaterThanOrEqual(60_000);
  });

  it("fails where nothing answers", async () => {
    await build(ALL);
    const { origin } = network;
    await network.stop();
    await expect(smokeCommand({ url: origin, out }, network)).rejects.toThrow(
      /GET \S+\/healthz got no answer: .*ECONNREFUSED/,
    );
    await network.start();
  });
});
