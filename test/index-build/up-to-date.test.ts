import { appendFile, cp, readFile, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { SiteConfig } from "../../index-build/config/config.ts";
import { DEFAULT_CONFIG } from "../../index-build/config/defaults.ts";
import { type BuildOptions, buildSite, isUpToDate } from "../../index-build/pipeline/build-site.ts";
import { LockError, takeLock } from "../../index-build/runtime/lock.ts";
import { pinnedName } from "../../index-build/site-assets/pinned-modules.ts";
import { temporaryFolder } from "../support/built-site.ts";
import { QUIET } from "../support/quiet-report.ts";
import { SAMPLE } from "../support/sample.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let root: string;
const at = (...path: string[]) => join(root, ...path);
const asked = (change: Partial<SiteConfig> = {}): BuildOptions => ({
  corpus: at("corpus"),
  out: at("dist"),
  config: { ...DEFAULT_CONFIG, takedowns: at("takedowns.txt"), ledger: at("ledger.jsonl"), ...change },
  report: QUIET,
});

beforeAll(async () => {
  folder = await temporaryFolder();
  root = join(folder.path, "built");
  await cp(SAMPLE, at("corpus"), { recursive: true });
  await buildSite(asked());
  await cp(root, join(folder.path, "kept"), { recursive: true });
});
beforeEach(async () => {
  await rm(root, { recursive: true });
  await cp(join(folder.path, "kept"), root, { recursive: true });
});
afterAll(() => folder.remove());

const PAGE = "004_4d87d62ba9b3d208.txt";

/** Another letter in a page, behind which size and time stay as they are. */
async function changeSecretly(): Promise<void> {
  const { atime, mtime } = await stat(at("corpus", PAGE));
  const text = await readFile(at("corpus", PAGE), "utf8");
  await writeFile(at("corpus", PAGE), text.replace("Putin", "Putim"));
  await utimes(at("corpus", PAGE), atime, mtime);
}

const MODULE = "export {}; // another release";

it.each<[string, boolean, () => Promise<unknown>, Partial<SiteConfig>?]>([
  ["nothing has changed", true, async () => {}],
  ["a hidden file was added, which is passed over", true, () => writeFile(at("corpus", ".DS_Store"), "")],
  ["a letter of a page is another", false, changeSecretly],
  ["a page was added", false, () => writeFile(at("corpus", "new.txt"), "Wali kota membuka jembatan baru.")],
  ["a page was taken away", false, () => rm(at("corpus", PAGE))],
  ["a page has another name", false, () => rename(at("corpus", PAGE), at("corpus", "5.txt"))],
  ["a part of the corpus cannot be read", false, () => symlink(at("gone"), at("corpus", "link.txt"))],
  ["a setting is another", false, async () => {}, { name: "Kabar" }],
  [
    "a language model may say something else",
    false,
    async () => {},
    { generator: { endpoint: "http://localhost/v1", model: "m", apiKeyVariable: null, timeoutSeconds: 1 } },
  ],
  ["an article is to be taken down", false, () => writeFile(at("takedowns.txt"), "x\n")],
  ["the ledger was merged", false, () => appendFile(at("ledger.jsonl"), "\n")],
  ["the ledger is gone", false, () => rm(at("ledger.jsonl"))],
  ["the history is gone", false, () => rm(at("ledger.history.jsonl"))],
  ["a module was pinned elsewhere", false, () => writeFile(at("widgets", pinnedName("loader", MODULE)), MODULE)],
  ["a file of the build is gone", false, () => rm(at("dist", "public", "page.js"))],
  ["the build does not say what it was made from", false, () => writeFile(at("dist", "data", "inputs.json"), "{")],
  ["there is no build", false, () => rm(at("dist"), { recursive: true })],
])("where %s, a build is up to date: %s", async (_case, isCurrent, change, settings) => {
  await change();
  expect(await isUpToDate(asked(settings))).toBe(isCurrent);
});

it("is not told while another build writes the folder", async () => {
  await using _lock = await takeLock(`${at("dist")}.lock`, "The folder");
  await expect(isUpToDate(asked())).rejects.toThrow(LockError);
});

it("is told of a build with another index", async () => {
  expect(await isUpToDate({ ...asked(), index: "packed" })).toBe(false);
});
