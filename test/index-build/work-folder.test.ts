import { spawnSync } from "node:child_process";
import { mkdir, readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeWorkFolder } from "../../index-build/runtime/work-folder.ts";
import { temporaryFolder } from "../support/built-site.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

it("takes away the work folders of builds that are no more, and no other", async () => {
  const { pid: gone } = spawnSync(process.execPath, ["--version"]);
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  const left = [`kilas-work-${gone}-abcdef`, `kilas-scratch-${gone}-abcdef`];
  const kept = [`kilas-work-${process.pid}-abcdef`, `kilas-test-${gone}-abcdef`, "kilas-work-words", "other"];
  for (const name of [...left, ...kept]) {
    await mkdir(join(folder.path, name));
    await utimes(join(folder.path, name), hours(2), hours(2));
  }
  const young = `kilas-work-${gone}-ghijkl`;
  await mkdir(join(folder.path, young));
  const made = makeWorkFolder("scratch", folder.path);
  expect(made).toMatch(new RegExp(`kilas-scratch-${process.pid}-\\w{6}$`));
  const names = (await readdir(folder.path)).map((name) => join(folder.path, name)).sort();
  expect(names).toEqual([...[...kept, young].map((name) => join(folder.path, name)), made].sort());
});
