import { foldWord } from "../../src/analysis/index.ts";
import { LANGUAGES } from "../languages/index.ts";
import type { HeadingWord } from "../languages/topics/records.ts";
import type { FieldName } from "./field-names.ts";

/** A field that a heading may name. */
export interface FieldMatch {
  field: FieldName;
  /** How well its words name the field: less is better, and from 1 on they say little of it. */
  rank: number;
}

/**
 * A heading names a field where one of its words is a `name` of it, and each of its others one that
 * may occur `beside`.
 */
interface FieldRule {
  field: FieldName;
  names: readonly HeadingWord[];
  beside: readonly HeadingWord[];
  /** What the rank begins with. */
  rank: number;
}

const rule = (field: FieldName, names: string, beside: string, rank = 0): FieldRule => ({
  field,
  names: names.split(" ") as HeadingWord[],
  beside: beside.split(" ") as HeadingWord[],
  rank,
});

/**
 * A word that no list holds makes a heading something else: `image_url`, `judul_seo`,
 * `text_length`, `tanggal_kejadian`.
 */
const RULES: readonly FieldRule[] = [
  rule("sourceId", "id", "article"),
  rule("url", "link", "article page source web whole"),
  rule("headline", "title", "article page form text whole"),
  rule("body", "text", "article fetched html page form whole"),
  // The article by its bare name: `berita`, `full_article`.
  rule("body", "article", "html form whole", 2),
  rule("html", "html", "article page form text whole"),
  rule("description", "summary", "article form short text whole"),
  rule("description", "short", "article text"),
  rule("date", "time published", "article at form publishing"),
  rule("date", "created", "article at time form", 2),
  rule("scrapedAt", "fetched", "article at form latest page time web"),
  rule("publisher", "publisher source", "article name web"),
  rule("author", "author", "article name whole"),
  rule("inLanguage", "language", "article code name text"),
  rule("isBasedOn", "based", "article link"),
];

/** What a word beside the name adds to the rank: the whole text goes before others. */
const RANKS: Partial<Record<HeadingWord, number>> = { whole: -1, form: 1, page: 1, source: 1 };

/** What each word may say, written as one. */
const SAYINGS = new Map<string, Set<HeadingWord>>();
for (const {
  records: { headings: language },
} of LANGUAGES) {
  for (const [saying, words] of Object.entries(language) as [HeadingWord, readonly string[]][]) {
    for (const word of words) {
      const letters = word.replaceAll(" ", "");
      SAYINGS.set(letters, (SAYINGS.get(letters) ?? new Set()).add(saying));
    }
  }
}
const LONGEST_WORD = Math.max(...[...SAYINGS.keys()].map(({ length }) => length));

/** A longer heading is a sentence. In UTF-16 units. */
const MAX_HEADING_CHARS = 60;
/** Headings of which the fields are kept: a file has few, whatever keys it makes up. */
const MAX_KNOWN = 5_000;
const known = new Map<string, readonly FieldMatch[]>();

/**
 * The fields that a heading of a record names by its words, in Indonesian, English or Malay; mostly
 * none or one.
 */
export function fieldsOfHeading(heading: string): readonly FieldMatch[] {
  let matches = known.get(heading);
  if (matches === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    matches = matchHeading(heading);
    known.set(heading, matches);
  }
  return matches;
}

function matchHeading(heading: string): FieldMatch[] {
  if (heading.length > MAX_HEADING_CHARS) return [];
  const said = sayingsOf(wordsOfHeading(heading));
  if (said === null) return [];
  return RULES.flatMap(({ field, names, beside, rank }): FieldMatch[] => {
    const others = said.filter((word) => !names.some((one) => word.has(one)));
    if (others.length === said.length || !others.every((word) => beside.some((one) => word.has(one)))) return [];
    const weights = others.flatMap((word) => [...word].map((one) => RANKS[one] ?? 0));
    return [{ field, rank: weights.reduce((sum, weight) => sum + weight, rank) }];
  });
}

/**
 * The words of a heading: `Judul_Berita`, `isiBerita`, `URLArtikel`, `title.rendered`,
 * `Tgl-Terbit`, `Author(s)`.
 */
const wordsOfHeading = (heading: string): string[] =>
  heading
    .replace(/\(s\)$/i, "")
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, "$& ")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldWord)
    .filter((word) => word !== "");

/**
 * What each word of a heading may say; null where one says nothing. Words may be written apart that
 * belong together (`surat_kabar`), and together that are two (`judulberita`). The fewest words that
 * cover the heading are taken.
 */
function sayingsOf(words: readonly string[]): ReadonlySet<HeadingWord>[] | null {
  const letters = words.join("");
  const bounds = new Set([...words.keys()].map((at) => words.slice(0, at).join("").length)).add(letters.length);
  const isInside = (from: number, to: number) => ![...bounds].some((bound) => from < bound && bound < to);
  /** By the offset up to which letters are covered. */
  const covers: (ReadonlySet<HeadingWord>[] | undefined)[] = [[]];
  for (let to = 1; to <= letters.length; to++) {
    for (let from = Math.max(0, to - LONGEST_WORD); from < to; from++) {
      const [before, best, word] = [covers[from], covers[to], SAYINGS.get(letters.slice(from, to))];
      if (word === undefined || before === undefined || (best && best.length <= before.length + 1)) continue;
      if (isInside(from, to) || (bounds.has(from) && bounds.has(to))) covers[to] = [...before, word];
    }
  }
  const whole = covers[letters.length];
  return whole === undefined || whole.length === 0 ? null : whole;
}
