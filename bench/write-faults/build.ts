/**
 * `node build.ts CORPUS OUT LEDGER`: one build, in a process that may be stopped in the midst of
 * it.
 */

import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import type { Report } from "../../index-build/runtime/report.ts";

const [corpus = "", out = "", ledger = ""] = process.argv.slice(2);
const report: Report = { stage: async (_name, run) => run(() => {}), line: () => {} };
await buildSite({ corpus, out, ledger, config, cache: null, report }).catch((error: unknown) => {
  // The kind of an error is not in its text.
  console.error(error instanceof Error ? `${error.constructor.name}: ${error.stack}` : error);
  process.exitCode = 1;
});
