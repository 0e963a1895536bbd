import { join } from "node:path";
import type { SiteConfig } from "../config/config.ts";
import type { RecordProblem } from "../model/pipeline-types.ts";
import { type BuildInputs, BuildOutput, checkOutput, missingFile, readInputs, recoverOutput } from "../output/index.ts";
import { checkCorpus, isSampleCorpus } from "../read/index.ts";
import { problemLines, type Report } from "../runtime/report.ts";
import { CacheDamage, WorkStore } from "../runtime/work-store.ts";
import type { IndexChoice } from "../search-index/index.ts";
import { analyzeCorpus } from "./analyze-corpus.ts";
import { openContext } from "./build-context.ts";
import { hashInputs } from "./hash-inputs.ts";
import { indexCorpus } from "./index-corpus.ts";
import {
  findPlaces,
  isStateKept,
  keepState,
  lockSite,
  pinnedFolder,
  readPublished,
  type SitePlaces,
} from "./site-state.ts";
import { limitLines, writeSite } from "./write-site.ts";

export type { IndexChoice } from "../search-index/index.ts";
export { EmptyCorpusError } from "./articles.ts";

export interface BuildOptions {
  /** File or folder of raw articles. */
  corpus: string;
  /** Folder to write; replaced as a whole. */
  out: string;
  config: SiteConfig;
  /** Folder of the cache of work between builds. Default null: none. */
  cache?: string | null;
  /**
   * File of the event ids published so far, read and written; null for the one that the build
   * before left in `out`. Default: that of the settings.
   */
  ledger?: string | null;
  /** Which index to build. Default `measured`: the one that suits its size. */
  index?: IndexChoice;
  /** Whether more addresses may move than new rules should move. Default false. */
  acceptMoves?: boolean;
  report: Report;
}

/** What came of a build. */
export interface BuildResult {
  articleCount: number;
  eventCount: number;
  problems: RecordProblem[];
}

/**
 * Builds a site: reads the corpus, works everything out, and writes it to `out`. Equal corpora and
 * ledgers give equal bytes.
 *
 * @throws CorpusError, EmptyCorpusError, LedgerError, LockError, MovesError or OutputError, each
 * with a message that says how to fix it; what was published before is untouched then.
 *
 * @example
 * ```ts
 * await buildSite({
 *   corpus: "../my-articles",
 *   out: "dist",
 *   config,
 *   cache: ".kilas-cache",
 *   ledger: "data/ledger.jsonl",
 *   report: textReport((line) => console.log(line)),
 * });
 * ```
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { corpus, out, cache = null, report } = options;
  // What cannot work is said before anything else.
  await checkCorpus(corpus);
  const places = await placesOf(options);
  await using _lock = await lockSite(places);
  for (const line of await recoverOutput(out)) report.line(`  ! ${line}`);
  await checkOutput(out, corpus);
  report.line(`Kilas: ${corpus} → ${out}`);
  const inputs = { isSample: await isSampleCorpus(corpus), hash: await hashInputs(options) };
  try {
    return await buildOnce(options, places, inputs);
  } catch (error) {
    if (!(error instanceof CacheDamage) || cache === null) throw error;
    report.line(`  ! The cache ${cache} is damaged (${error.message}) and is begun anew.`);
    WorkStore.remove(cache);
    return await buildOnce(options, places, inputs);
  }
}

/**
 * Whether a build would be made of what the one in `out` was made of, all of whose files are there.
 * Any doubt is a no.
 *
 * @throws CorpusError, LockError
 */
export async function isUpToDate(options: BuildOptions): Promise<boolean> {
  const { corpus, out } = options;
  await checkCorpus(corpus);
  const places = await placesOf(options);
  await using _lock = await lockSite(places);
  const hash = (await readInputs(out))?.hash ?? null;
  if (hash === null || (await missingFile(out)) !== null || !isStateKept(places)) return false;
  return hash === (await hashInputs(options));
}

const placesOf = ({ out, config, ledger = config.ledger }: BuildOptions): Promise<SitePlaces> =>
  findPlaces({ out, ledger, widgets: config.widgets });

async function buildOnce(options: BuildOptions, places: SitePlaces, inputs: BuildInputs): Promise<BuildResult> {
  const { corpus, out, config, report, cache = null, index = "measured", acceptMoves = false } = options;
  const published = await readPublished(places, { ...inputs, acceptMoves }, report);
  using context = openContext({ config, report, cache });
  const analyzed = await analyzeCorpus(context, corpus, published);
  await using output = await BuildOutput.open(out, config.store);
  const indexed = await indexCorpus(context, analyzed, { shards: output.shards, index, isCached: cache !== null });
  const assets = await writeSite(context, { analyzed, indexed, pinned: pinnedFolder(places), inputs }, output);
  await keepState(places, analyzed, assets);
  await output.replace();
  context.store.complete();
  for (const line of problemLines(analyzed.problems, join(out, "data", "problems.jsonl"))) report.line(line);
  for (const line of limitLines(output)) report.line(line);
  const { articles, events, problems } = analyzed;
  return { articleCount: articles.length, eventCount: events.length, problems };
}
