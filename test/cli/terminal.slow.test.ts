import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out: string;

function kilas(args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["index-build/cli/program.ts", ...args], {
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

beforeAll(async () => {
  folder = await temporaryFolder();
  out = join(folder.path, "site");
  expect(kilas(["build", "--out", out]).code).toBe(0);
});
afterAll(() => folder.remove());

describe("no command prints what a terminal obeys", () => {
  const OBEYED = /[\p{Cc}--[\t\n]]|[\u202a-\u202e\u2066-\u2069]/v;
  const DIRTY = "\u001b]0;judul\u0007\u009b31m\u202e";

  it.each([
    [["search", `${DIRTY} putin`]],
    [["search", `${DIRTY} putin`, "--json"]],
    [["search", `zzz${DIRTY}`]],
    [["answer", `Siapa ${DIRTY}?`]],
    [["explain", DIRTY]],
    [["inspect", DIRTY]],
    [["summarize", DIRTY]],
    [["build", "--corpus", DIRTY]],
    [["build", `--${DIRTY}`]],
    [[DIRTY]],
    [["search", "putin", "--out", DIRTY]],
    [["build", "--config", DIRTY]],
  ])("%j", (args) => {
    const served = args.includes("--out") || !["search", "answer", "explain"].includes(args[0] ?? "");
    const { stdout, stderr } = kilas(served ? args : [...args, "--out", out]);
    expect(stdout + stderr).not.toBe("");
    expect(stdout + stderr).not.toMatch(OBEYED);
  });

  it("of the names of files, their records and their faults", async () => {
    const corpus = join(folder.path, "dirty");
    await mkdir(corpus);
    const body = "Wali kota membuka jembatan baru di tepi sungai pada Senin. Warga menyambutnya dengan pawai panjang.";
    const row = { title: `Jembatan ${DIRTY} Dibuka`, body, publisher: `Kabar${DIRTY}`, author: DIRTY };
    const name = `a\u001b]0;x\u0007\u009b\n\u202e.jsonl`;
    await writeFile(
      join(corpus, name),
      `${JSON.stringify({ ...row, url: `https://kabar.example/a${DIRTY}`, date: `kapan${DIRTY}` })}\n{"${DIRTY}"\n`,
    );
    await writeFile(join(corpus, `b${DIRTY.replace("/", "")}.txt`), "");
    const target = join(folder.path, `dirty-out`);
    for (const args of [
      ["build", "--corpus", corpus, "--out", target],
      ["search", "jembatan", "--out", target],
      ["search", "jembatan", "--out", target, "--json"],
      ["inspect", join(corpus, name), "--corpus", corpus],
      ["inspect", join(corpus, name), "--corpus", corpus, "--line", "2"],
      ["inspect", join(corpus, name), "--corpus", corpus, "--json"],
      ["summarize", join(corpus, name)],
      ["summarize", join(corpus, name), "--json"],
    ]) {
      const { stdout, stderr } = kilas(args);
      expect({ args, isEmpty: stdout === "" }).toEqual({ args, isEmpty: false });
      expect(stdout + stderr).not.toMatch(OBEYED);
    }
    expect(kilas(["build", "--corpus", corpus, "--out", target]).stdout).toContain(
      "a\\x1b]0;x\\x07\\x9b\\n\\u202e.jsonl:2",
    );
  });
});
