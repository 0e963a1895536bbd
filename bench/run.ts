/**
 * `npm run bench [-- --corpus PATH]`: how long this project's search takes beside MiniSearch as it comes, on the same corpus
 * and queries in one run. Prints one JSON line a figure, times in milliseconds, and the machine.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { analyzeCorpus } from "../index-build/analyze-corpus.ts";
import { toPublication } from "../index-build/artefacts/index.ts";
import { textReport } from "../index-build/report.ts";
import { buildIndex } from "../index-build/search-index/index.ts";
import config from "../kilas.config.ts";
import { ANALYSIS_LANGUAGES, BUILT_IN_SYNONYMS, Synonyms } from "../src/analysis/index.ts";
import {
  answer,
  Documents,
  EmbeddedIndex,
  findMatches,
  INDEX_FINGERPRINT,
  openSite,
  parseQuery,
  planQuery,
  type SiteIndex,
} from "../src/search/index.ts";

const { values } = parseArgs({ options: { corpus: { type: "string", default: "data/corpus" } } });
const { articles, events, storylines } = await analyzeCorpus(
  values.corpus,
  config,
  textReport((line) => console.error(line)),
);
const json = buildIndex({ articles, events, entities: [] });
const plain = new MiniSearch({ fields: ["headline", "articleBody"] });
plain.addAll(articles);

const startedMs = performance.now();
const index = EmbeddedIndex.load(JSON.parse(json) as SiteIndex, INDEX_FINGERPRINT);
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

async function percentiles(run: (query: string) => unknown, list: readonly string[]) {
  for (const query of list) await run(query);
  const times: number[] = [];
  for (const query of list) {
    const beganMs = performance.now();
    await run(query);
    times.push(performance.now() - beganMs);
  }
  times.sort((a, b) => a - b);
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
      ...(await percentiles((query) => {
        const { groups, excluded } = planQuery(parseQuery(query), context);
        return findMatches(index, groups, excluded);
      }, list)),
    }),
  );
  const options = { prefix: true, fuzzy: 0.2 };
  console.log(
    JSON.stringify({
      engine: "minisearch, prefix and fuzzy",
      kind,
      ...(await percentiles((query) => plain.search(query, options), list)),
    }),
  );
}

// Answers to queries read files of records, so they are timed with the parsing of what they read, and the files are counted.
const { manifest, files } = toPublication(
  {
    articles,
    events,
    storylines,
    entities: [],
    learntSynonyms: [],
    moved: [],
    ledgerText: "",
    historyText: "",
    indexJson: json,
  },
  config,
);
const contents = new Map(files.map(({ name, content }) => [name, content]));
let reads = 0;
const times: { coldMs: number; warmMs: number; reads: number }[] = [];
const site = openSite(JSON.stringify(manifest), json, async () => "{}");
for (const query of exact.slice(0, 200)) {
  // A site that has read nothing yet, but whose index is loaded: a Worker that has just started.
  const documents = new Documents(manifest, async (name) => {
    reads++;
    return contents.get(name) ?? "{}";
  });
  const cold = { ...site, documents };
  reads = 0;
  const beganMs = performance.now();
  await answer(cold, query);
  const coldMs = performance.now() - beganMs;
  const coldReads = reads;
  const againMs = performance.now();
  await answer(cold, query);
  times.push({ coldMs, warmMs: performance.now() - againMs, reads: coldReads });
}
const at = (list: number[], share: number) => {
  const sorted = [...list].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 100) / 100;
};
for (const [kind, list] of [
  ["cold, ms", times.map(({ coldMs }) => coldMs)],
  ["warm, ms", times.map(({ warmMs }) => warmMs)],
  ["files read", times.map((one) => one.reads)],
] as const) {
  console.log(
    JSON.stringify({
      engine: "kilas summary of a query",
      kind,
      p50: at(list, 0.5),
      p99: at(list, 0.99),
      max: at(list, 1),
    }),
  );
}
