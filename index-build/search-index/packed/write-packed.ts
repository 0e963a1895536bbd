import { type AnalysisLanguage, analysisLanguage } from "../../../src/analysis/index.ts";
import type { KeyedShards, NumberedShards, ShardRef } from "../../../src/schema/index.ts";
import {
  type ColumnValue,
  type ColumnValues,
  INDEX_FIELDS,
  INDEX_FINGERPRINT,
  type IndexField,
  makeDocValues,
  recordOf,
} from "../../../src/search/index.ts";
import {
  ByteWriter,
  type DictionaryEntry,
  type DictionaryWord,
  encodeColumnDictionary,
  encodeHead,
  type PackedFiles,
  type PositionsLocation,
  TermShardWriter,
  writeHeader,
} from "../../../src/search/packed-format.ts";

import type { Progress } from "../../runtime/report.ts";
import { ScratchFolder } from "../../runtime/scratch.ts";
import type { ShardSink } from "../../runtime/shard-sink.ts";
import type { WorkCache } from "../../runtime/work-cache.ts";
import type { FacetReader } from "../facets.ts";
import type { IndexedArticle } from "../indexed-article.ts";
import { indexBlocks } from "./index-blocks.ts";
import { type MergedEntry, mergeRuns } from "./merge-runs.ts";
import { type OpenRun, openRun } from "./run-reader.ts";
import { writeWordLists } from "./word-lists.ts";

/** Positions of a word that lie behind its postings, in bytes at most: those of most words. */
const MAX_INLINE_POSITIONS = 32;
/** Codes of a file of values. */
const VALUES_A_SHARD = 4096;
const KIB = 2 ** 10;

/**
 * Aimed size of a file of postings or positions, in bytes: large corpora have larger ones, so that
 * there are not too many.
 */
const shardBytesFor = (documentCount: number): number =>
  documentCount <= 20_000 ? 64 * KIB : documentCount <= 200_000 ? 128 * KIB : 256 * KIB;

export interface PackedBuild {
  head: ShardRef;
  bytes: { postings: number; positions: number; words: number; values: number; head: number };
}

export interface PackedOptions {
  /** Keeps runs between builds. */
  cache: WorkCache | null;
  progress: Progress;
  /** Given every term of the index once. */
  noteTerm: (term: string) => void;
}

/**
 * Builds the packed index: runs of postings on all cores, merged into files. No more than a run a
 * core and a little of every run is in memory.
 */
export async function buildPacked(
  documents: readonly IndexedArticle[],
  facetsOf: FacetReader,
  languages: AnalysisLanguage[],
  sink: ShardSink,
  { cache, progress, noteTerm }: PackedOptions,
): Promise<PackedBuild> {
  const scratch = new ScratchFolder();
  try {
    const [language = analysisLanguage("")] = languages;
    const runs: OpenRun[] = [];
    let count = 0;
    for await (const { run, documentCount } of indexBlocks(documents, language, cache)) {
      runs.push(openRun(scratch.put(run), count));
      count += documentCount;
      progress(count, documents.length * MERGE_SHARE);
    }
    const postings = writePostings(mergeRuns(runs), documents.length, sink, noteTerm);
    const { words, fuzzyCandidates, prefixes } = writeWordLists(postings.words, documents.length, sink);
    const lengthsOf = (name: keyof OpenRun["lengths"]) => concatenated(runs.map(({ lengths }) => lengths[name]));
    const headlineLengths = lengthsOf("headlineWords");
    const { lists: columns, values } = makeDocValues(
      documents.map(({ id, datePublished, nearCopyOf }, number) => ({
        id,
        datePublished,
        nearCopyOf,
        headlineLength: headlineLengths[number] ?? 0,
        facets: facetsOf(number),
      })),
    );
    const byField = <T>(make: (field: IndexField) => T) => recordOf(INDEX_FIELDS, make);
    const fieldLengths = byField(lengthsOf);
    const valueFiles = writeValues(values, columns.facets.event.codes, sink);
    // The head names the files of all that was added so far.
    sink.flush();
    const head = encodeHead({
      fingerprint: INDEX_FINGERPRINT,
      languages,
      lists: columns,
      fieldLengths,
      averageLengths: byField((field) => mean(fieldLengths[field])),
      longestLengths: byField((field) => fieldLengths[field].reduce((most, length) => Math.max(most, length), 0)),
      files: { terms: postings.terms, positions: postings.positions, words, fuzzyCandidates, values: valueFiles },
      prefixes,
    });
    const sizeOf = (refs: readonly ShardRef[]) => refs.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      head: sink.add("head", head),
      bytes: {
        postings: sizeOf(postings.terms.shards),
        positions: sizeOf(postings.positions),
        words: sizeOf([...words.shards, ...Object.values(fuzzyCandidates)]),
        values: sizeOf(Object.values(valueFiles).flatMap((files) => (Array.isArray(files) ? [] : files.shards))),
        head: head.length,
      },
    };
  } finally {
    scratch.remove();
  }
}

/** How long the whole takes beside indexing the blocks, about. */
const MERGE_SHARE = 1.25;

/** Writes dictionary, postings and positions; gives the words with how many documents hold each. */
function writePostings(
  entries: Iterable<MergedEntry>,
  documentCount: number,
  sink: ShardSink,
  noteTerm: (term: string) => void,
): { terms: KeyedShards; positions: ShardRef[]; words: DictionaryWord[] } {
  const shardBytes = shardBytesFor(documentCount);
  const decoder = new TextDecoder();
  const terms: KeyedShards = { shards: [], firsts: [] };
  const positionFiles: ShardRef[] = [];
  const words: DictionaryWord[] = [];
  let termWriter = new TermShardWriter();
  let positionWriter = newPositionWriter();
  const finishTerms = () => {
    if (termWriter.count === 0) return;
    terms.shards.push(sink.add("terms", termWriter.finish()));
    termWriter = new TermShardWriter();
  };
  const finishPositions = () => {
    if (positionWriter.length === POSITIONS_FROM) return;
    positionFiles.push(sink.add("positions", positionWriter.finish()));
    positionWriter = newPositionWriter();
  };
  for (const { key, entry, postings, positions } of entries) {
    // A long list has a file to itself: a look-up of a rare word beside it does not read it.
    if (termWriter.length >= shardBytes || postings.length > shardBytes / 2) finishTerms();
    const text = decoder.decode(key);
    if (termWriter.count === 0) terms.firsts.push(text);
    if (entry.kind === "term") {
      noteTerm(text);
      termWriter.add(key, { ...entry, postingBytes: postings.length }, [postings]);
    } else {
      words.push({ word: text.slice(text.indexOf("\u0000") + 1), documentCount: entry.documentCount });
      const isInline = positions.length <= MAX_INLINE_POSITIONS;
      if (!isInline && positionWriter.length + positions.length > shardBytes) finishPositions();
      const place: PositionsLocation = isInline
        ? { kind: "inline", bytes: positions.length }
        : { kind: "shard", shard: positionFiles.length, offset: positionWriter.length, bytes: positions.length };
      if (!isInline) positionWriter.append(positions);
      const word: DictionaryEntry = { ...entry, postingBytes: postings.length, positions: place };
      termWriter.add(key, word, isInline ? [postings, positions] : [postings]);
    }
    if (postings.length > shardBytes / 2) finishTerms();
  }
  finishTerms();
  finishPositions();
  return { terms, positions: positionFiles, words };
}

/**
 * A file of positions: "KPOS", layout version, then the positions of words (see `writePositions`),
 * document by document.
 */
function newPositionWriter(): ByteWriter {
  const writer = new ByteWriter(1024);
  writeHeader(writer, "KPOS");
  return writer;
}
const POSITIONS_FROM = 8;

/** Values of a column that the head itself holds, at most. */
const MAX_HEAD_VALUES = 100;

/** Writes the values of the codes of each column. */
function writeValues(values: ColumnValues, eventCodes: ArrayLike<number>, sink: ShardSink): PackedFiles["values"] {
  const { person, organization, place } = values;
  // A look-up of the names of persons needs those of the others as well: they share a file.
  const all = [...person, ...organization, ...place];
  const named = all.length > 0 ? [sink.add("values", encodeColumnDictionary(all))] : [];
  const inHead = (own: ColumnValue[]) =>
    own.length <= MAX_HEAD_VALUES ? own : { shards: [sink.add("values", encodeColumnDictionary(own))], firsts: [0] };
  return {
    publisher: inHead(values.publisher),
    language: inHead(values.language),
    event: writeEventValues(values.event, eventCodes, sink),
    person: { shards: named, firsts: named.map(() => 0) },
    organization: { shards: named, firsts: named.map(() => -person.length) },
    place: { shards: named, firsts: named.map(() => -person.length - organization.length) },
  };
}

/**
 * Names of events of several articles: those of one are never shown, so their places stay empty.
 */
function writeEventValues(values: readonly ColumnValue[], codes: ArrayLike<number>, sink: ShardSink): NumberedShards {
  const counts = new Uint32Array(values.length);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const shown = values.map((value, code) => (counts[code] === 1 ? { value: "", label: "" } : value));
  const files: NumberedShards = { shards: [], firsts: [] };
  for (let from = 0; from < shown.length; from += VALUES_A_SHARD) {
    files.firsts.push(from);
    files.shards.push(sink.add("values", encodeColumnDictionary(shown.slice(from, from + VALUES_A_SHARD))));
  }
  return files;
}

function concatenated(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}

const mean = (numbers: Uint32Array): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
