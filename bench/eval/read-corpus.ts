/**
 * `node bench/eval/read-corpus.ts CORPUS CACHE`: reads a corpus as the build does and keeps
 * nothing; prints one JSON line.
 */

import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { extractCorpus, parseCorpus } from "../../index-build/pipeline/gather.ts";
import { listCorpus } from "../../index-build/read/index.ts";
import { rulesVersion, WorkStore } from "../../index-build/runtime/work-store.ts";

const [corpus = "", cache = ""] = process.argv.slice(2);
const startedMs = performance.now();
using store = WorkStore.open(cache, rulesVersion(config.fields)).store;
const opened = await parseCorpus({ store, config }, await listCorpus(corpus), () => {});
let articles = 0;
let problems = opened.problems.length;
for await (const one of extractCorpus({ store, config }, opened, () => {})) {
  if ("problem" in one) problems++;
  else articles++;
}
store.complete();
const seconds = (performance.now() - startedMs) / 1000;
// `maxRSS` is in kilobytes.
const peakRssMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ articles, problems, seconds, peakRssMb }));
