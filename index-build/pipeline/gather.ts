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
import { type CorpusFiles, readCorpus } from "../read/index.ts";
import { inParallel } from "../runtime/parallel.ts";
import type { Progress } from "../runtime/report.ts";
import { CacheDamage, entryOf, packJson, unpackJson, type WorkStore } from "../runtime/work-store.ts";
import { type PageTask, pagePreparer, type TimedPage, unpackPrepared } from "./packed-article.ts";
import { type PreparationConfig, type PreparedArticle, pageSegments } from "./prepare.ts";
import { RECORD_BUDGET_MS, type SlowRecord } from "./slow-records.ts";

/** As much of a context as these passes ask. */
export interface ParsingContext {
  store: WorkStore;
  config: PreparationConfig;
  /** A record that takes longer in a stage is named. Default {@link RECORD_BUDGET_MS}. */
  recordBudgetMs?: number;
}

/** A page that was parsed and waits in the store for what its publisher repeats. */
interface WaitingPage {
  origin: RecordOrigin;
  key: string;
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
  slow: SlowRecord[];
}

/**
 * First pass: reads and opens every record, keeps the pages in the store, and learns what
 * publishers repeat.
 */
export async function parseCorpus(
  { store, config, recordBudgetMs = RECORD_BUDGET_MS }: ParsingContext,
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
      pages.push({ origin: { sourceFile, sourceLine }, key: opened.key, textHash });
    }
  }
  return { pages, problems, unheaded, boilerplate: learner.learn(), slow };
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
  { pages, boilerplate }: ParsedCorpus,
  progress: Progress,
): AsyncGenerator<PreparedPage> {
  const waiting = pages.map((page): PageToPrepare => {
    const own = boilerplateOfPage(boilerplate, unpackSegments(entryOf(store, store.keyOf("segments", page.key))));
    const preparedKey = store.keyOf("article", page.key, ...Object.values(own).map((hashes) => [...hashes].join(" ")));
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
  boilerplate: LearntBoilerplate | null;
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
    boilerplate: boilerplate as LearntBoilerplate,
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
function boilerplateOfPage(
  { repeated, glued, shared, headlines, headlineBoundaries }: LearntBoilerplate,
  { hashes, author, time, teasers, candidates }: PageSegments,
): LearntBoilerplate {
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
  };
}

/**
 * Publisher, headline, author, time, counts of segments, teasers, words and numbers of candidates,
 * and the length of each teaser; then the hashes of the segments, those of the teasers, the
 * candidates, the words, the lengths and the words of the segments.
 */
function packSegments(segments: PageSegments): Buffer {
  const { publisher, headline, author, time, hashes, chars, words, teasers, vocabulary, candidates } = segments;
  const head = Float64Array.of(
    publisher,
    headline,
    author,
    time,
    hashes.length,
    teasers.length,
    vocabulary.length,
    candidates.length,
    ...teasers.map(({ length }) => length),
  );
  return Buffer.concat(
    [head, hashes, ...teasers, candidates, vocabulary, chars, words].map((part) =>
      Buffer.from(part.buffer, part.byteOffset, part.byteLength),
    ),
  );
}

/** Numbers before the lengths of the teasers. */
const HEAD_NUMBERS = 8;

function unpackSegments(bytes: Buffer): PageSegments {
  // A copy, since typed arrays must begin at a multiple of their width.
  const { buffer } = Uint8Array.from(bytes);
  if (bytes.length < 8 * HEAD_NUMBERS) throw new CacheDamage("an entry is cut short");
  let at = 0;
  const take = (count: number): Float64Array => {
    const part = new Float64Array(buffer, at, count);
    at += part.byteLength;
    return part;
  };
  const [publisher = 0, headline = 0, author = 0, time = 0, ...counts] = take(HEAD_NUMBERS);
  const [count = 0, teaserCount = 0, wordCount = 0, candidateCount = 0] = counts;
  const lengths = bytes.length >= 8 * (HEAD_NUMBERS + teaserCount) ? [...take(teaserCount)] : [];
  const numbers = HEAD_NUMBERS + teaserCount + lengths.reduce((sum, length) => sum + length, 0) + candidateCount;
  if (lengths.length !== teaserCount || 8 * numbers + 4 * wordCount + 11 * count !== bytes.length)
    throw new CacheDamage("an entry is cut short");
  const hashes = take(count);
  const teasers = lengths.map(take);
  const candidates = take(candidateCount);
  const vocabulary = new Uint32Array(buffer, at, wordCount);
  at += vocabulary.byteLength;
  const chars = new Uint16Array(buffer, at, count);
  const words = new Uint8Array(buffer, at + chars.byteLength, count);
  return { publisher, headline, author, time, hashes, teasers, candidates, vocabulary, chars, words };
}
