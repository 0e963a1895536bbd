import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { pinnedName } from "../../index-build/site-assets/pinned-modules.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const lines: string[] = [];
const report = { ...QUIET, line: (text: string) => lines.push(text) };
const build = (name: string, ledger: string | null) =>
  buildSite({ corpus: "test/fixtures/with-urls.jsonl", out: join(folder.path, name), config, ledger, report });
const pinnedIn = (name: string) => readdir(join(folder.path, name, "public", "widget", "pinned"));

describe("modules that other sites pin", () => {
  it("stay where they are after the widgets have changed: kept beside the ledger, from checkout to checkout", async () => {
    const ledger = join(folder.path, "data", "ledger.jsonl");
    const old = "export {}; // an earlier release";
    const name = pinnedName("loader", old);
    await mkdir(join(folder.path, "data", "widgets"), { recursive: true });
    await writeFile(join(folder.path, "data", "widgets", name), old);
    await build("first", ledger);
    expect(await pinnedIn("first")).toContain(name);
    expect((await pinnedIn("first")).length).toBe(3);
    expect(await readFile(join(folder.path, "first", "public", "widget", "pinned", name), "utf8")).toBe(old);
    // What this build pins is kept for the next, which may be of another machine.
    expect((await readdir(join(folder.path, "data", "widgets"))).sort()).toEqual((await pinnedIn("first")).sort());
    await build("second", ledger);
    expect((await pinnedIn("second")).sort()).toEqual((await pinnedIn("first")).sort());
  });

  it("stay in a folder that is built again, where there is no ledger", async () => {
    await build("alone", null);
    const old = "export {}; // another";
    const name = pinnedName("widgets", old);
    const path = join(folder.path, "alone", "public", "widget", "pinned", name);
    await writeFile(path, old);
    const marker = join(folder.path, "alone", ".kilas-build");
    await writeFile(marker, `${await readFile(marker, "utf8")}public/widget/pinned/${name}\n`);
    await build("alone", null);
    expect(await readFile(path, "utf8")).toBe(old);
  });

  it("are not published where they are not what their name says", async () => {
    const ledger = join(folder.path, "other", "ledger.jsonl");
    await mkdir(join(folder.path, "other", "widgets"), { recursive: true });
    await writeFile(join(folder.path, "other", "widgets", "loader.0123456789abcdef.js"), "alert(1)");
    await build("third", ledger);
    expect(await pinnedIn("third")).not.toContain("loader.0123456789abcdef.js");
    expect(lines.join("\n")).toMatch(/loader\.0123456789abcdef\.js does not hold what its name says/);
  });
});
