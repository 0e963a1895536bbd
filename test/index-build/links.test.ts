import { execFileSync } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";
import { readFolder } from "../support/read-files.ts";

const BODY = "Wali kota membuka jembatan baru di tepi sungai pada Senin (3/6/2024). Warga menyambutnya dengan pawai.";
const line = (title: string) => JSON.stringify({ title, body: BODY });
const titles = (records: readonly { fields: Readonly<Record<string, unknown>> }[]) =>
  records.map(({ fields }) => fields["title"]);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe("symbolic links in a corpus", () => {
  it("links that loop are harmless; those that lead nowhere, or to a pipe, are named", async () => {
    const path = join(folder.path, "links");
    await mkdir(join(path, "deep"), { recursive: true });
    await writeFile(join(path, "a.jsonl"), line("Satu"));
    await symlink(path, join(path, "deep", "up"));
    await symlink(join(path, "gone"), join(path, "dangling.jsonl"));
    await symlink(join(path, "self"), join(path, "self"));
    execFileSync("mkfifo", [join(path, "pipe.jsonl")]);
    const { records, problems } = await readFolder(path);
    expect(titles(records)).toEqual(["Satu"]);
    expect(Object.fromEntries(problems.map(({ sourceFile, reason }) => [sourceFile, reason]))).toEqual({
      "dangling.jsonl": expect.stringMatching(/leads nowhere/),
      "pipe.jsonl": expect.stringMatching(/pipe/),
      self: expect.stringMatching(/leads nowhere/),
    });
  });

  it("links that lead out of the corpus are refused and named", async () => {
    const path = join(folder.path, "links-out");
    const secret = join(folder.path, "links-out-secret");
    for (const one of [path, secret]) await mkdir(join(one, "deep"), { recursive: true });
    await writeFile(join(path, "a.jsonl"), line("Satu"));
    await writeFile(join(secret, "b.jsonl"), line("Rahasia"));
    await symlink(join(secret, "b.jsonl"), join(path, "file.jsonl"));
    await symlink("../../links-out-secret", join(path, "deep", "folder"));
    await symlink(join(path, "deep", "folder"), join(path, "by-way"));
    await symlink("/", join(path, "all"));
    const reason = expect.stringMatching(/leads out of the corpus.*copy what it leads to/);
    const { records, problems } = await readFolder(path);
    expect(titles(records)).toEqual(["Satu"]);
    expect(problems).toEqual(
      ["all", "by-way", "deep/folder", "file.jsonl"].map((sourceFile) => ({ sourceFile, sourceLine: null, reason })),
    );
    const out = join(folder.path, "links-out-built");
    await buildSite({ corpus: path, out, config, report: QUIET });
    expect(await readFile(join(out, "data", "problems.jsonl"), "utf8")).toMatch(/"deep\/folder".*leads out/);
  });

  it("links that stay inside are followed, and nothing is read twice", async () => {
    const path = join(folder.path, "links-inside");
    await mkdir(join(path, "b"), { recursive: true });
    await mkdir(join(path, ".store", "deep"), { recursive: true });
    await writeFile(join(path, "b", "a.jsonl"), line("Satu"));
    await writeFile(join(path, "b.jsonl"), line("Dua"));
    await writeFile(join(path, ".store", "c.jsonl"), line("Tiga"));
    await writeFile(join(path, ".store", "deep", "d.jsonl"), line("Empat"));
    await symlink("b", join(path, "a"));
    await symlink("b.jsonl", join(path, "a.jsonl"));
    await symlink(".store", join(path, "stored"));
    await symlink("../.store", join(path, "b", "again"));
    await symlink("../..", join(path, ".store", "deep", "up"));
    const { records, problems } = await readFolder(path);
    expect(problems).toEqual([]);
    expect(records.map(({ sourceFile, fields }) => `${sourceFile} ${fields["title"]}`)).toEqual([
      "b/a.jsonl Satu",
      "b/again/c.jsonl Tiga",
      "b/again/deep/d.jsonl Empat",
      "b.jsonl Dua",
    ]);
  });

  it("a corpus that is a link itself is read, file or folder", async () => {
    const path = join(folder.path, "links-given");
    await mkdir(path);
    await writeFile(join(path, "a.jsonl"), line("Satu"));
    await symlink(path, `${path}-folder`);
    await symlink(join(path, "a.jsonl"), `${path}.jsonl`);
    for (const given of [`${path}-folder`, `${path}.jsonl`])
      expect(titles((await readFolder(given)).records)).toEqual(["Satu"]);
  });
});
