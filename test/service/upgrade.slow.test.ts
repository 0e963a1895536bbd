import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite } from "../../index-build/cli/open-site.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { readLedger } from "../../index-build/ledger/index.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { PublishedStoryline } from "../../src/schema/index.ts";
import { createApp } from "../../src/worker/app.tsx";
import { temporaryFolder } from "../support/built-site.ts";
import { newsroomCorpus } from "../support/newsroom.ts";
import { QUIET } from "../support/quiet-report.ts";

// Sites as earlier versions published them: see the README beside them.
const FIXTURE = join("test", "fixtures", "published-site");

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

interface Address {
  path: string;
  status: number;
  location?: string;
}

const jsonLines = async <T>(path: string): Promise<T[]> =>
  (await readFile(path, "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/**
 * A copy of a published site in a folder of its own: its corpus, what its owner keeps, and its last
 * build.
 */
async function copyOf(version: string, name: string) {
  const root = join(folder.path, version, name);
  const places = { corpus: join(root, "corpus"), out: join(root, "dist"), data: join(root, "data") };
  await mkdir(places.corpus, { recursive: true });
  await cp(join(FIXTURE, "corpus", "third.jsonl"), join(places.corpus, "articles.jsonl"));
  await cp(join(FIXTURE, version, "data"), places.data, { recursive: true });
  await cp(join(FIXTURE, version, "build"), places.out, { recursive: true });
  return { ...places, ledger: join(places.data, "ledger.jsonl") };
}

type Site = Awaited<ReturnType<typeof copyOf>>;
const build = ({ corpus, out, ledger }: Site, settings = config) =>
  buildSite({ corpus, out, ledger, config: settings, index: "packed", report: QUIET });

async function answers({ out }: Site, addresses: readonly Address[]): Promise<Address[]> {
  const app = createApp(await openSite(out));
  const answered: Address[] = [];
  for (const { path } of addresses) {
    const { status, headers } = await app.request(`https://kilas.example${path}`);
    const location = headers.get("location");
    answered.push({ path, status, ...(location === null ? {} : { location }) });
  }
  return answered;
}

// `npm run fixture -- NAME` adds one.
describe.each(["82f00c2", "2026-11-30"])("a site published by version %s, built by this one", (version) => {
  const addressesOf = () => jsonLines<Address>(join(FIXTURE, version, "addresses.jsonl"));
  let site: Site;
  beforeAll(async () => {
    site = await copyOf(version, `whole-${version}`);
    await build(site);
  });

  it("answers every address as it did: none has moved", async () => {
    const before = await addressesOf();
    expect(before.length).toBeGreaterThan(200);
    // What answered 404 has no address to lose.
    const inPlace = before.filter(({ path, status }) => !path.includes("/storylines/") && status !== 404);
    expect(await answers(site, inPlace)).toEqual(inPlace);
  });

  it("leads from the address of each storyline to it, or to the event that was its first", async () => {
    const before = (await addressesOf()).filter(({ path }) => path.includes("/storylines/"));
    const answered = await answers(site, before);
    const moved = answered.filter(({ status }) => status !== 200);
    expect(moved.length).toBeLessThan(0.2 * before.length);
    const app = createApp(await openSite(site.out));
    for (const { path } of before.filter(({ path }) => path.startsWith("/api/"))) {
      // What a pasted widget draws.
      const storyline = (await (await app.request(`https://kilas.example${path}`)).json()) as PublishedStoryline;
      expect(storyline.events.length, path).toBeGreaterThan(0);
      expect(storyline.timeline.length).toBe(storyline.events.length);
    }
    for (const { path, status, location = "" } of moved) {
      expect(status, path).toBe(302);
      expect(await answers(site, [{ path: location, status: 200 }])).toEqual([{ path: location, status: 200 }]);
    }
  });

  it("serves every file that other sites may load, the pinned modules as they were", async () => {
    const files = (await readFile(join(FIXTURE, version, "files.txt"), "utf8")).trim().split("\n");
    for (const file of files) expect((await readFile(join(site.out, "public", file))).length).toBeGreaterThan(0);
    for (const name of await readdir(join(FIXTURE, version, "data", "widgets"))) {
      const pinned = await readFile(join(FIXTURE, version, "data", "widgets", name), "utf8");
      expect(await readFile(join(site.out, "public", "widget", "pinned", name), "utf8")).toBe(pinned);
      expect(await readFile(join(site.data, "widgets", name), "utf8")).toBe(pinned);
    }
  });

  it("keeps the files of the build before for a Worker that still runs", async () => {
    const before = join(FIXTURE, version, "build");
    const files = (await readFile(join(before, ".kilas-build"), "utf8"))
      .split("\n")
      .filter((file) => file.startsWith("public/_kilas/"));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(await readFile(join(site.out, file))).toEqual(await readFile(join(before, file)));
  });

  it("holds every id of the ledger before, and says its kinds and version", async () => {
    const before = await readLedger(join(FIXTURE, version, "data", "ledger.jsonl"));
    const after = await readLedger(site.ledger);
    expect([...before.events.keys()].filter((id) => !after.events.has(id))).toEqual([]);
    expect((await readFile(site.ledger, "utf8")).startsWith('{"kind":"ledger","version":2,')).toBe(true);
  });

  it.runIf(version === "82f00c2")(
    "knows an article without an address by its statements, though new rules read more of its text",
    async () => {
      const articles = await jsonLines<{ id: string; sourceId: string; articleBody: string }>(
        join(site.out, "data", "articles.jsonl"),
      );
      const before = await jsonLines<{ id: string; sourceId: string; articleBody: string }>(
        join(FIXTURE, version, "build", "data", "articles.jsonl"),
      );
      const idsOf = (all: typeof articles) => Object.fromEntries(all.map(({ id, sourceId }) => [sourceId, id]));
      expect(idsOf(articles)).toEqual(idsOf(before));
      const cut = before.find(({ sourceId }) => sourceId === "n1");
      const whole = articles.find(({ sourceId }) => sourceId === "n1");
      expect(whole?.articleBody.length).toBeGreaterThan((cut?.articleBody.length ?? 0) * 2);
    },
  );

  it("stays as it is when it is built again", async () => {
    const before = await readFile(join(site.out, "data", "events.jsonl"), "utf8");
    await build(site);
    expect(await readFile(join(site.out, "data", "events.jsonl"), "utf8")).toBe(before);
    const events = (await addressesOf()).filter((one) => one.path.includes("/events/"));
    expect(await answers(site, events)).toEqual(events);
  });

  it("takes an article down by the id it was published under, though the rules give it another, and keeps it down", async () => {
    const down = await copyOf(version, "taken-down");
    const takedowns = join(down.data, "takedowns.txt");
    const [published] = (
      await jsonLines<{ id: string; sourceId: string }>(join(down.out, "data", "articles.jsonl"))
    ).filter(({ sourceId }) => sourceId === "n1");
    await writeFile(takedowns, `${published?.id}\n`);
    for (let round = 0; round < 2; round++) {
      await build(down, { ...config, takedowns });
      const articles = await jsonLines<{ id: string; sourceId: string }>(join(down.out, "data", "articles.jsonl"));
      expect(articles.filter(({ id, sourceId }) => id === published?.id || sourceId === "n1")).toEqual([]);
    }
  });

  it.each([
    ["the history of events", "data/ledger.history.jsonl"],
    ["the pinned modules", "data/widgets"],
    ["the list of kept builds", "dist/data/builds.json"],
    ["a file of the kept builds", "dist/public/_kilas/7"],
    ["the whole last build", "dist"],
    ["the ledger, whose copy the last build holds", "data/ledger.jsonl"],
  ])("loses no event's address where %s is missing", async (name, path) => {
    const damaged = await copyOf(version, `without-${name.replaceAll(" ", "-")}`);
    await rm(join(damaged.out, "..", path), { recursive: true });
    await build(damaged);
    const events = (await addressesOf()).filter((one) => one.path.includes("/events/"));
    expect(await answers(damaged, events)).toEqual(events);
  });
});

describe("a build of an unchanged corpus", () => {
  it("keeps its events, five times", async () => {
    const corpus = join(folder.path, "newsroom.jsonl");
    const out = join(folder.path, "newsroom");
    const ledger = join(folder.path, "newsroom.ledger.jsonl");
    await writeFile(corpus, newsroomCorpus());
    const read = () => Promise.all([join(out, "data", "events.jsonl"), ledger].map((path) => readFile(path, "utf8")));
    await buildSite({ corpus, out, ledger, config, report: QUIET });
    const first = await read();
    for (let round = 2; round <= 5; round++) {
      await buildSite({ corpus, out, ledger, config, report: QUIET });
      expect(await read()).toEqual(first);
    }
  });
});
