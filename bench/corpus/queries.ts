import { fold, isStopWord, tokenize } from "../../src/analysis/index.ts";
import { randomFrom } from "../fuzz/mutate.ts";
import { itemAt } from "../item-at.ts";

/** Kinds of queries, each as people type them. */
export const QUERY_KINDS = ["exact", "prefix", "typo", "phrase", "two letters", "filter"] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** A query made from an article, which it looks for. */
export interface MadeQuery {
  kind: QueryKind;
  text: string;
  /** Words of the query by themselves, as engines without a query language take them. */
  words: string;
  /** The article it was made from: its place in the list. */
  source: number;
  /** Publisher to narrow to, of the kind `filter`. */
  publisher: string | null;
  /** Whether the last word is only begun. */
  isTyping: boolean;
}

interface QuerySource {
  headline: string;
  articleBody: string;
  publisher: string | null;
}

/** Words of a query. */
const WORDS = 2;
const MIN_WORD_CHARS = 4;
const PHRASE_WORDS = 3;

/**
 * Queries of each kind by turns, made from articles drawn at random: two telling words of a
 * headline, or of a body where it has not got two.
 */
export function makeQueries(articles: readonly QuerySource[], count: number, seed: number): MadeQuery[] {
  const random = randomFrom(seed);
  const queries: MadeQuery[] = [];
  while (queries.length < count) {
    const source = Math.floor(random() * articles.length);
    const article = itemAt(articles, source);
    const kind = itemAt(QUERY_KINDS, queries.length % QUERY_KINDS.length);
    const made = makeQuery(kind, article, random);
    if (made) queries.push({ kind, source, publisher: kind === "filter" ? article.publisher : null, ...made });
  }
  return queries;
}

type Made = Pick<MadeQuery, "text" | "words" | "isTyping">;

function makeQuery(kind: QueryKind, { headline, articleBody }: QuerySource, random: () => number): Made | null {
  if (kind === "phrase") return phraseOf(articleBody, random);
  const inHeadline = tellingWords(headline);
  const words = drawn(inHeadline.length >= WORDS ? inHeadline : tellingWords(articleBody), WORDS, random);
  if (words.length < WORDS) return null;
  const plain = (list: readonly string[], isTyping = false): Made => ({
    text: list.join(" "),
    words: list.join(" "),
    isTyping,
  });
  const [first = "", last = ""] = words;
  if (kind === "prefix") return plain([first, last.slice(0, Math.max(3, Math.ceil(last.length * 0.6)))], true);
  if (kind === "typo") return plain(random() < 0.5 ? [misspell(first, random), last] : [first, misspell(last, random)]);
  if (kind === "two letters") return plain([last.slice(0, 2)], true);
  return plain(words);
}

/** Words of the body that follow one another, in quotation marks. */
function phraseOf(body: string, random: () => number): Made | null {
  const tokens = tokenize(body);
  if (tokens.length < PHRASE_WORDS) return null;
  const from = Math.floor(random() * (tokens.length - PHRASE_WORDS));
  const text = body.slice(tokens[from]?.start, tokens[from + PHRASE_WORDS - 1]?.end);
  if (/["“”„\n]/.test(text)) return null;
  return { text: `"${text}"`, words: text, isTyping: false };
}

const tellingWords = (text: string): string[] =>
  tokenize(text)
    .map((token) => token.text)
    .filter((word) => word.length >= MIN_WORD_CHARS && /^\p{L}+$/u.test(word) && !isStopWord(fold(word), "id"));

function drawn(words: readonly string[], count: number, random: () => number): string[] {
  const left = [...new Set(words)];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** One edit anywhere: a letter left out, doubled, replaced, or swapped with the next. */
function misspell(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = word.charAt(at);
  const other = String.fromCharCode(97 + Math.floor(random() * 26));
  const edits = ["", letter + letter, other, word.charAt(at + 1) + letter];
  const edit = Math.floor(random() * edits.length);
  return word.slice(0, at) + edits[edit] + word.slice(at + (edit === 3 ? 2 : 1));
}
