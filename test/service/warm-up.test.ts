import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { IndexChoice } from "../../index-build/pipeline/build-site.ts";
import type { WarmUp } from "../../src/schema/index.ts";
import { type BuiltSite, search } from "../../src/search/index.ts";
import { openWarmUp, warmUp } from "../../src/worker/warm-up.tsx";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
afterAll(() => Promise.all(folders.map((one) => one.remove())));

/** Builds a corpus; gives its warm-up as the Worker is given it. */
async function built(index: IndexChoice): Promise<{ site: BuiltSite; text: string }> {
  const folder = await temporaryFolder();
  folders.push(folder);
  const site = await buildAndOpen("test/fixtures/with-urls.jsonl", folder.path, { index });
  return { site, text: await readFile(join(folder.path, "worker", "warm-up.txt"), "utf8") };
}

describe.each(["embedded", "packed"] as const)("the warm-up of a build whose index is %s", (kind) => {
  it("is a site of the same kind, of articles of the build, whose queries find some of them", async () => {
    const { site, text } = await built(kind);
    const { site: part, queries } = openWarmUp(text);
    expect(part.manifest.index.kind).toBe(kind);
    expect(part.manifest.articleCount).toBeGreaterThan(2);
    expect(part.manifest.articleCount).toBeLessThanOrEqual(40);
    expect(queries.some(({ group }) => group === "event")).toBe(true);
    for (const { q, isTyping } of queries.filter(({ publisher }) => publisher === undefined)) {
      const { hits, partial } = await search(part.open(), q, { isTyping });
      if (!q.startsWith('"')) expect(hits.length, q).toBeGreaterThan(0);
      expect(partial).toBe(false);
      for (const { id } of hits) expect(await site.open().documents.article(id)).not.toBeNull();
    }
    await warmUp(text);
  });
});

it("says so where its shards are damaged", async () => {
  const { text } = await built("packed");
  const damaged: WarmUp = { ...(JSON.parse(text) as WarmUp), shards: "" };
  await expect(warmUp(JSON.stringify(damaged))).rejects.toThrow();
  damaged.shards = Buffer.alloc(1_000_000, 7).toString("base64");
  await expect(warmUp(JSON.stringify(damaged))).rejects.toThrow("damaged");
});
