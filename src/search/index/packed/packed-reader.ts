import { type AnalysisLanguage, indexTerm, stem } from "../../../analysis/index.ts";
import type { KeyedShards, ShardRef } from "../../../schema/index.ts";
import { type ShardSession, shardPlace } from "../../store/index.ts";
import { partitionPoint } from "../../store/partition-point.ts";
import type { ColumnValue, DocValues, FacetColumnName } from "../doc-values.ts";
import type { QueryPlan } from "../query-plan.ts";
import {
  type Correction,
  type DictionaryWord,
  MAX_COMPLETIONS,
  type Matches,
  type SearchIndex,
} from "../search-index.ts";
import { byFrequency, byLikelihood } from "../word-order.ts";
import { NO_POSITIONS, type PositionList } from "../word-positions.ts";
import { ColumnDictionary } from "./column-dictionary.ts";
import { fuzzyCandidatesIn } from "./fuzzy-shard.ts";
import { matchPlan } from "./match-plan.ts";
import type { PackedIndex } from "./packed-index.ts";
import { readPackedPositions } from "./read-positions.ts";
import { type FoundEntry, findEntry, type TermEntry, termKey, type WordEntry, wordKey } from "./term-shard.ts";
import { wordsWithPrefix } from "./word-shard.ts";

/**
 * Fetches left for the files of the hits: postings, positions and word lists get by with the rest.
 */
const RESERVED_FETCHES = 14;

const encoder = new TextEncoder();

/**
 * A packed index as one request reads it. What it cannot look up within the request's budget it
 * takes for absent, and the session says so.
 */
export class PackedReader implements SearchIndex {
  readonly docValues: DocValues;
  readonly languages: readonly AnalysisLanguage[];
  readonly #index: PackedIndex;
  readonly #session: ShardSession;
  readonly #words = new Map<string, FoundEntry<WordEntry> | null>();
  readonly #terms = new Map<string, FoundEntry<TermEntry> | null>();

  constructor(index: PackedIndex, session: ShardSession) {
    this.#index = index;
    this.#session = session;
    this.docValues = index.docValues;
    this.languages = index.head.languages;
  }

  async prefetch(words: readonly string[]): Promise<void> {
    const keys = words.flatMap((word) => [
      this.#wordKey(word),
      ...this.languages.map((language) => termKey(indexTerm(stem(word, language), language))),
    ]);
    const { terms } = this.#index.head.files;
    const shards = new Set(keys.map((key) => shardFor(terms, key)).filter((ref) => ref !== null));
    await this.#session.readAll([...shards], RESERVED_FETCHES);
  }

  async documentCountOf(word: string): Promise<number> {
    return (await this.#wordEntry(word))?.entry.documentCount ?? 0;
  }

  async hasTerm(term: string): Promise<boolean> {
    return (await this.#termEntry(term)) !== null;
  }

  async prefixCompletions(prefix: string, limit: number): Promise<DictionaryWord[]> {
    const most = Math.min(limit, MAX_COMPLETIONS);
    const frequent = this.#index.frequentWords(prefix);
    if (frequent) return frequent.slice(0, most);
    const { words } = this.#index.head.files;
    // The words that begin with a prefix lie between it and the prefix followed by the last of all
    // letters.
    const first = placeOf(words.firsts, prefix);
    const last = placeOf(words.firsts, `${prefix}\u{10ffff}`);
    const found: DictionaryWord[] = [];
    for (const ref of words.shards.slice(Math.max(0, first), last + 1)) {
      const bytes = await this.#read(ref);
      if (bytes) found.push(...wordsWithPrefix(ref.file, bytes, encoder.encode(prefix)));
    }
    return found.sort(byFrequency).slice(0, most);
  }

  async corrections(word: string, maxEdits: number, limit: number): Promise<Correction[]> {
    const { fuzzyCandidates } = this.#index.head.files;
    const refs: ShardRef[] = [];
    for (let length = word.length - maxEdits; length <= word.length + maxEdits; length++) {
      const ref = fuzzyCandidates[length];
      if (ref) refs.push(ref);
    }
    await this.#session.readAll(refs, RESERVED_FETCHES);
    return refs
      .flatMap((ref) => {
        const bytes = this.#session.cached(ref);
        return bytes ? fuzzyCandidatesIn(ref.file, bytes, word, maxEdits) : [];
      })
      .sort(byLikelihood)
      .slice(0, limit);
  }

  async match(plan: QueryPlan): Promise<Matches> {
    const terms = plan.clauses.flatMap(({ alternatives }) => alternatives.flatMap(({ words }) => words.flat()));
    for (const { term, fields } of terms)
      await (fields.includes("surface") ? this.#wordEntry(term) : this.#termEntry(term));
    const matched = matchPlan(plan, this.#index, {
      word: (term) => this.#words.get(term) ?? null,
      term: (term) => this.#terms.get(term) ?? null,
    });
    if (matched.isPartial) this.#session.isPartial = true;
    return matched.matches;
  }

  async positionsOf(word: string, documents: Uint32Array): Promise<PositionList> {
    const found = await this.#wordEntry(word);
    if (!found) return NO_POSITIONS;
    const { positions, postingBytes } = found.entry;
    if (positions.kind === "inline") {
      const from = found.start + postingBytes;
      return readPackedPositions(found, this.#index.postings, found.bytes, from, documents);
    }
    const ref = this.#index.head.files.positions[positions.shard];
    const bytes = ref && (await this.#read(ref));
    return bytes ? readPackedPositions(found, this.#index.postings, bytes, positions.offset, documents) : NO_POSITIONS;
  }

  async valuesOf(column: FacetColumnName, codes: readonly number[]): Promise<ColumnValue[]> {
    const files = this.#index.head.files.values[column];
    if (Array.isArray(files)) return codes.flatMap((code) => files[code] ?? []);
    const places = codes.map((code) => shardPlace(files.firsts, code));
    await this.#session.readAll([...new Set(places.map((place) => files.shards[place]))]);
    return codes.flatMap((code, at) => {
      const place = places[at];
      const ref = files.shards[place];
      const bytes = this.#session.cached(ref);
      return bytes ? [new ColumnDictionary(ref.file, bytes).at(code - files.firsts[place])] : [];
    });
  }

  async codesOf(column: FacetColumnName, values: readonly string[]): Promise<number[]> {
    const files = this.#index.head.files.values[column];
    if (Array.isArray(files)) {
      const wanted = values.map((value) => files.findIndex((one) => one.value === value));
      return wanted.filter((code) => code >= 0);
    }
    const { shards, firsts } = files;
    const codes: number[] = [];
    for (const [place, ref] of shards.entries()) {
      if (codes.length === values.length) break;
      const shard = new ColumnDictionary(ref.file, await this.#session.read(ref));
      for (const value of values) {
        const at = shard.indexOf(value);
        const code = firsts[place] + at;
        // The file may hold another column's values as well.
        if (at >= 0 && code >= 0 && code < this.docValues.facets[column].valueCount) codes.push(code);
      }
    }
    return codes;
  }

  /** A word follows the term that the first language makes of it. */
  #wordKey(word: string): string {
    const [language = "id"] = this.languages;
    return wordKey(indexTerm(stem(word, language), language), word);
  }

  async #wordEntry(word: string): Promise<FoundEntry<WordEntry> | null> {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const found = await this.#find(this.#wordKey(word));
    const entry = found && isWord(found) ? found : null;
    this.#words.set(word, entry);
    return entry;
  }

  async #termEntry(term: string): Promise<FoundEntry<TermEntry> | null> {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const found = await this.#find(termKey(term));
    const entry = found && isTerm(found) ? found : null;
    this.#terms.set(term, entry);
    return entry;
  }

  async #find(key: string): Promise<FoundEntry | null> {
    const ref = shardFor(this.#index.head.files.terms, key);
    const bytes = ref && (await this.#read(ref));
    return ref && bytes ? findEntry(ref.file, bytes, encoder.encode(key)) : null;
  }

  /** A file of the index, or null where the request may not read further. */
  async #read(ref: ShardRef): Promise<Uint8Array | null> {
    if (this.#session.canRead(ref, RESERVED_FETCHES)) return this.#session.read(ref);
    this.#session.isPartial = true;
    return null;
  }
}

const isWord = (found: FoundEntry): found is FoundEntry<WordEntry> => found.entry.kind === "word";
const isTerm = (found: FoundEntry): found is FoundEntry<TermEntry> => found.entry.kind === "term";

/**
 * The place of the last of ascending texts that is not above a text, or -1; in the order of code
 * points, as the files are.
 */
function placeOf(firsts: readonly string[], text: string): number {
  return partitionPoint(firsts.length, (at) => !isAbove(firsts[at], text)) - 1;
}

/**
 * Whether a text comes after another in the order of code points: that of UTF-16 puts surrogates
 * before the last letters of the first plane.
 */
function isAbove(a: string, b: string): boolean {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [unit, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (unit === other) continue;
    const [isPair, isOtherPair] = [(unit & 0xf800) === 0xd800, (other & 0xf800) === 0xd800];
    return isPair === isOtherPair ? unit > other : isPair;
  }
  return a.length > b.length;
}

function shardFor({ shards, firsts }: KeyedShards, key: string): ShardRef | null {
  return shards[placeOf(firsts, key)] ?? null;
}
