import { dirname } from "node:path/posix";
import {
  BoilerplateLearner,
  type LearntBoilerplate,
  NO_SEGMENT,
  NUMBERS_A_CANDIDATE,
  type PageSegments,
} from "../boilerplate/index.ts";
import { parsePage, sourceText, withoutHeadline } from "../extract/index.ts";
import { identityOf } from "../model/identity.ts";
import type { Fault, ParsedPage, RawRecord, RecordOrigin, RecordProblem } from "../model/pipeline-types.ts";
import { type CorpusFiles, type KeptText, readCorpus } from "../read/index.ts";
import { inParallel } from "../runtime/parallel.ts";
import type { Progress } from "../runtime/report.ts";
import { entryOf, packJson, unpackJson, type WorkStore } from "../runtime/work-store.ts";
import { withoutKept } from "./kept-texts.ts";
import { learnSites, type SiteLesson, withoutDoubted } from "./learn-sites.ts";
import { type PageTask, pagePreparer, type TimedPage, unpackPrepared } from "./packed-article.ts";
import { packSegments, unpackSegments } from "./packed-segments.ts";
import { type PageBoilerplate, type PreparationConfig, type PreparedArticle, pageSegments } from "./prepare.ts";
import { RECORD_BUDGET_MS, type SlowRecord } from "./slow-records.ts";

/** As much of a context as these passes ask. */
export interface ParsingContext {
  store: WorkStore;
  config: PreparationConfig;
  /** Texts that sites repeat and that are the articles' own all the same. Default: none. */
  kept?: readonly KeptText[];
  /** A record that takes longer in a stage is named. Default {@link RECORD_BUDGET_MS}. */
  recordBudgetMs?: number;
}

/** A page that was parsed and waits in the store for what its publisher repeats. */
export interface WaitingPage {
  origin: RecordOrigin;
  key: string;
  /** The number of its site. */
  site: number;
  /** Hash of the text it was read from, before any rule. */
  textHash: string;
}

/** The pages of a corpus, parsed. */
export interface ParsedCorpus {
  pages: WaitingPage[];
  problems: RecordProblem[];
  /** Records that name no headline and may have one. */
  unheaded: RecordProblem[];
  boilerplate: LearntBoilerplate;
  /** What was learnt of each site, with examples. */
  lessons: readonly SiteLesson[];
  /** Texts to keep that no site was found to repeat. */
  unusedKept: readonly KeptText[];
  slow: SlowRecord[];
}

/**
 * First pass: reads and opens every record, keeps the pages in the store, and learns what
 * publishers repeat.
 */
export async function parseCorpus(
  { store, config, kept = [], recordBudgetMs = RECORD_BUDGET_MS }: ParsingContext,
  files: CorpusFiles,
  progress: Progress,
): Promise<ParsedCorpus> {
  const pages: WaitingPage[] = [];
  const slow: SlowRecord[] = [];
  const problems: RecordProblem[] = [];
  const unheaded: RecordProblem[] = [];
  const learner = new BoilerplateLearner();
  let readBytes = 0;
  const totalBytes = files.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const onRead = (bytes: number) => {
    readBytes += bytes;
    progress(readBytes, totalBytes);
  };
  for await (const read of readCorpus(files, onRead)) {
    if ("problem" in read) {
      problems.push(read.problem);
      continue;
    }
    const startedMs = performance.now();
    const opened = openInStore(read.record, store, config);
    const tookMs = performance.now() - startedMs;
    const { sourceFile, sourceLine } = read.record;
    if (tookMs > recordBudgetMs) slow.push({ sourceFile, sourceLine, tookMs });
    if ("reason" in opened) problems.push({ sourceFile, sourceLine, reason: opened.reason });
    else {
      learner.add(opened.segments);
      const advice = opened.segments.headline === NO_SEGMENT ? withoutHeadline(read.record, config.fields) : null;
      if (advice !== null) unheaded.push({ sourceFile, sourceLine, reason: advice });
      const textHash = identityOf(sourceText(read.record, config.fields));
      const origin = { sourceFile, sourceLine };
      pages.push({ origin, key: opened.key, site: opened.segments.publisher, textHash });
    }
  }
  const lessons = withoutDoubted(learnSites(pages, store), learner);
  const learnt = withoutKept({ hashes: learner.learn(), lessons }, kept);
  return { pages, problems, unheaded, ...learnt, slow };
}

/** A page of {@link parseCorpus} again, from the store. */
export const pageInStore = ({ key }: Pick<WaitingPage, "key">, store: WorkStore): ParsedPage =>
  unpackJson<ParsedPage>(entryOf(store, key));

function openInStore(
  record: RawRecord,
  store: WorkStore,
  config: PreparationConfig,
): { key: string; segments: PageSegments } | Fault {
  const { sourceFile, fields, page } = record;
  const folder = dirname(sourceFile);
  const content = stringified(fields);
  if (content === null) return { reason: "The record is nested too deep to be one: take the nesting out." };
  const key = store.keyOf("page", folder, content, page?.type ?? "", page?.text ?? "");
  const segmentsKey = store.keyOf("segments", key);
  const known = store.get(segmentsKey);
  // The page itself is read only where something new was learnt about it: it has to be there then.
  if (known && store.keep(key))
    return known.length === 0 ? unpackJson<Fault>(store.get(key) as Buffer) : { key, segments: unpackSegments(known) };
  const opened = parsePage({ fields, page }, config.fields);
  store.put(key, packJson(opened));
  if ("reason" in opened) {
    store.put(segmentsKey, Buffer.alloc(0));
    return opened;
  }
  const segments = pageSegments(opened, folder);
  store.put(segmentsKey, packSegments(segments));
  return { key, segments };
}

/** Null where the recursion of JSON.stringify has no end within the stack. */
function stringified(fields: RawRecord["fields"]): string | null {
  try {
    return JSON.stringify(fields);
  } catch {
    return null;
  }
}

/** What came of one page. */
export type PreparedPage = (
  | { origin: RecordOrigin; prepared: PreparedArticle; textHash: string }
  | { problem: RecordProblem }
) & {
  isCached: boolean;
  /** Null where the record took no longer than its budget. */
  slow: SlowRecord | null;
};

/**
 * Second pass: the results of each page by itself, in the order of the corpus. Those that are not
 * cached are computed on all cores.
 */
export async function* extractCorpus(
  { store, config, recordBudgetMs = RECORD_BUDGET_MS }: ParsingContext,
  parsed: ParsedCorpus,
  progress: Progress,
): AsyncGenerator<PreparedPage> {
  const { pages } = parsed;
  const waiting = pages.map((page): PageToPrepare => {
    const own = learntOfPage(parsed, page, store);
    const preparedKey = store.keyOf(
      "article",
      page.key,
      ...Object.values(own).map((learnt) => JSON.stringify([...learnt])),
    );
    const isCached = store.keep(preparedKey);
    // Of a page that is known already, what was learnt about it is not needed again.
    return { ...page, preparedKey, boilerplate: isCached ? null : own };
  });
  const results = prepareAnew(waiting, store, config);
  try {
    for (const [index, { origin, preparedKey, textHash, boilerplate: own }] of waiting.entries()) {
      progress(index, pages.length);
      const isCached = own === null;
      const { value } = isCached ? { value: { packed: entryOf(store, preparedKey), tookMs: 0 } } : await results.next();
      if (!value) throw new Error("A page was left without its article.");
      const { packed, tookMs } = value;
      if (!isCached) store.put(preparedKey, packed);
      const prepared = unpackPrepared(packed);
      const slow = tookMs > recordBudgetMs ? { ...origin, tookMs } : null;
      yield "reason" in prepared
        ? { problem: { ...origin, reason: prepared.reason }, isCached, slow }
        : { origin, prepared, textHash, isCached, slow };
    }
  } finally {
    // Also where the caller stops reading: threads would live on.
    await results.return(undefined);
  }
  progress(pages.length, pages.length);
}

interface PageToPrepare extends WaitingPage {
  preparedKey: string;
  /** Null for a page whose article is in the store. */
  boilerplate: PageBoilerplate | null;
}

/** Fewer pages are prepared faster than threads start. */
const MIN_PARALLEL_PAGES = 300;
/** Pages of a task. */
const PAGES_A_TASK = 48;

/** The packed articles of the pages that are not in the store, in their order. */
async function* prepareAnew(
  waiting: readonly PageToPrepare[],
  store: WorkStore,
  config: PreparationConfig,
): AsyncGenerator<TimedPage, undefined> {
  const pages = waiting.filter(({ boilerplate }) => boilerplate !== null);
  const toTask = ({ key, origin, boilerplate }: PageToPrepare): PageTask => ({
    page: entryOf(store, key),
    folder: dirname(origin.sourceFile),
    boilerplate: boilerplate as PageBoilerplate,
  });
  const { defaultLanguage, defaultUtcOffset, fields, publishers } = config;
  const settings = { defaultLanguage, defaultUtcOffset, fields, publishers };
  if (pages.length < MIN_PARALLEL_PAGES) {
    if (pages.length === 0) return undefined;
    const prepare = await pagePreparer(settings);
    for (const page of pages) yield prepare(toTask(page));
    return undefined;
  }
  function* tasks(): Generator<PageTask[]> {
    for (let from = 0; from < pages.length; from += PAGES_A_TASK)
      yield pages.slice(from, from + PAGES_A_TASK).map(toTask);
  }
  const script = new URL("./prepare-thread.ts", import.meta.url);
  for await (const packed of inParallel<PageTask[], TimedPage[]>(script, settings, tasks())) yield* packed;
  return undefined;
}

/** As much of what was learnt as concerns one page: what its article depends on. */
export function learntOfPage(
  { boilerplate }: ParsedCorpus,
  { key, site }: WaitingPage,
  store: WorkStore,
): PageBoilerplate {
  const { repeated, glued, shared, headlines, headlineBoundaries, sites } = boilerplate;
  const segments = unpackSegments(entryOf(store, store.keyOf("segments", key)));
  const { hashes, author, time, teasers, candidates } = segments;
  const prefixes = teasers.flatMap((teaser) => [...teaser]);
  const own = (learnt: ReadonlySet<number>, all: Iterable<number>) =>
    new Set([...all].filter((hash) => learnt.has(hash)));
  return {
    repeated: own(repeated, hashes),
    glued: own(
      glued,
      candidates.filter((_, at) => at % NUMBERS_A_CANDIDATE === 0),
    ),
    shared: own(shared, [author, time]),
    headlines: own(headlines, prefixes),
    headlineBoundaries: own(headlineBoundaries, prefixes),
    ...(sites.get(site) ?? { phrases: [], headlineEnds: [] }),
  };
}
