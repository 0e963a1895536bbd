import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article, NewsEvent } from "../../src/schema/index.ts";
import { createApp } from "../../src/worker/app.tsx";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

// A site whose ledger tells of events that were merged, split and withdrawn since.
const MERGED = "e-merged";
const SPLIT = "e-split";
const GONE = "e-gone";
let app: ReturnType<typeof createApp>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let events: NewsEvent[];

const linesOf = async <T>(...path: string[]): Promise<T[]> =>
  (await readFile(join(folder.path, ...path), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

beforeAll(async () => {
  folder = await temporaryFolder();
  const out = join(folder.path, "out");
  await buildAndOpen("test/fixtures/with-urls.jsonl", out);
  const [first, second] = await linesOf<NewsEvent>("out", "data", "events.jsonl");
  const articles = await linesOf<Article>("out", "data", "articles.jsonl");
  const pair = (await linesOf<NewsEvent>("out", "data", "events.jsonl")).find(
    ({ articleIds }) => articleIds.length > 1,
  );
  if (!first || !second || !pair || articles.length < 3) throw new Error("The fixture has changed.");
  const ledger = [
    // Two addresses for the two articles of one event: one of them lives on.
    { id: "e-0", articles: [pair.articleIds[0]] },
    { id: MERGED, articles: [pair.articleIds[1]] },
    { id: SPLIT, articles: [first.articleIds[0], second.articleIds[0]] },
    { id: GONE, articles: ["withdrawn"] },
  ];
  await mkdir(join(out, "data"), { recursive: true });
  await writeFile(join(out, "data", "ledger.jsonl"), ledger.map((line) => JSON.stringify(line)).join("\n"));
  app = createApp(await buildAndOpen("test/fixtures/with-urls.jsonl", out, { acceptMoves: true }));
  events = await linesOf<NewsEvent>("out", "data", "events.jsonl");
});
afterAll(() => folder.remove());

const get = (path: string) => app.request(`https://kilas.example${path}`);
const successor = () => events.find(({ articleIds }) => articleIds.length > 1)?.id;

describe("an address of an event that is no more", () => {
  it("leads a merged event to its successor, on the page, in the API and in summaries", async () => {
    for (const [path, target] of [
      [`/events/${MERGED}`, `/events/${successor()}`],
      [`/api/events/${MERGED}`, `/api/events/${successor()}`],
      [`/api/summary?event=${MERGED}`, `/api/summary?event=${successor()}`],
    ] as const) {
      const response = await get(path);
      expect(response.status).toBe(308);
      expect(response.headers.get("location")).toBe(target);
      expect((await get(target)).status).toBe(200);
    }
  });

  it("offers the events a split one became", async () => {
    const response = await get(`/api/events/${SPLIT}`);
    expect(response.status).toBe(300);
    const { choices } = (await response.json()) as { choices: { id: string; url: string }[] };
    expect(choices).toHaveLength(2);
    for (const { id, url } of choices) {
      expect(events.map((event) => event.id)).toContain(id);
      expect((await get(url)).status).toBe(200);
    }
    const page = await get(`/events/${SPLIT}`);
    expect(page.status).toBe(300);
    const html = await page.text();
    for (const { id } of choices) expect(html).toContain(`href="/events/${id}"`);
  });

  it("says that a withdrawn event is gone", async () => {
    const response = await get(`/api/events/${GONE}`);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ status: 410, title: "Gone" });
    expect((await get(`/events/${GONE}`)).status).toBe(410);
    expect((await get(`/api/summary?event=${GONE}`)).status).toBe(410);
  });

  it("still filters a search", async () => {
    const search = async (event: string) =>
      ((await (await get(`/api/search?q=feri&event=${event}`)).json()) as { total: number }).total;
    expect(await search(MERGED)).toBeGreaterThan(0);
    expect(await search(MERGED)).toBe(await search(successor() ?? ""));
    expect((await get(`/?q=feri&event=${MERGED}`)).status).toBe(200);
  });

  it("may be kept for a minute only, so that a merge that is undone does not stay in browsers", async () => {
    for (const [path, status] of [
      [`/events/${MERGED}`, 308],
      [`/api/events/${MERGED}`, 308],
      [`/api/summary?event=${MERGED}`, 308],
      [`/embed/events/${MERGED}`, 302],
      [`/events/${SPLIT}`, 300],
      [`/api/events/${SPLIT}`, 300],
      [`/events/${GONE}`, 410],
      [`/api/events/${GONE}`, 410],
      ["/events/nosuch", 404],
      ["/api/events/nosuch", 404],
      ["/nowhere", 404],
      ["/api/nowhere", 404],
    ] as const) {
      const response = await get(path);
      expect(`${path} ${response.status}`).toBe(`${path} ${status}`);
      expect(`${path} ${response.headers.get("cache-control")}`).toBe(`${path} public, max-age=60`);
    }
  });

  it("may end in a slash", async () => {
    expect((await get(`/events/${successor()}/`)).status).toBe(200);
    expect((await get(`/events/${MERGED}/`)).status).toBe(308);
  });

  it("is told from one that never was", async () => {
    for (const path of ["/events/nosuch", "/api/events/nosuch", "/api/summary?event=nosuch"])
      expect((await get(path)).status).toBe(404);
  });
});
