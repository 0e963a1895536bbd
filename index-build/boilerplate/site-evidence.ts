import { fold, isAnyStopWord } from "../../src/analysis/index.ts";
import { type Place, positionsOf, type SeamLine, seamLine } from "./phrase-candidates.ts";

/** One page of a site, as furniture is looked for in it. */
export interface SitePage {
  headline: string | null;
  lines: readonly string[];
}

/** Evidence that all that a site may repeat is measured against. */
export interface SiteEvidence {
  pages: readonly SitePage[];
  lines: readonly SeamLine[];
  /** Of each number of a word, the word. */
  keys: readonly string[];
  /** Of each number of a word, the word folded where it carries meaning; else empty. */
  content: readonly string[];
  /** Where each word stands, by its number. */
  positions: ReadonlyMap<number, readonly Place[]>;
  /** Words that occur in small letters. */
  isCommon: ReadonlySet<string>;
  /** Of a folded content word, how often it occurs, by page. Repeated headlines do not count. */
  counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Reads the pages of a site once for all that is learnt of them. */
export function readSite(pages: readonly SitePage[]): SiteEvidence {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const idOf = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };
  const lines = pages.flatMap(({ lines: own, headline }, page) =>
    own.filter((text) => text !== headline).map((text) => seamLine(text, page, idOf)),
  );
  const content = keys.map(contentOf);
  const counts = new Map<string, Map<number, number>>();
  for (const { ids, page } of lines)
    for (const id of ids) {
      const word = content[id] as string;
      if (word === "") continue;
      const ofWord = counts.get(word) ?? new Map<number, number>();
      ofWord.set(page, (ofWord.get(page) ?? 0) + 1);
      counts.set(word, ofWord);
    }
  const isCommon = new Set(keys.filter((key) => /^\p{Ll}/u.test(key)));
  return { pages, lines, keys, content, positions: positionsOf(lines), isCommon, counts };
}

const MIN_CONTENT_LETTERS = 3;

/** A word as it is compared, where it carries meaning; else empty. */
export function contentOf(word: string): string {
  const folded = fold(word);
  return folded.length >= MIN_CONTENT_LETTERS && /\p{L}/u.test(folded) && !isAnyStopWord(folded) ? folded : "";
}

/** Least share of different words beside what a site puts into its texts, 0–1. */
const MIN_SHARE_DIFFERENT = 0.5;
/** More different words than half of these prove no more. */
const MANY_PLACES = 20;

/** Whether the words beside some places are so different that chance does not join them. */
export const areDifferent = (beside: readonly unknown[]): boolean =>
  beside.length < 2 || new Set(beside).size >= Math.min(beside.length, MANY_PLACES) * MIN_SHARE_DIFFERENT;
