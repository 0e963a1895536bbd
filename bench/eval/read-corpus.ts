/** `node bench/eval/read-corpus.ts CORPUS CACHE`: reads a corpus as the build does and keeps nothing; prints one JSON line. */

import { openCorpus, prepareCorpus } from "../../index-build/pipeline/gather.ts";
import { listCorpus } from "../../index-build/read/index.ts";
import { rulesVersion, WorkStore } from "../../index-build/runtime/work-store.ts";
import config from "../../kilas.config.ts";

const [corpus = "", cache = ""] = process.argv.slice(2);
const startedMs = performance.now();
const { store } = WorkStore.open(cache, rulesVersion(config.fields));
const opened = await openCorpus(await listCorpus(corpus), store, config, () => {});
let articles = 0;
let problems = opened.problems.length;
for await (const one of prepareCorpus(opened, store, config, () => {})) {
  if ("problem" in one) problems++;
  else articles++;
}
store.close(true);
const seconds = (performance.now() - startedMs) / 1000;
// `maxRSS` is in kilobytes.
const peakRssMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ articles, problems, seconds, peakRssMb }));
