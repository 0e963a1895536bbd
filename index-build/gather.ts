import { dirname } from "node:path/posix";
import { HabitLearner, type LearntHabits, type PageSegments } from "./boilerplate/index.ts";
import { CacheDamage, packJson, unpackJson, type WorkStore } from "./cache/index.ts";
import { openPage } from "./extract/index.ts";
import type { LanguageIdentifier } from "./language/index.ts";
import { type PreparationConfig, type PreparedArticle, pageSegments, prepareArticle } from "./prepare.ts";
import { type CorpusFiles, readCorpus } from "./read/index.ts";
import type { Fault, OpenedPage, Problem, RawRecord, RecordOrigin } from "./records.ts";
import type { Progress } from "./report.ts";

/** A page that was opened and waits in the store for what its publisher repeats. */
interface WaitingPage {
  origin: RecordOrigin;
  key: string;
}

/** The pages of a corpus, opened. */
export interface OpenedCorpus {
  pages: WaitingPage[];
  problems: Problem[];
  habits: LearntHabits;
}

/** First pass: reads and opens every record, keeps the pages in the store, and learns what publishers repeat. */
export async function openCorpus(
  files: CorpusFiles,
  store: WorkStore,
  config: PreparationConfig,
  progress: Progress,
): Promise<OpenedCorpus> {
  const pages: WaitingPage[] = [];
  const problems: Problem[] = [];
  const learner = new HabitLearner();
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
    const opened = openInStore(read.record, store, config);
    const { sourceFile, sourceLine } = read.record;
    if ("reason" in opened) problems.push({ sourceFile, sourceLine, reason: opened.reason });
    else {
      learner.add(opened.segments);
      pages.push({ origin: { sourceFile, sourceLine }, key: opened.key });
    }
  }
  return { pages, problems, habits: learner.learn() };
}

/** A page of {@link openCorpus} again, from the store. */
export const pageInStore = ({ key }: Pick<WaitingPage, "key">, store: WorkStore): OpenedPage =>
  unpackJson<OpenedPage>(store.get(key) as Buffer);

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
  const opened = openPage({ fields, page }, config.fields);
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

/** Second pass: what each page tells by itself, in the order of the corpus. */
export function* prepareCorpus(
  { pages, habits }: OpenedCorpus,
  store: WorkStore,
  config: PreparationConfig,
  identify: LanguageIdentifier,
  progress: Progress,
): Generator<({ origin: RecordOrigin; prepared: PreparedArticle } | { problem: Problem }) & { isCached: boolean }> {
  for (const [index, { origin, key }] of pages.entries()) {
    progress(index, pages.length);
    const own = habitsOfPage(habits, unpackSegments(store.get(store.keyOf("segments", key)) as Buffer));
    const preparedKey = store.keyOf("article", key, ...Object.values(own).map((hashes) => [...hashes].join(" ")));
    const known = store.get(preparedKey);
    let prepared: PreparedArticle | Fault;
    if (known) prepared = unpackPrepared(known);
    else {
      const page = pageInStore({ key }, store);
      prepared = prepareArticle(page, dirname(origin.sourceFile), own, config, identify);
      store.put(preparedKey, packPrepared(prepared));
    }
    const isCached = known !== null;
    yield "reason" in prepared
      ? { problem: { ...origin, reason: prepared.reason }, isCached }
      : { origin, prepared, isCached };
  }
  progress(pages.length, pages.length);
}

/** As much of what was learnt as concerns one page: what its article depends on. */
function habitsOfPage(
  { repeated, headlines, branchings }: LearntHabits,
  { hashes, teasers }: PageSegments,
): LearntHabits {
  const prefixes = teasers.flatMap((teaser) => [...teaser]);
  const own = (learnt: ReadonlySet<number>, all: Iterable<number>) =>
    new Set([...all].filter((hash) => learnt.has(hash)));
  return {
    repeated: own(repeated, hashes),
    headlines: own(headlines, prefixes),
    branchings: own(branchings, prefixes),
  };
}

/** A prepared article as the store keeps it: what are numbers in JSON already, packed. */
interface PackedArticle extends Omit<PreparedArticle, "sketch" | "draft"> {
  draft: Omit<PreparedArticle["draft"], "termCounts">;
  sketch: string;
  terms: string;
  counts: string;
}

const base64 = (numbers: Uint32Array | Uint8Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");

/** A copy, since typed arrays must begin at a multiple of their width. */
const unsigned = (packed: string): Uint32Array =>
  new Uint32Array(Uint8Array.from(Buffer.from(packed, "base64")).buffer);

function packPrepared(prepared: PreparedArticle | Fault): Buffer {
  if ("reason" in prepared) return packJson(prepared);
  const { sketch, draft, ...rest } = prepared;
  const { termCounts, ...own } = draft;
  const packed: PackedArticle = {
    ...rest,
    draft: own,
    sketch: base64(sketch),
    terms: base64(termCounts.terms),
    counts: base64(termCounts.counts),
  };
  return packJson(packed);
}

function unpackPrepared(bytes: Buffer): PreparedArticle | Fault {
  const unpacked = unpackJson<Fault | PackedArticle>(bytes);
  if ("reason" in unpacked) return unpacked;
  const { draft, sketch, terms, counts, ...rest } = unpacked;
  const termCounts = { terms: unsigned(terms), counts: Uint8Array.from(Buffer.from(counts, "base64")) };
  return { ...rest, draft: { ...draft, termCounts }, sketch: unsigned(sketch) };
}

/**
 * Publisher, headline, count of segments, count of teasers and the length of each; then the hashes of the segments, those of
 * the teasers, the lengths and the words.
 */
function packSegments({ publisher, headline, hashes, chars, words, teasers }: PageSegments): Buffer {
  const head = Float64Array.of(
    publisher,
    headline,
    hashes.length,
    teasers.length,
    ...teasers.map(({ length }) => length),
  );
  return Buffer.concat(
    [head, hashes, ...teasers, chars, words].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}

function unpackSegments(bytes: Buffer): PageSegments {
  // A copy, since typed arrays must begin at a multiple of their width.
  const { buffer } = Uint8Array.from(bytes);
  if (bytes.length < 32) throw new CacheDamage("an entry is cut short");
  let at = 0;
  const take = (count: number): Float64Array => {
    const part = new Float64Array(buffer, at, count);
    at += part.byteLength;
    return part;
  };
  const [publisher = 0, headline = 0, count = 0, teaserCount = 0] = take(4);
  const lengths = bytes.length >= 32 + 8 * teaserCount ? [...take(teaserCount)] : [];
  const expected = 32 + 8 * (teaserCount + lengths.reduce((sum, length) => sum + length, 0)) + 11 * count;
  if (lengths.length !== teaserCount || expected !== bytes.length) throw new CacheDamage("an entry is cut short");
  const hashes = take(count);
  const teasers = lengths.map(take);
  return {
    publisher,
    headline,
    hashes,
    teasers,
    chars: new Uint16Array(buffer, at, count),
    words: new Uint8Array(buffer, at + 2 * count, count),
  };
}
