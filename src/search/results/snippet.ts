import type { PublishedArticle, Snippet } from "../../schema/index.ts";
import { bitCount } from "../index/bits.ts";
import { type Highlighter, type MatchedWord, markedHtml, rangesOf } from "./highlight.ts";

/** Default length of a snippet, in UTF-16 units; an ellipsis at a cut comes on top. */
const SNIPPET_LENGTH_CHARS = 240;

/** A stretch of the body, and what it holds of the query. */
interface Passage {
  start: number;
  end: number;
  /** Clauses of the query: bit i for clause i. */
  clauses: number;
  matches: number;
}

/**
 * The passage of an article that holds the most words of the query: whole sentences where some that
 * fit hold as many as any passage of that length does, else a cut with an ellipsis. Without a
 * match, the opening.
 *
 * @example
 * ```ts
 * const { clauses } = await planQuery(parseQuery("undangan moskow"), site);
 * makeSnippet(article, new Highlighter(clauses), 120).html; // "… <mark>mengundang</mark> …"
 * ```
 */
export function makeSnippet(
  article: Pick<PublishedArticle, "articleBody" | "sentences" | "inLanguage">,
  highlighter: Highlighter,
  lengthChars = SNIPPET_LENGTH_CHARS,
): Snippet {
  const { articleBody, sentences, inLanguage } = article;
  const words = highlighter.wordsIn(articleBody, inLanguage);
  const lengths = new CollapsedLengths(articleBody);
  const closest = closestWords(words, lengths, lengthChars);
  const whole = bestSentences(sentences, words, lengths, lengthChars);
  const isAsGood = whole && (!closest || bitCount(whole.clauses) >= bitCount(closest.clauses));
  const text = isAsGood
    ? collapse(articleBody.slice(whole.start, whole.end))
    : cutAround(articleBody, sentences, closest ?? { start: 0, end: 0, clauses: 0, matches: 0 }, lengthChars);
  const ranges = rangesOf(highlighter.wordsIn(text, inLanguage));
  return { text, ranges, html: markedHtml(text, ranges) };
}

/** Paragraphs are separated by a blank line in a body, and by a space in a snippet. */
const collapse = (text: string): string => text.replace(/\s+/g, " ").trim();

/** How long stretches of a body are once collapsed: a snippet tries many. */
class CollapsedLengths {
  /** Where white space follows white space: these characters go. */
  readonly #extra: number[] = [];

  constructor(body: string) {
    for (const { index, 0: run } of body.matchAll(/\s\s+/g))
      for (let at = index + 1; at < index + run.length; at++) this.#extra.push(at);
  }

  /** The length of a stretch that begins and ends with a word. */
  of(start: number, end: number): number {
    let length = end - start;
    for (const at of this.#extra) {
      if (at >= end) break;
      if (at > start) length--;
    }
    return length;
  }
}

/**
 * The stretch from one matching word to another that fits and holds the most clauses; of equals the
 * one with most matches, then the first.
 */
function closestWords(words: readonly MatchedWord[], lengths: CollapsedLengths, lengthChars: number): Passage | null {
  let best: Passage | null = null;
  let last = 0;
  for (const [first, { start }] of words.entries()) {
    last = Math.max(last, first);
    while (last + 1 < words.length && lengths.of(start, words[last + 1]?.end ?? 0) <= lengthChars) last++;
    const inside = passageOf(words.slice(first, last + 1), start, words[last]?.end ?? start);
    if (isBetter(inside, best)) best = inside;
  }
  return best;
}

/** Runs of sentences that fit, each as long as it can be, from every sentence on. */
function bestSentences(
  sentences: PublishedArticle["sentences"],
  words: readonly MatchedWord[],
  lengths: CollapsedLengths,
  lengthChars: number,
): Passage | null {
  let best: Passage | null = null;
  let firstWord = 0;
  for (const [index, { kind, start, end: ownEnd }] of sentences.entries()) {
    while (firstWord < words.length && (words[firstWord]?.start ?? 0) < start) firstWord++;
    if (kind !== "prose" || lengths.of(start, ownEnd) > lengthChars) continue;
    let end = ownEnd;
    for (let next = index + 1; next < sentences.length; next++) {
      const one = sentences[next];
      if (one?.kind !== "prose" || lengths.of(start, one.end) > lengthChars) break;
      end = one.end;
    }
    let past = firstWord;
    while (past < words.length && (words[past]?.end ?? 0) <= end) past++;
    const run = passageOf(words.slice(firstWord, past), start, end);
    if (run.matches > 0 && isBetter(run, best)) best = run;
  }
  return best;
}

const passageOf = (words: readonly MatchedWord[], start: number, end: number): Passage => ({
  start,
  end,
  clauses: words.reduce((bits, { clauses }) => bits | clauses, 0),
  matches: words.length,
});

const isBetter = (one: Passage, other: Passage | null): boolean =>
  other === null ||
  bitCount(one.clauses) > bitCount(other.clauses) ||
  (bitCount(one.clauses) === bitCount(other.clauses) && one.matches > other.matches);

/**
 * A cut of the body that holds a passage, from the start of its sentence where that fits, else from
 * a little before it; cut at spaces.
 */
function cutAround(
  body: string,
  sentences: PublishedArticle["sentences"],
  passage: Passage,
  lengthChars: number,
): string {
  const text = collapse(body);
  // Offsets move where paragraphs meet.
  const start = collapse(`${body.slice(0, passage.start)}|`).length - 1;
  const end = start + collapse(body.slice(passage.start, passage.end)).length;
  const sentence = sentences.findLast((one) => one.start <= passage.start);
  const sentenceStart = sentence ? collapse(`${body.slice(0, sentence.start)}|`).length - 1 : 0;
  const room = lengthChars - (end - start);
  const earliest = Math.max(0, start - Math.floor(room / 2));
  const from = end - sentenceStart <= lengthChars ? sentenceStart : spaceAfter(text, earliest, start);
  const limit = from + lengthChars;
  const to = limit >= text.length ? text.length : Math.max(text.lastIndexOf(" ", limit), end);
  // A word longer than the whole snippet is cut inside, but never between the halves of a surrogate
  // pair.
  const safe = to - from < lengthChars / 4 && limit < text.length ? limit : to;
  const whole = safe - (/[\ud800-\udbff]/.test(text.charAt(safe - 1)) ? 1 : 0);
  return `${from > 0 ? "… " : ""}${text.slice(from, whole).trim()}${whole < text.length ? " …" : ""}`;
}

/** The first start of a word at or after `from`, at `latest` by any means. */
function spaceAfter(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(" ", from - 1);
  return space < 0 || space + 1 > latest ? latest : space + 1;
}
