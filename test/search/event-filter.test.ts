import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { NewsEvent } from "../../src/schema/index.ts";
import { search } from "../../src/search/index.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
afterAll(() => Promise.all(folders.map((one) => one.remove())));

describe.each(["embedded", "packed"] as const)("articles of an event, in a build whose index is %s", (kind) => {
  it("are found by its id, those of one article too, and left out by it", async () => {
    const folder = await temporaryFolder();
    folders.push(folder);
    const site = await buildAndOpen("test/fixtures/with-urls.jsonl", folder.path, { index: kind });
    const lines = (await readFile(join(folder.path, "data", "events.jsonl"), "utf8")).trim().split("\n");
    const events = lines.map((line) => JSON.parse(line) as NewsEvent);
    expect(events.some(({ articleIds }) => articleIds.length === 1)).toBe(true);
    const { articleCount } = site.manifest;
    for (const { id, articleIds } of events) {
      const found = await search(site.open(), `peristiwa:${id}`);
      expect(found.hits.map((hit) => hit.id).sort()).toEqual([...articleIds].sort());
      const { total } = await search(site.open(), "dari:1900", { filters: { event: [id] } });
      expect(total).toBe(articleIds.length);
      expect((await search(site.open(), `-peristiwa:${id}`)).total).toBe(articleCount - articleIds.length);
    }
    const all = events.map(({ id }) => id);
    expect((await search(site.open(), "dari:1900", { filters: { event: all } })).total).toBe(articleCount);
    expect((await search(site.open(), "peristiwa:nosuchevent0")).total).toBe(0);
  });
});
