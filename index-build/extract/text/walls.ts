import { foldedWords } from "../../../src/analysis/index.ts";
import { alternativesOfAll } from "../../languages/index.ts";
import type { Wall } from "../../languages/topics/walls.ts";
import { countWords } from "./lines.ts";

const KINDS: readonly Wall[] = ["botCheck", "notFound", "cookieWall", "logIn", "subscription", "redirect"];
const PATTERNS = KINDS.map(
  (kind) =>
    [
      kind,
      new RegExp(
        alternativesOfAll(({ walls }) => walls[kind]),
        "iu",
      ),
    ] as const,
);

/** What a page is in place of an article, and what to do about it. */
const REASONS: Readonly<Record<Wall | "index" | "media", string>> = {
  botCheck: "The page is a check for robots, not the article: fetch it again later, or save it from a browser.",
  notFound: "The page says that the article was not found: take the record out, or correct its address.",
  cookieWall: "The page asks for consent to cookies and holds no article: save it from a browser once that is given.",
  logIn: "The page asks to log in and holds no article: leave it, or ask its publisher for the text.",
  subscription: "The page asks to subscribe and holds no article: leave it, or ask its publisher for the text.",
  redirect: "The page only leads on to another: fetch that one.",
  index: "The page lists articles and is none: fetch those it lists.",
  media: "The page shows pictures or a video without a text: leave it.",
};

/** Why a page that is no article is none. */
export const wallReason = (kind: keyof typeof REASONS): string => REASONS[kind];

/** Most words of a page that may be a wall; consent is asked for at length. */
const MAX_WORDS = 220;
const MAX_WORDS_OF_CONSENT = 900;
/** Least share of a page's words in sentences that ask for something, 0–1. */
const MIN_SHARE = 0.4;
/** The same where the title of the page says it as well. */
const MIN_SHARE_BELOW_TITLE = 0.12;
/** Fewest words of prose beside such sentences that are an article all the same. */
const MIN_OTHER_WORDS = 60;

/** Words of a sentence that ask for something; a longer one tells something as well. */
const MAX_ASKING_WORDS = 20;
/** Fewest words of a sentence that is the lead of an article. */
const MIN_LEAD_WORDS = 8;

/** Whether a sentence holds a word of a headline. */
function sharesWord(sentence: string, headline: string | null): boolean {
  const own = new Set(foldedWords(headline ?? "").filter((word) => word.length >= MIN_SHARED_LETTERS));
  return foldedWords(sentence).some((word) => own.has(word));
}

/** Shorter words occur in any sentence. */
const MIN_SHARED_LETTERS = 4;

/** The first kind of wall that a sentence is of; null for any other sentence. */
const wallOf = (sentence: string): Wall | null => PATTERNS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s/);

/**
 * What a page is where it is a wall in place of an article: most of its few words ask for
 * something, or its title says so.
 *
 * @param title the page's own, whatever its record is called.
 * @param headline the article's. Default: not known.
 */
export function findWall(title: string | null, lines: readonly string[], headline: string | null = null): Wall | null {
  const { words, others, isTold } = countAsking(lines, headline);
  const [top] = [...words].toSorted(([, a], [, b]) => b - a);
  const asked = [...words.values()].reduce((sum, count) => sum + count, 0);
  const ofTitle = title === null ? null : wallOf(title);
  const kind = ofTitle ?? top?.[0] ?? null;
  if (kind === null) return null;
  const total = others + asked;
  if (total > (kind === "cookieWall" ? MAX_WORDS_OF_CONSENT : MAX_WORDS)) return null;
  const share = total === 0 ? 1 : asked / total;
  if (ofTitle !== null) return share >= MIN_SHARE_BELOW_TITLE || others < MIN_OTHER_WORDS ? kind : null;
  if (isTold && BELOW_TEXT.has(kind)) return null;
  return share >= MIN_SHARE ? kind : null;
}

/** Words in sentences that ask for something, by kind, and the others. */
interface Asking {
  words: ReadonlyMap<Wall, number>;
  others: number;
  /** Whether a sentence tells of what the headline is about: then some of the article is there. */
  isTold: boolean;
}

function countAsking(lines: readonly string[], headline: string | null): Asking {
  const words = new Map<Wall, number>();
  let others = 0;
  let isTold = false;
  for (const sentence of lines.flatMap(sentencesOf)) {
    const kind = wallOf(sentence);
    const count = countWords(sentence);
    const asking = kind === null ? 0 : Math.min(count, MAX_ASKING_WORDS);
    if (kind === null) isTold ||= count >= MIN_LEAD_WORDS && sharesWord(sentence, headline);
    else words.set(kind, (words.get(kind) ?? 0) + asking);
    others += count - asking;
  }
  return { words, others, isTold };
}

/** Kinds of which a line may stand below an article that is cut off there. */
const BELOW_TEXT: ReadonlySet<Wall | null> = new Set(["cookieWall", "logIn", "subscription"]);
/** Longer lines tell something as well. */
const MAX_LINE_WORDS = 40;

/** Whether every sentence of a line asks the reader for something: it is no text of the article. */
export const isWallLine = (line: string): boolean =>
  countWords(line) <= MAX_LINE_WORDS && sentencesOf(line).every((sentence) => BELOW_TEXT.has(wallOf(sentence)));
