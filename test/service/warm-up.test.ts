import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { IndexChoice } from "../../index-build/main.ts";
import { SHARD_FOLDER, type WarmUp } from "../../src/schema/index.ts";
import { search } from "../../src/search/index.ts";
import { openWarmUp, warmUp } from "../../src/worker/warm-up.ts";
import { buildAndOpen, temporaryFolder } from "../support/built-site.ts";

const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
afterAll(() => Promise.all(folders.map((one) => one.remove())));

/** Builds a corpus; gives its warm-up as the Worker is given it. */
async function built(index: IndexChoice) {
  const folder = await temporaryFolder();
  folders.push(folder);
  const site = await buildAndOpen("test/fixtures/with-urls.jsonl", folder.path, index);
  const read = (name: string) => readFile(join(folder.path, "worker", name));
  const [text, bytes] = await Promise.all([read("warm-up.txt"), read("warm-up.bin")]);
  return { site, text: text.toString("utf8"), bytes: new Uint8Array(bytes).buffer };
}

describe.each(["embedded", "packed"] as const)("the warm-up of a build whose index is %s", (kind) => {
  it("is a site of the same kind, of articles of the build, whose queries find some of them", async () => {
    const { site, text, bytes } = await built(kind);
    const { queries } = JSON.parse(text) as WarmUp;
    const part = openWarmUp(text, bytes);
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
    await warmUp(text, bytes);
  });
});

it("says so where its files are damaged", async () => {
  const { text, bytes } = await built("packed");
  new Uint8Array(bytes).fill(7);
  await expect(warmUp(text, bytes)).rejects.toThrow("damaged");
  expect(text).not.toContain(SHARD_FOLDER);
});
