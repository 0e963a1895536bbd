import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";
import { hasJava } from "../support/set-up.ts";
import { pagesOf } from "./pages-of.ts";
import { type BrowsedSite, openNewsroom, openSample } from "./site.ts";

const CHECKER: string = createRequire(import.meta.url)("vnu-jar");
/** Hono writes `<br/>`: that is valid, and told of as a matter of taste. */
const TASTE = /Trailing slash on void elements/;

let sites: BrowsedSite[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  sites = [await openSample(), await openNewsroom()];
});
afterAll(async () => {
  for (const site of sites) await site.close();
  await folder.remove();
});

describe.skipIf(!hasJava())("the Nu HTML checker", () => {
  it("finds no error and no warning in any page or style sheet", async () => {
    const files: string[] = [];
    const keep = async (address: string, ending: string) => {
      const file = join(folder.path, `${files.length}.${ending}`);
      const response = await fetch(address, { headers: { "accept-language": "id" } });
      await writeFile(file, `${await response.text()}`);
      files.push(file);
    };
    for (const [at, site] of sites.entries()) {
      for (const address of await pagesOf(site, at === 0 ? "putin undang xi" : "warga")) await keep(address, "html");
      for (const style of ["style.css", "embed.css", "demo.css"]) await keep(`${site.origin}/${style}`, "css");
    }
    const { stderr, error } = spawnSync("java", ["-jar", CHECKER, "--also-check-css", "--format", "gnu", ...files], {
      encoding: "utf8",
    });
    expect(error).toBeUndefined();
    const told = stderr.split("\n").filter((line) => line.includes(":") && !TASTE.test(line));
    expect(files.length).toBeGreaterThan(40);
    expect(told).toEqual([]);
  }, 180_000);
});
