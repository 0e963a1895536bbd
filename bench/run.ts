/**
 * `npm run bench [-- --corpus PATH]`: how long this project's search takes beside MiniSearch as it comes, on the same corpus
 * and queries in one run. Prints one JSON line a figure, times in milliseconds, and the machine.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { analyzeCorpus } from "../index-build/analyze-corpus.ts";
import { textReport } from "../index-build/report.ts";
import { buildIndex } from "../index-build/search-index/index.ts";
import config from "../kilas.config.ts";
import { ANALYSIS_LANGUAGES, BUILT_IN_SYNONYMS, Synonyms } from "../src/analysis/index.ts";
import { EmbeddedIndex, findHits, INDEX_FINGERPRINT, planQuery } from "../src/search/index.ts";

const { values } = parseArgs({ options: { corpus: { type: "string", default: "data/corpus" } } });
const { articles } = await analyzeCorpus(
  values.corpus,
  config,
  textReport((line) => console.error(line)),
);
const json = buildIndex(articles, () => "");
const plain = new MiniSearch({ fields: ["headline", "articleBody"] });
plain.addAll(articles);

const startedMs = performance.now();
const index = EmbeddedIndex.load(json, INDEX_FINGERPRINT);
const loadMs = performance.now() - startedMs;
const context = { index, synonyms: new Synonyms(BUILT_IN_SYNONYMS), languages: ANALYSIS_LANGUAGES };

/** Two words of each headline, spread over the corpus; and the same with a letter left out. */
const exact = articles.slice(0, 500).map(({ headline }) =>
  headline
    .split(/\s+/)
    .filter((word) => word.length > 4)
    .slice(0, 2)
    .join(" "),
);
const queries = { exact, misspelt: exact.map((query) => query.replace(/(?<=\p{L}{2})\p{L}/u, "")) };

function percentiles(run: (query: string) => unknown, list: readonly string[]): { p50Ms: number; p99Ms: number } {
  for (const query of list) run(query);
  const times = list
    .map((query) => {
      const beganMs = performance.now();
      run(query);
      return performance.now() - beganMs;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(share * (times.length - 1))] ?? 0) * 1000) / 1000;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
console.log(
  JSON.stringify({
    corpus: values.corpus,
    articles: articles.length,
    indexBytes: Buffer.byteLength(json),
    loadMs: Math.round(loadMs),
    machine,
  }),
);
for (const [kind, list] of Object.entries(queries)) {
  console.log(
    JSON.stringify({
      engine: "kilas embedded",
      kind,
      ...percentiles((query) => findHits(index, planQuery(query, context).plan), list),
    }),
  );
  const options = { prefix: true, fuzzy: 0.2 };
  console.log(
    JSON.stringify({
      engine: "minisearch, prefix and fuzzy",
      kind,
      ...percentiles((query) => plain.search(query, options), list),
    }),
  );
}
