import { foldedWords } from "../../../src/analysis/index.ts";
import { alternativesOfAll, anyOf, LANGUAGES, wordsOfAll } from "../../languages/index.ts";
import type { Wall } from "../../languages/topics/walls.ts";
import { countWords, endsSentence } from "./lines.ts";

const KINDS: readonly Wall[] = ["botCheck", "notFound", "cookieWall", "logIn", "subscription", "redirect"];
const PATTERNS = KINDS.map((kind) => {
  const fragments = LANGUAGES.flatMap(({ walls }) => walls[kind]);
  const whole = new RegExp(anyOf(fragments.filter((fragment) => !fragment.includes("~"))), "iu");
  const parted = fragments.filter((fragment) => fragment.includes("~")).map(pairOf);
  return { kind, whole, parted };
});
const PRICE = new RegExp(
  alternativesOfAll(({ walls }) => walls.prices),
  "iu",
);
const ADDRESS = wordsOfAll(({ walls }) => walls.address);

/** What a page may be in place of an article. */
export type NoArticle = Wall | "index" | "media" | "nothing";

/** What to do about a page that is no article. */
const REASONS: Readonly<Record<NoArticle, string>> = {
  botCheck: "The page is a check for robots, not the article: fetch it again later, or save it from a browser.",
  notFound: "The page says that the article was not found: take the record out, or correct its address.",
  cookieWall: "The page asks for consent to cookies and holds no article: save it from a browser once that is given.",
  logIn: "The page asks to log in and holds no article: leave it, or ask its publisher for the text.",
  subscription: "The page asks to subscribe and holds no article: leave it, or ask its publisher for the text.",
  redirect: "The page only leads on to another: fetch that one.",
  index: "The page lists articles and is none: fetch those it lists.",
  media: "The page shows pictures or a video without a text: leave it.",
  nothing: "The page holds no sentence of an article: leave it, or save the page of the article itself.",
};

/** Why a page that is no article is none. */
export const noArticleReason = (kind: NoArticle): string => REASONS[kind];

/** A fragment of two parts, each by itself: looked for together they would take a square. */
function pairOf(fragment: string): readonly [first: RegExp, second: RegExp] {
  const [first = "", second = ""] = fragment.split("~");
  return [new RegExp(first, "iu"), new RegExp(second, "iu")];
}

const LOG_IN_TITLE = new RegExp(
  alternativesOfAll(({ walls }) => walls.logInTitles),
  "iu",
);

/** The kind of wall that the title of a page names; null for any other title. */
const wallOfTitle = (title: string): Wall | null =>
  wallOf(title) ?? (title.split(TITLE_JOINT).some((part) => LOG_IN_TITLE.test(part)) ? "logIn" : null);
const TITLE_JOINT = /\s[-–—|·»:]\s/;

/** Longest line that is a price and nothing else. */
const MAX_PRICE_CHARS = 60;
/** Letters between the two parts of a pair. */
const MAX_GAP_CHARS = 60;

/** The first kind of wall that a text is of; null for any other text. */
const wallOf = (text: string): Wall | null =>
  PATTERNS.find(({ whole, parted }) => whole.test(text) || parted.some((pair) => holdsPair(text, pair)))?.kind ??
  (text.length <= MAX_PRICE_CHARS && PRICE.test(text) ? "subscription" : null);

function holdsPair(text: string, [first, second]: readonly [RegExp, RegExp]): boolean {
  const match = text.match(first);
  if (match?.index === undefined) return false;
  const from = match.index + match[0].length;
  return second.test(text.slice(from, from + MAX_GAP_CHARS));
}

/** What the sentences of a page do. */
export interface PageSentences {
  /** Sentences that tell something, and their words. */
  telling: number;
  tellingWords: number;
  /** Words of sentences that ask the reader for something, by kind; null where only by address. */
  asking: ReadonlyMap<Wall | null, number>;
  askingWords: number;
  /** Words of labels, and of what is no sentence. */
  otherWords: number;
  /**
   * Whether a sentence that tells something has a word of the headline: then it is the article's.
   */
  isOfHeadline: boolean;
}

/**
 * A line of fewer words is the label of a link (`Kebijakan Privasi`), unless it says what is wrong.
 */
const MIN_ASKING_WORDS = 4;
/** Words of a sentence that ask for something; a longer one tells something as well. */
const MAX_ASKING_WORDS = 20;
/** Fewest words of a sentence that tells something, and letters of one that ends without a mark. */
const MIN_TELLING_WORDS = 7;
const MIN_TELLING_CHARS = 80;
/** Shorter words occur in any sentence. */
const MIN_SHARED_LETTERS = 4;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…])\s/);
/** Fewest sentences of a report, and how many times more words they have than what asks. */
const MIN_REPORTED = 2;
/** Fewest words of a sentence that reports, whatever it is about. */
const MIN_REPORTING_WORDS = 12;
const QUOTED = /["“][^"“”]*["”]/g;

/** Whether a sentence, its quotations aside, speaks to the reader. */
const isAddressed = (sentence: string): boolean =>
  foldedWords(sentence.replace(QUOTED, " ")).some((word) => ADDRESS.has(word));

/** Sorts the sentences of a page by what they do. */
export function readSentences(lines: readonly string[], headline: string | null): PageSentences {
  const own = new Set(foldedWords(headline ?? "").filter((word) => word.length >= MIN_SHARED_LETTERS));
  const asking = new Map<Wall | null, number>();
  const read = { telling: 0, tellingWords: 0, askingWords: 0, otherWords: 0, isOfHeadline: false };
  for (const sentence of lines.flatMap(sentencesOf)) {
    const count = countWords(sentence);
    const isToReader = isAddressed(sentence);
    // A long sentence that does not speak to the reader tells of such things.
    const kind = count >= MIN_REPORTING_WORDS && !isToReader ? null : wallOf(sentence.replace(QUOTED, " "));
    const isLabel = count < MIN_ASKING_WORDS && !endsSentence(sentence);
    if (isLabel ? kind === "botCheck" || kind === "notFound" || kind === "redirect" : kind !== null || isToReader) {
      const words = Math.min(count, MAX_ASKING_WORDS);
      asking.set(kind, (asking.get(kind) ?? 0) + words);
      read.askingWords += words;
      read.otherWords += count - words;
    } else if (tells(sentence, count)) {
      read.telling++;
      read.tellingWords += count;
      read.isOfHeadline ||= foldedWords(sentence).some((word) => own.has(word));
    } else {
      read.otherWords += count;
      // A lead that is cut off in the middle is the article's, too.
      read.isOfHeadline ||= sentence.length >= MIN_TELLING_CHARS && foldedWords(sentence).some((word) => own.has(word));
    }
  }
  return { ...read, asking };
}

/** Whether a sentence tells something. */
export const tells = (sentence: string, words: number = countWords(sentence)): boolean =>
  !/(?:…|\.{3})$/.test(sentence) &&
  ((words >= MIN_TELLING_WORDS && endsSentence(sentence)) || sentence.length >= MIN_TELLING_CHARS);

/** Most words of a page that may be a wall; consent is asked for at length. */
const MAX_WORDS = 260;
const MAX_WORDS_OF_CONSENT = 1200;
/** Words that tell something from which on a page is an article, whatever its title is about. */
const MIN_ARTICLE_WORDS = 45;
/** Least share of the words of a record's text in sentences that ask for something, 0–1. */
const MIN_SHARE = 0.4;

/** Kinds that may stand below an article which is cut off there. */
const BELOW_TEXT: ReadonlySet<Wall | null> = new Set(["cookieWall", "logIn", "subscription"]);

/**
 * What a text is where it is a wall in place of an article: most of its few words ask for
 * something, or its page's own title says so.
 *
 * @param title of the page itself, whatever its record is called; null for the text of a record.
 */
export function findWall(title: string | null, sentences: PageSentences): Wall | null {
  const { tellingWords, asking, askingWords, otherWords, isOfHeadline } = sentences;
  const [top] = [...asking].filter(([kind]) => kind !== null).toSorted(([, a], [, b]) => b - a);
  const ofTitle = title === null ? null : wallOfTitle(title);
  const kind = ofTitle ?? top?.[0] ?? null;
  if (kind === null) return null;
  const total = tellingWords + askingWords + otherWords;
  if (total > (kind === "cookieWall" ? MAX_WORDS_OF_CONSENT : MAX_WORDS)) return null;
  // A title may name what the article reports of.
  if (sentences.telling >= MIN_REPORTED && isOfHeadline && MIN_REPORTED * askingWords < tellingWords) return null;
  if (ofTitle !== null) return tellingWords < MIN_ARTICLE_WORDS || askingWords > tellingWords ? kind : null;
  if (isStub(sentences)) return "subscription";
  if (isOfHeadline && BELOW_TEXT.has(kind)) return null;
  return askingWords >= MIN_SHARE * total || (askingWords > tellingWords && tellingWords < MIN_ARTICLE_WORDS)
    ? kind
    : null;
}

/** Fewest words by which a page asks to subscribe below the first sentences of its article. */
const MIN_STUB_WORDS = 8;

/** Whether a page is the first sentences of an article and asks to subscribe for the others. */
const isStub = ({ tellingWords, asking }: PageSentences): boolean =>
  tellingWords < MIN_ARTICLE_WORDS && (asking.get("subscription") ?? 0) >= MIN_STUB_WORDS;

/** Whether so few words tell something that a page may be a wall. */
export const tellsLittle = ({ tellingWords }: PageSentences): boolean => tellingWords < MIN_ARTICLE_WORDS;

/** Whether a line of a page tells the reader that the article was not found. */
export const saysNotFound = (lines: readonly string[]): boolean =>
  lines.some((line) => line.length <= MAX_STATED_CHARS && isAddressed(line) && wallOf(line) === "notFound");
const MAX_STATED_CHARS = 160;

/** Whether the lines of a page ask to subscribe in so many words; any do where it is locked. */
export function asksToSubscribe(lines: readonly string[], isLocked: boolean): boolean {
  const asked = lines.flatMap(sentencesOf).filter((sentence) => asks(sentence) && wallOf(sentence) === "subscription");
  const words = asked.map((sentence) => countWords(sentence)).filter((count) => count >= MIN_ASKING_WORDS);
  return words.reduce((sum, count) => sum + count, 0) >= (isLocked ? MIN_ASKING_WORDS : MIN_STUB_WORDS);
}

/** Letters of a text that has more words than any wall. */
const MAX_CHARS = 16_000;

/**
 * Whether a text may be a wall, asked before it is read sentence by sentence: one of few words that
 * asks for something somewhere, or names a price.
 */
export function mayBeWall(lines: readonly string[]): boolean {
  if (lines.reduce((sum, line) => sum + line.length, 0) > MAX_CHARS) return false;
  const text = lines.join("\n");
  const words = countWords(text);
  if (words > MAX_WORDS_OF_CONSENT) return false;
  const kinds = words > MAX_WORDS ? PATTERNS.filter(({ kind }) => kind === "cookieWall") : PATTERNS;
  return (
    kinds.some(({ whole, parted }) => whole.test(text) || parted.some(([first]) => first.test(text))) ||
    (words <= MAX_WORDS && PRICE.test(text))
  );
}

/** Longer lines tell something as well. */
const MAX_LINE_WORDS = 40;

/** Whether every sentence of a line asks the reader for something: it is no text of the article. */
export const isWallLine = (line: string): boolean =>
  countWords(line) <= MAX_LINE_WORDS && sentencesOf(line).every(asks);

/** Whether a sentence asks for something and reports nothing: nobody is quoted. */
const asks = (sentence: string): boolean =>
  !/["“”]/.test(sentence) &&
  (countWords(sentence) < MIN_REPORTING_WORDS || isAddressed(sentence)) &&
  BELOW_TEXT.has(wallOf(sentence));
