import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../index-build/main.ts";
import config from "../../kilas.config.ts";
import { openSite, type Site } from "../../src/search/index.ts";
import { QUIET } from "./quiet-report.ts";

/** A folder of its own for one test file, and what removes it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "kilas-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Builds a corpus into a folder and opens it. */
export async function buildAndOpen(corpus: string, out: string): Promise<Site> {
  await buildSite({ corpus, out, config, report: QUIET });
  const read = (...path: string[]) => readFile(join(out, ...path), "utf8");
  const [manifest, index] = await Promise.all([read("worker", "manifest.txt"), read("worker", "search-index.txt")]);
  return openSite(manifest, index, (name) => read("public", "_kilas", name));
}
