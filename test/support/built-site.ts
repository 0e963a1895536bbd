import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSite } from "../../index-build/cli/open-site.ts";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite, type IndexChoice } from "../../index-build/pipeline/build-site.ts";
import type { BuiltSite } from "../../src/search/index.ts";
import { QUIET } from "./quiet-report.ts";

/** A folder of its own for one test file, and what removes it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "kilas-test-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Builds a corpus into a folder and opens it. */
export async function buildAndOpen(
  corpus: string,
  out: string,
  options: { index?: IndexChoice; acceptMoves?: boolean } = {},
): Promise<BuiltSite> {
  await buildSite({ corpus, out, config, report: QUIET, ...options });
  return openSite(out);
}
