import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter, compareBytes } from "../../../src/search/index/packed/bytes.ts";
import { ColumnDictionary, encodeColumnDictionary } from "../../../src/search/index/packed/column-dictionary.ts";
import { encodeFuzzyShard, fuzzyCandidatesIn } from "../../../src/search/index/packed/fuzzy-shard.ts";
import { readColumn, writeColumn } from "../../../src/search/index/packed/number-column.ts";
import {
  PostingBuffer,
  readTermPostings,
  readWordPostings,
  writeTermPosting,
  writeWordPosting,
} from "../../../src/search/index/packed/postings.ts";
import { type DictionaryEntry, findEntry, TermShardWriter } from "../../../src/search/index/packed/term-shard.ts";
import { WordShardWriter, wordsWithPrefix } from "../../../src/search/index/packed/word-shard.ts";
import { checksumOf, editDistance, RecordShardEncoder } from "../../../src/search/index.ts";
import { RecordShard } from "../../../src/search/store/index.ts";

const encoder = new TextEncoder();
// One for all, as the build has it: nothing of the shard before may be left.
const shards = new RecordShardEncoder();
const bytesOf = (text: string) => encoder.encode(text);
const letters = fc.string({
  unit: fc.constantFrom("a", "b", "k", "é", "ж", "𝒳", "\ue000"),
  minLength: 1,
  maxLength: 6,
});
const ascending = (texts: string[]) => [...new Set(texts)].sort((a, b) => compareBytes(bytesOf(a), bytesOf(b)));

describe("bytes", () => {
  it("give back every number that was written", () => {
    const number = fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const writer = new ByteWriter();
        for (const one of numbers) writer.varint(one);
        const reader = new ByteReader(writer.finish());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
      }),
    );
  });

  it("have a checksum that any changed byte changes", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 90 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const other = bytes.slice();
          other[at % bytes.length] = (other[at % bytes.length] as number) ^ change;
          expect(checksumOf(other)).not.toBe(checksumOf(bytes));
          expect(checksumOf(bytes.subarray(1))).not.toBe(checksumOf(bytes));
          // Wherever the bytes lie.
          expect(checksumOf(Uint8Array.of(0, ...bytes).subarray(1))).toBe(checksumOf(bytes));
        },
      ),
    );
  });
});

describe("a column of numbers", () => {
  it("gives back what was written, whatever its width and exceptions", () => {
    const number = fc.oneof(fc.constant(0), fc.nat(255), fc.nat(70_000), fc.nat(2 ** 32 - 1));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 20, arbitrary: fc.nat(3) }, number), { maxLength: 60 }),
        fc.array(number),
        (first, second) => {
          const writer = new ByteWriter();
          const places = [first, second].map((list) => writeColumn(writer, list));
          const bytes = writer.finish();
          expect(places.map((place) => [...readColumn(bytes, place)])).toEqual([first, second]);
        },
      ),
    );
  });

  it("takes a byte a number where a few are larger", () => {
    const writer = new ByteWriter();
    const place = writeColumn(
      writer,
      Uint32Array.from({ length: 1000 }, (_, at) => (at === 7 ? 90_000 : at % 200)),
    );
    expect(place).toMatchObject({ width: 1, exceptions: 1 });
    expect(writer.length).toBe(1008);
  });
});

describe("postings", () => {
  const frequency = fc.oneof(fc.nat(3), fc.nat(40), fc.nat(2000));
  const posting = fc.record({
    gap: fc.integer({ min: 1, max: 9000 }),
    headline: frequency,
    lead: frequency,
    body: frequency,
  });

  it("of a term give back its frequencies in every field", () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 30 }), (postings) => {
        const writer = new ByteWriter();
        for (const { gap, ...own } of postings) writeTermPosting(writer, gap, own);
        const buffer = new PostingBuffer(40);
        const count = readTermPostings(writer.finish(), 0, writer.length, buffer);
        expect(count).toBe(postings.length);
        let document = -1;
        for (const [at, { gap, headline, lead, body }] of postings.entries()) {
          document += gap;
          expect([buffer.documents[at], buffer.headlines[at], buffer.leads[at], buffer.frequencies[at]]).toEqual([
            document,
            headline,
            lead,
            body,
          ]);
        }
      }),
    );
  });

  it("of a word give back its frequency", () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 30 }), (postings) => {
        const writer = new ByteWriter();
        for (const { gap, body } of postings) writeWordPosting(writer, gap, body + 1);
        const buffer = new PostingBuffer(40);
        const count = readWordPostings(writer.finish(), 0, writer.length, buffer);
        expect([...buffer.frequencies.subarray(0, count)]).toEqual(postings.map(({ body }) => body + 1));
      }),
    );
  });
});

/** By turns a term, a word with its places behind its postings, and one with a file for them. */
function entryAt(at: number, postingBytes: number): DictionaryEntry {
  if (at % 3 === 0)
    return { kind: "term", documentCount: at, headlineCount: 1, leadCount: 200, bodyCount: at, postingBytes };
  const inline = { kind: "inline" as const, bytes: 2 };
  const apart = { kind: "shard" as const, shard: at, offset: 70_000, bytes: 9 };
  return { kind: "word", documentCount: at, postingBytes, positions: at % 3 === 1 ? inline : apart };
}

describe("a dictionary", () => {
  it("finds every entry with its own postings, and none that it has not", () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 200 }), letters, (texts, other) => {
        const keys = ascending(texts);
        const writer = new TermShardWriter();
        for (const [at, key] of keys.entries()) {
          const postings = bytesOf(`<${key}>`);
          const entry = entryAt(at, postings.length);
          writer.add(bytesOf(key), entry, at % 3 === 1 ? [postings, bytesOf("..")] : [postings]);
        }
        const bytes = writer.finish();
        for (const [at, key] of keys.entries()) {
          const found = findEntry("f", bytes, bytesOf(key));
          expect(found?.entry).toMatchObject({ documentCount: at, kind: at % 3 === 0 ? "term" : "word" });
          const { start = 0, entry } = found ?? {};
          expect(new TextDecoder().decode(bytes.subarray(start, start + (entry?.postingBytes ?? 0)))).toBe(`<${key}>`);
        }
        if (!keys.includes(other)) expect(findEntry("f", bytes, bytesOf(other))).toBeNull();
      }),
    );
  });

  it("gives the words that begin with a prefix, and those near a word, as comparing each does", () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), letters, (texts, asked) => {
        const words = ascending(texts);
        const writer = new WordShardWriter();
        for (const [at, word] of words.entries()) writer.add(bytesOf(word), at + 1);
        const found = wordsWithPrefix("f", writer.finish(), bytesOf(asked));
        expect(found).toEqual(
          words.map((word, at) => ({ word, documentCount: at + 1 })).filter(({ word }) => word.startsWith(asked)),
        );
        const ofLength = words.filter((word) => word.length === 4).map((word, at) => ({ word, documentCount: at }));
        const near = fuzzyCandidatesIn("f", encodeFuzzyShard(4, ofLength), asked, 2);
        const expected = ofLength
          .map((one) => ({ ...one, edits: editDistance(asked, one.word, 2) }))
          .filter(({ edits }) => edits <= 2);
        const order = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
        expect(near.sort(order)).toEqual(expected.sort(order));
      }),
    );
  });
});

describe("files of records and values", () => {
  it("give back each by number and by key", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 30 }),
        fc.string(),
        (keys, other) => {
          const records = keys.sort().map((key, at) => ({ key, text: `${key} ${other} ${at} é𝒳` }));
          const shard = new RecordShard("f", shards.encode(records));
          for (const [at, { key, text }] of records.entries()) {
            expect(shard.textAt(at)).toBe(text);
            expect(shard.textOf(key)).toBe(text);
          }
          expect(shard.textAt(records.length)).toBeNull();
          expect(shard.textOf("~")).toBeNull();
        },
      ),
    );
  });

  it("give back what a code stands for, and the code of a value", () => {
    const values = ["a", "é", "𝒳", ""].map((value) => ({ value, label: `${value}!` }));
    const shard = new ColumnDictionary("f", encodeColumnDictionary(values));
    expect(values.map((_, at) => shard.at(at))).toEqual(values);
    expect(values.map(({ value }) => shard.indexOf(value))).toEqual([0, 1, 2, 3]);
    expect(shard.indexOf("b")).toBe(-1);
  });
});
