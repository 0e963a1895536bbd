import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { analyzeCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import { openContext } from "../../index-build/pipeline/build-context.ts";
import { textReport } from "../../index-build/runtime/report.ts";
import {
  answer,
  type BuiltSite,
  INDEX_OPTIONS,
  parseQuery,
  planQuery,
  type SerializedIndex,
  search,
  suggest,
  toMiniSearchQuery,
} from "../../src/search/index.ts";
import { generateCorpus } from "../corpus/generate.ts";
import { type MadeQuery, makeQueries } from "../corpus/queries.ts";
import { siteInMemory } from "../corpus/site-in-memory.ts";
import { readSourceCorpus } from "../corpus/source-corpus.ts";
import { dataPath, type Figure } from "../data.ts";
import { few } from "../few.ts";
import { fromJson } from "../from-json.ts";
import { itemAt } from "../item-at.ts";

const QUERIES = few(2_000);
/** Queries whose whole answers are compared: each is asked three ways. */
const WHOLE_ANSWERS = few(600);
const SEED = 707;
/**
 * Two scores are equal where they differ by less than this share: sums of the same numbers in
 * another order.
 */
const TOLERANCE = 1e-9;

/**
 * Whether the packed index gives what the embedded one gives and what MiniSearch itself says of the
 * same plans, on a generated corpus: documents and scores of every plan, and whole answers with
 * hits, facets, snippets, suggestions and summaries.
 */
const equalityAt =
  (size: number) =>
  async (data: string): Promise<Figure[]> => {
    const folder = await mkdtemp(join(tmpdir(), "kilas-equality-"));
    try {
      const corpus = join(folder, "corpus.jsonl");
      const source = await readSourceCorpus([dataPath(data, "news", "yogyakarta-2025.jsonl")]);
      const records = [...generateCorpus(source, { articles: size, seed: SEED })];
      await writeFile(corpus, records.map((record) => JSON.stringify(record)).join("\n"));
      using context = openContext({ config, report: textReport((line) => console.error(line)) });
      const analyzed = await analyzeCorpus(context, corpus);
      const embedded = await siteInMemory(analyzed, "embedded");
      const packed = await siteInMemory(analyzed, "packed");
      const { miniSearch } = fromJson<SerializedIndex>(embedded.indexJson);
      const oracle = MiniSearch.loadJS(miniSearch, INDEX_OPTIONS);
      const queries = makeQueries(analyzed.articles, QUERIES, SEED);
      const plans = await comparePlans(queries, embedded.site, packed.site, oracle);
      const answers = await compareAnswers(queries.slice(0, WHOLE_ANSWERS), embedded.site, packed.site);
      const figure = (name: string, value: number, of: number, more: Partial<Figure> = {}): Figure => ({
        task: "index-equality",
        figure: `${name}, ${size} articles`,
        value,
        of,
        ...more,
      });
      return [
        figure("plans equal", plans.equal / plans.all, plans.all, { atLeast: 1 }),
        figure("documents compared", plans.documents, plans.all),
        figure("largest relative difference of a score, in 10^-15", plans.largest * 1e15, plans.documents),
        figure("whole answers equal", answers.equal / answers.all, answers.all, { atLeast: 1 }),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

async function comparePlans(queries: readonly MadeQuery[], embedded: BuiltSite, packed: BuiltSite, oracle: MiniSearch) {
  let [equal, all, documents, largest] = [0, 0, 0, 0];
  for (const { text, isTyping } of queries) {
    const [expectedSite, ownSite] = await Promise.all([embedded.open().withIndex(), packed.open().withIndex()]);
    const expected = await planQuery(parseQuery(text), expectedSite, { isTyping });
    const own = await planQuery(parseQuery(text), ownSite, { isTyping });
    const clauses = own.clauses.filter(({ alternatives }) => alternatives.length > 0);
    for (const combineWith of ["AND", "OR"] as const) {
      const plan = { combineWith, clauses };
      const scores = new Map(oracle.search(toMiniSearchQuery(plan)).map(({ id, score }) => [id as number, score]));
      const found = await ownSite.index.match(plan);
      const differences = Array.from(found.documents, (document, at) => {
        const score = scores.get(document) ?? Number.NaN;
        return Math.abs(itemAt(found.scores, at) - score) / score;
      });
      const isEqual =
        JSON.stringify(expected) === JSON.stringify(own) &&
        found.documents.length === scores.size &&
        differences.every((difference) => difference <= TOLERANCE);
      all++;
      if (isEqual) equal++;
      else if (all - equal <= 5) console.error(`A plan differs: ${JSON.stringify({ text, isTyping, combineWith })}`);
      documents += found.documents.length;
      largest = differences.reduce((most, difference) => Math.max(most, difference), largest);
    }
  }
  return { equal, all, documents, largest };
}

async function compareAnswers(queries: readonly MadeQuery[], embedded: BuiltSite, packed: BuiltSite) {
  let [equal, all] = [0, 0];
  for (const { text, isTyping, publisher } of queries) {
    const filters = publisher === null ? {} : { publisher: [publisher] };
    const ask = async (site: BuiltSite) => {
      const { build: _build, nextCursor, ...found } = await search(site.open(), text, { filters, isTyping });
      const { events, eventTotal } = await search(site.open(), text, { filters, isTyping, group: "event" });
      const [event = ""] = found.hits.map(({ eventId }) => eventId);
      const narrowed = await Promise.all(
        [`peristiwa:${event}`, `${text} -peristiwa:${event}`].map((query) => search(site.open(), query)),
      );
      return {
        found,
        isMore: nextCursor !== null,
        events,
        eventTotal,
        narrowed: narrowed.map(({ total, hits, facets }) => ({ total, hits, facets })),
        suggested: await suggest(site.open(), text),
        answered: await answer(site.open(), text),
      };
    };
    const [expected, own] = await Promise.all([ask(embedded), ask(packed)]);
    all++;
    if (rounded(expected) === rounded(own)) equal++;
    else if (all - equal <= 5) console.error(`An answer differs: ${JSON.stringify({ text, isTyping, publisher })}`);
  }
  return { equal, all };
}

/** As JSON, scores to ten digits. */
const rounded = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => (key === "score" ? Number((one as number).toPrecision(10)) : one));

export const indexEquality = equalityAt(few(1_000));
export const indexEquality10k = equalityAt(few(10_000));
