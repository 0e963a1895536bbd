import { type AnalysisLanguage, indexTerm, stem } from "../../../src/analysis/index.ts";
import { type AnalyzedDocument, wordPositions } from "../../../src/search/index.ts";
import {
  ByteWriter,
  type TermFrequencies,
  termKey,
  wordKey,
  writePositions,
  writeTermPosting,
  writeWordPosting,
} from "../../../src/search/packed-format.ts";
import { KEPT_FORMS } from "../../runtime/parallel.ts";

/**
 * The postings of one term or word so far. The distance of the first depends on the run before: its
 * document is kept apart.
 */
class EntryBuilder {
  readonly postings = new ByteWriter();
  readonly positions: ByteWriter | null;
  documentCount = 0;
  headlineCount = 0;
  leadCount = 0;
  bodyCount = 0;
  firstDocument = -1;
  lastDocument = -1;

  constructor(isWord: boolean) {
    this.positions = isWord ? new ByteWriter() : null;
  }

  /** The distance to write for a document; that of the first counts from it, so it is 0. */
  advance(document: number): number {
    const gap = this.documentCount === 0 ? 0 : document - this.lastDocument;
    if (this.documentCount === 0) this.firstDocument = document;
    this.lastDocument = document;
    this.documentCount++;
    return gap;
  }
}

/**
 * Collects the postings of a block of documents in order of their numbers, which count from 0 in
 * each block: so a block whose articles are unchanged is the same run wherever it lies.
 */
export class RunBuilder {
  readonly #language: AnalysisLanguage;
  // Looked up by words and terms as they are: to put a key together for each would take longer than
  // all the rest.
  readonly #terms = new Map<string, EntryBuilder>();
  readonly #words = new Map<string, EntryBuilder>();
  readonly #lengths: Record<"headline" | "lead" | "body" | "surface", number[]> = {
    headline: [],
    lead: [],
    body: [],
    surface: [],
  };
  readonly #headlineLengths: number[] = [];

  /** @param language by whose terms words are sorted: the most used of the corpus. */
  constructor(language: AnalysisLanguage) {
    this.#language = language;
  }

  #documentCount = 0;

  /** Adds the next document. */
  add({ headline, lead, body, words }: AnalyzedDocument): void {
    const document = this.#documentCount++;
    const frequencies = new Map<string, TermFrequencies>();
    const lengths = { headline: 0, lead: 0, body: 0 };
    for (const [field, terms] of [
      ["headline", headline],
      ["lead", lead],
      ["body", body],
    ] as const) {
      for (const term of terms) {
        let own = frequencies.get(term);
        if (!own) {
          own = { headline: 0, lead: 0, body: 0 };
          frequencies.set(term, own);
        }
        if (own[field]++ === 0) lengths[field]++;
      }
    }
    for (const [term, own] of frequencies) {
      const entry = entryOf(this.#terms, term, false);
      writeTermPosting(entry.postings, entry.advance(document), own);
      if (own.headline > 0) entry.headlineCount++;
      if (own.lead > 0) entry.leadCount++;
      if (own.body > 0) entry.bodyCount++;
    }
    const positionsOf = wordPositions(words);
    for (const [word, positions] of positionsOf) {
      const entry = entryOf(this.#words, word, true);
      writeWordPosting(entry.postings, entry.advance(document), positions.length);
      if (entry.positions) writePositions(entry.positions, positions);
    }
    // MiniSearch takes an empty text for one term.
    for (const field of ["headline", "lead", "body"] as const) this.#lengths[field].push(Math.max(1, lengths[field]));
    this.#lengths.surface.push(Math.max(1, positionsOf.size));
    this.#headlineLengths.push(words.headline.length);
  }

  /** The run, as `openRun` reads it. */
  finish(): Uint8Array<ArrayBuffer> {
    const writer = new ByteWriter(2 ** 20);
    writer.varint(this.#documentCount);
    const { headline, lead, body, surface } = this.#lengths;
    for (const list of [headline, lead, body, surface, this.#headlineLengths])
      for (const length of list) writer.varint(length);
    const encoder = new TextEncoder();
    const entries = new Map<string, EntryBuilder>();
    for (const [term, entry] of this.#terms) entries.set(termKey(term), entry);
    for (const [word, entry] of this.#words) entries.set(keyOfWord(word, this.#language), entry);
    for (const key of sortedKeys(entries.keys())) {
      const entry = entries.get(key);
      if (!entry) continue;
      const bytes = encoder.encode(key);
      writer.varint(bytes.length);
      writer.append(bytes);
      writer.varint(2 * entry.documentCount + (entry.positions ? 1 : 0));
      writer.varint(entry.firstDocument);
      writer.varint(entry.lastDocument);
      writer.varint(entry.postings.length);
      writer.append(entry.postings.written);
      if (entry.positions) {
        writer.varint(entry.positions.length);
        writer.append(entry.positions.written);
      } else for (const count of [entry.headlineCount, entry.leadCount, entry.bodyCount]) writer.varint(count);
    }
    return writer.finish();
  }
}

// A thread makes many runs, and most of their words are the same.
const keptKeys = new Map<string, string>();

function keyOfWord(word: string, language: AnalysisLanguage): string {
  const known = keptKeys.get(word);
  if (known !== undefined) return known;
  const key = wordKey(indexTerm(stem(word, language), language), word);
  if (keptKeys.size >= KEPT_FORMS) keptKeys.clear();
  keptKeys.set(word, key);
  return key;
}

function entryOf(entries: Map<string, EntryBuilder>, name: string, isWord: boolean): EntryBuilder {
  const known = entries.get(name);
  if (known) return known;
  const made = new EntryBuilder(isWord);
  entries.set(name, made);
  return made;
}

/** Keys in the order of their UTF-8 bytes, which is that of their code points. */
function sortedKeys(keys: Iterable<string>): string[] {
  const sorted = [...keys].sort();
  // JavaScript compares UTF-16 units: these differ from code points only from the surrogates on.
  return sorted.some((key) => /[\ud800-\uffff]/.test(key)) ? sorted.sort(byCodePoints) : sorted;
}

function byCodePoints(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  for (let at = 0; at < Math.min(first.length, second.length); at++) {
    const difference = (first[at]?.codePointAt(0) ?? 0) - (second[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
