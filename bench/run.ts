/**
 * `npm run bench -- [--corpus FILE_OR_FOLDER] [--queries N] [--engines a,b] [--out FOLDER] [--keep
 * FOLDER]`: Kilas and other search engines side by side, on the same articles and the same queries.
 * Exits 1 where an engine had to be left out.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeQueries, QUERY_KINDS } from "./corpus/queries.ts";
import { itemAt } from "./item-at.ts";
import { readArticles } from "./peers/articles.ts";
import { MeasureError, runChild } from "./peers/child.ts";
import type { AskedQuery, GivenArticle } from "./peers/engine.ts";
import { ENGINE_NAMES, loadEngine, siteName } from "./peers/index.ts";
import { Indexes } from "./peers/indexes.ts";
import type { Asked, AskFigures, EngineFigures } from "./peers/measures.ts";
import { sizesOf } from "./peers/sizes.ts";
import { describeRun, reportText } from "./report.ts";

const SEED = 20260101;
/** A peer that takes longer than this to build or to answer is left out, and the report says so. */
const LIMIT_MS = 10 * 60_000;

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "data/corpus" },
    queries: { type: "string", default: "200" },
    engines: { type: "string", default: ENGINE_NAMES.join(",") },
    out: { type: "string", default: "bench/results" },
    keep: { type: "string" },
  },
});
const perKind = Number(values.queries);
if (!Number.isInteger(perKind) || perKind < 1)
  throw new Error("--queries is a whole number above 0: queries of each kind.");
const engines = values.engines.split(",");
const unknown = engines.find((engine) => !ENGINE_NAMES.includes(engine));
if (unknown !== undefined) throw new Error(`There is no engine ${unknown}: choose of ${ENGINE_NAMES.join(", ")}.`);

const folder = values.keep ?? (await mkdtemp(join(tmpdir(), "kilas-bench-")));
try {
  const indexes = await Indexes.open(folder, values.corpus);
  // The articles come from a site of Kilas, whether or not it is measured: everyone gets them as it
  // read them.
  const source = engines.find((engine) => engine.startsWith("kilas-")) ?? siteName("packed");
  const articlesFile = join(indexes.folderOf(source), "data", "articles.jsonl");
  await indexes.build(source, articlesFile, LIMIT_MS);
  const articles = await readArticles(articlesFile);
  const queriesFile = join(folder, "queries.json");
  await writeFile(queriesFile, JSON.stringify(queriesOf(articles)));
  const figures: EngineFigures[] = [];
  let written = "";
  for (const engine of engines) {
    figures.push(await measure(indexes, engine, articlesFile, queriesFile));
    // After each: a run of an hour that is stopped leaves what it had.
    written = await write(figures, articles.length);
  }
  console.log(`written to ${written}`);
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
}

/** Twice as many as are measured: the first half of each kind warms up. */
function queriesOf(articles: readonly GivenArticle[]): AskedQuery[] {
  const made = makeQueries(articles, 2 * perKind * QUERY_KINDS.length, SEED);
  return made.map((query) => ({ ...query, sourceId: itemAt(articles, query.source).id }));
}

async function measure(
  indexes: Indexes,
  engine: string,
  articlesFile: string,
  queriesFile: string,
): Promise<EngineFigures> {
  console.error(`${engine} …`);
  const loaded = await loadEngine(engine);
  const { name, version, notes } = loaded;
  const figures: EngineFigures = {
    engine,
    name,
    version,
    notes,
    build: null,
    size: null,
    queries: null,
    skipped: null,
  };
  const own = indexes.folderOf(engine);
  try {
    figures.build = await indexes.build(engine, articlesFile, LIMIT_MS);
    figures.size = await sizesOf(loaded, own);
    const ask = (asked: Asked) =>
      runChild<AskFigures | null>("measure-queries.ts", [engine, own, queriesFile, asked], LIMIT_MS);
    const ids = ask("ids");
    if (ids) figures.queries = { ids, answers: engine.startsWith("kilas-") ? ask("answers") : null };
  } catch (error) {
    if (!(error instanceof MeasureError)) throw error;
    figures.skipped = error.message;
    process.exitCode = 1;
    console.error(`  ${error.message}`);
  }
  return figures;
}

async function write(figures: readonly EngineFigures[], articleCount: number): Promise<string> {
  const run = describeRun({ corpus: values.corpus, articleCount, queriesPerKind: perKind, engines });
  await mkdir(values.out, { recursive: true });
  const path = join(values.out, `${run.date}-${articleCount}`);
  await writeFile(`${path}.json`, `${JSON.stringify({ ...run, figures }, null, 2)}\n`);
  await writeFile(`${path}.md`, reportText(run, figures));
  return `${path}.md`;
}
