/**
 * Child process: builds a Kilas site of a corpus and prints how long its index took, and the whole.
 * Arguments: kind, corpus, folder to write.
 */

import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { buildSite } from "../../index-build/pipeline/build-site.ts";
import { type Report, textReport } from "../../index-build/runtime/report.ts";
import type { KilasKind } from "./engine.ts";
import type { BuildFigures } from "./measures.ts";

const INDEX_STAGE = "search index";

const [kind, corpus, out] = process.argv.slice(2) as [KilasKind, string, string];
const written = textReport((line) => console.error(line));
let indexMs = Number.NaN;
const report: Report = {
  line: written.line,
  stage(name, run, outcome) {
    if (name !== INDEX_STAGE) return written.stage(name, run, outcome);
    return written.stage(
      name,
      async (progress) => {
        const startedMs = performance.now();
        const result = await run(progress);
        indexMs = performance.now() - startedMs;
        return result;
      },
      outcome,
    );
  },
};
const startedMs = performance.now();
await buildSite({ corpus, out, config, index: kind, report });
const figures: BuildFigures = { indexMs, wholeMs: performance.now() - startedMs };
if (Number.isNaN(indexMs))
  throw new Error(`The build has no stage ${INDEX_STAGE} any more: name the one that builds the index.`);
console.log(JSON.stringify(figures));
