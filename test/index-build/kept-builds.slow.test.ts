import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { FolderStore } from "../../index-build/cli/folder-store.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { SHARD_FOLDER } from "../../src/schema/index.ts";
import { BuiltSite, search } from "../../src/search/index.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { floodRecord } from "../support/flood-record.ts";
import { QUIET } from "../support/quiet-report.ts";

// A reader may still hold the manifest of a build before: its files stay, unless an article of
// theirs must not be read any more.
const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
let folder: string;
beforeEach(async () => {
  const made = await temporaryFolder();
  folders.push(made);
  folder = made.path;
});
afterAll(() => Promise.all(folders.map((one) => one.remove())));

async function build(
  names: readonly string[],
  takedowns = "",
): Promise<{ manifest: string; index: string; files: string[] }> {
  const [corpus, out, list] = [join(folder, "corpus.jsonl"), join(folder, "out"), join(folder, "takedowns.txt")];
  await writeFile(corpus, names.map((name) => JSON.stringify(floodRecord(name))).join("\n"));
  await writeFile(list, takedowns);
  await buildSite({ corpus, out, config: { ...config, takedowns: list }, index: "packed", report: QUIET });
  return {
    manifest: await readFile(join(out, "worker", "manifest.txt"), "utf8"),
    index: await readFile(join(out, "worker", "search-index.txt"), "utf8"),
    files: await readdir(join(out, "public", SHARD_FOLDER)),
  };
}

/** What a reader of a manifest finds. */
async function found({ manifest, index }: { manifest: string; index: string }, query: string): Promise<number> {
  const site = new BuiltSite(manifest, index, new FolderStore(join(folder, "out")));
  return (await search(site.open(), query)).total;
}

describe("files of the builds before", () => {
  it("stay for readers that still hold their manifest", async () => {
    const first = await build(["demak", "kudus"]);
    const second = await build(["demak", "kudus", "jepara"]);
    expect(await found(second, "jepara")).toBe(1);
    expect(await found(first, "jepara")).toBe(0);
    expect(await found(first, "banjir")).toBe(2);
  });

  it("go after two more builds", async () => {
    const first = await build(["demak"]);
    await build(["demak", "kudus"]);
    await build(["demak", "kudus", "jepara"]);
    expect(await found(first, "demak")).toBe(1);
    await build(["demak", "kudus", "jepara", "pati"]);
    await expect(found(first, "demak")).rejects.toThrow(/build the site anew/);
  });

  it("all go where an article was taken down", async () => {
    const first = await build(["demak", "kudus"]);
    const second = await build(["demak", "kudus"], "https://kabar.example/kudus");
    expect(await found(second, "kudus")).toBe(0);
    await expect(found(first, "kudus")).rejects.toThrow(/build the site anew/);
    const texts = await Promise.all(
      second.files.map((name) => readFile(join(folder, "out", "public", SHARD_FOLDER, name), "latin1")),
    );
    expect(texts.filter((text) => text.includes("kudus"))).toEqual([]);
  });

  it("all go where an article left the corpus", async () => {
    await build(["demak", "kudus"]);
    const { files } = await build(["demak"]);
    const again = await build(["demak"]);
    expect(again.files).toEqual(files);
    expect(files.filter((name) => name.startsWith("articles."))).toHaveLength(1);
  });
});
