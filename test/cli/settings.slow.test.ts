import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/built-site.ts";

const CORPUS = "test/fixtures/with-urls.jsonl";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const kilas = (args: readonly string[]) =>
  spawnSync(process.execPath, ["index-build/cli/program.ts", ...args], { encoding: "utf8" });

/** Writes a file of settings into a folder of its own; gives its path. */
async function settings(name: string, text: string): Promise<string> {
  await mkdir(join(folder.path, name), { recursive: true });
  const file = join(folder.path, name, "kilas.config.mts");
  await writeFile(file, text);
  return file;
}

describe("--config", () => {
  it("keeps the ledger, the pinned modules and the takedowns of a site in the folder of its settings", async () => {
    const file = await settings(
      "newsroom",
      'export default { ledger: "kept/ids.jsonl", widgets: "kept/modules", takedowns: "gone.txt" };',
    );
    await writeFile(join(folder.path, "newsroom", "gone.txt"), "rec-3\n");
    const out = join(folder.path, "newsroom-site");
    const { status, stdout } = kilas(["build", "--config", file, "--corpus", CORPUS, "--out", out]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 record taken down by .*newsroom\/gone\.txt/);
    expect(stdout.match(/^ {2}! .*/gm)).toHaveLength(1);
    const kept = join(folder.path, "newsroom", "kept");
    expect((await readdir(kept)).sort()).toEqual(["ids.history.jsonl", "ids.jsonl", "modules"]);
    expect(readFileSync(join(kept, "ids.jsonl"), "utf8")).toBe(readFileSync(join(out, "data/ledger.jsonl"), "utf8"));
    expect(await readdir(join(kept, "modules"))).toEqual(await readdir(join(out, "public/widget/pinned")));
  });

  it("gives way to --ledger", async () => {
    const file = await settings("flagged", 'export default { ledger: "settings.jsonl" };');
    const ledger = join(folder.path, "flagged", "flag.jsonl");
    const out = join(folder.path, "flagged-site");
    expect(kilas(["build", "--config", file, "--ledger", ledger, "--corpus", CORPUS, "--out", out]).status).toBe(0);
    expect(existsSync(ledger)).toBe(true);
    expect(existsSync(join(folder.path, "flagged", "settings.jsonl"))).toBe(false);
  });

  it.each([
    ["absent", null, /kilas\.config\.mts does not exist\. Name the file of the site's settings with --config FILE/],
    ["throwing", 'throw new Error("Set KABAR first.");', /kilas\.config\.mts cannot be read: Set KABAR first\./],
    ["broken", "export default {", /kilas\.config\.mts cannot be read: \S/],
    ["empty", "", /kilas\.config\.mts exports nothing: end it with export default config;/],
    ["astray", 'export { default } from "./none.mts";', /kilas\.config\.mts cannot be read: Cannot find module/],
    ["misspelt", "export default { nama: 1 };", /kilas\.config\.mts cannot be used\. nama: .* did you mean name\?/],
  ])("that is %s is a fault of the call", async (name, text, message) => {
    const file = text === null ? join(folder.path, "kilas.config.mts") : await settings(name, text);
    const { status, stderr } = kilas(["build", "--config", file]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(2);
  });

  it.each([["serve"], ["fetch"], ["search", "putin"], ["summarize", CORPUS], ["inspect", CORPUS]])(
    "is an option of %s %s",
    (...command) => {
      const { status, stderr } = kilas([...command.filter((part) => part !== undefined), "--config", folder.path]);
      expect([status, stderr]).toEqual([2, expect.stringMatching(/is no file\. Name the file of the site's settings/)]);
    },
  );
});
