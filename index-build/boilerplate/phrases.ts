import { fold, isAnyStopWord } from "../../src/analysis/index.ts";
import { wordsOfAll } from "../languages/index.ts";
import { runOf } from "../model/seams.ts";
import type { SitePhrase } from "../model/site-furniture.ts";
import { type Candidate, candidatesOf, type Place, pagesOf, placesAnywhere } from "./phrase-candidates.ts";
import { areDifferent, type SiteEvidence } from "./site-evidence.ts";

/** What a site puts into its articles, or around their headlines. */
export interface Learnt {
  /** As it is written at its first place. */
  text: string;
  /** Pages that hold it, of those looked at. */
  pages: number;
  /** Index of the page of its first place. */
  example: number;
  /** What the corpus has to bear out; null where the words leave no doubt. */
  doubt: Doubt | null;
}

/** That no text speaks so: one of some words occurs nowhere else in the corpus. */
export interface Doubt {
  words: string[];
  /** Whether it is the text's where the corpus is too small to tell. */
  isStrict: boolean;
}

/** A run of words that a site puts into the paragraphs of its articles. */
export interface LearntPhrase extends Learnt, SitePhrase {}

/** With fewer pages, chance and one story told often repeat words, too: then more is asked for. */
const FEW_PAGES = 40;
/** Least share of its places that are at a seam, 0–1: words of the text stand anywhere. */
const MIN_SHARE_AT_SEAMS = 0.9;
/**
 * The same where one of its words occurs nowhere else. Ends of lines count, as a line may have no
 * stop; with that, so many places are asked for.
 */
const MIN_SHARE_AT_SEAMS_OF_NEW = 0.5;
const MIN_SHARE_AT_SEAMS_OR_ENDS = 0.8;
/** Least share of its places that are inside a paragraph: whole lines are learnt otherwise. */
const MIN_SHARE_GLUED = 0.3;
/** Most pages with its rarest word elsewhere, as a share of its own. */
const MAX_SHARE_ELSEWHERE = 0.25;
/** Most of its words that occur again on its page, 0–1: what a text is about, it repeats. */
const MAX_SHARE_AGAIN = 0.15;
/** With few pages, least share of its words that occur nowhere else. */
const MIN_SHARE_NEW = 0.5;
const MIN_SHARE_NEW_OF_SENTENCE = 0.7;
/** Least share of places where what follows is a common word with a capital: a sentence begins. */
const MIN_SHARE_OPENING = 0.25;
/** Different words that begin sentences behind a single word; behind a phrase, one is enough. */
const MIN_OPENERS_OF_WORD = 2;
/** Of two phrases, one of which holds the other, the longer is meant where it has this share. */
const MIN_SHARE_OF_LONGER = 0.8;

/**
 * What a site puts into its paragraphs, at their start, their end or between two sentences: it
 * stands at such a seam and nowhere else, on many pages, beside ever other words, and speaks of
 * nothing the text around it speaks of.
 *
 * @param minPages fewest pages that hold a phrase.
 */
export function learnPhrases(site: SiteEvidence, minPages: number): LearntPhrase[] {
  const atSeams = Math.ceil(MIN_SHARE_AT_SEAMS_OF_NEW * minPages);
  const candidates = candidatesOf(site.lines, atSeams).filter((candidate) => isFurniture(candidate, minPages, site));
  return longest(candidates).map((candidate) => {
    const { ids, closed, open } = candidate;
    const [first] = [...closed, ...open].toSorted((a, b) => a.line.page - b.line.page) as [Place];
    const { start, end } = runOf(first.line.text, first.line.words, first.from, first.to);
    const keys = [...ids].map((id) => site.keys[id] as string);
    const own = pagesOf(placesAnywhere(ids, site.positions));
    return {
      text: first.line.text.slice(start, end).trim(),
      keys,
      isOwn: isOwn(contentIn(ids, site), own, site),
      pages: own.size,
      example: first.line.page,
      doubt: doubtOf(keys, [...closed, ...open]),
    };
  });
}

const ADDRESS = wordsOfAll(({ walls }) => walls.address);
/** Initials and hosts are no words of a text: `abc/def`, `kabar.com`. */
const JOINED = /[./_@]/;

/**
 * A sentence of the news and a remark in brackets stand at seams, too, in each report on a matter.
 * What speaks to the reader is none of them, nor is what marks set apart.
 */
function doubtOf(keys: readonly string[], places: readonly Place[]): Doubt | null {
  if (keys.some((key) => ADDRESS.has(key.toLowerCase()))) return null;
  if (keys.length > 1 && places.every(isMarked)) return null;
  const isWhole = keys.length > 1 && isSentence(places);
  // In a sentence, a name is new where its matter is.
  const words = isWhole ? keys.filter((key) => /^\p{Ll}/u.test(key)) : keys.filter((key) => /\p{L}/u.test(key));
  return { words: [...words], isStrict: isWhole || (keys.length === 1 && !keys.some((key) => JOINED.test(key))) };
}

/** Candidates that no longer one holds on nearly as many pages. */
const longest = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((one) => {
    const own = pagesOf([...one.closed, ...one.open]).size;
    return !candidates.some(
      (other) =>
        other.ids.length > one.ids.length &&
        one.ids.every((id, at) => other.ids[at] === id) &&
        pagesOf([...other.closed, ...other.open]).size >= MIN_SHARE_OF_LONGER * own,
    );
  });

function isFurniture({ ids, closed, open }: Candidate, minPages: number, site: SiteEvidence): boolean {
  const places = placesAnywhere(ids, site.positions);
  const own = pagesOf(places);
  if (own.size < minPages) return false;
  const words = contentIn(ids, site);
  const runKeys = [...ids].map((id) => site.keys[id] as string);
  // Days and years are the text's, and so is a word that occurs in small letters.
  if (runKeys.some((key) => /^\p{N}/u.test(key) && key !== "0")) return false;
  if (runKeys.length === 1 && !places.every(isMarked) && (isBegun(runKeys, site) || isSentence(closed))) return false;
  if (words.length === 0 || !isForeign(words, places, own, site)) return false;
  const atSeams = closed.length + open.length;
  if (isOwn(words, own, site)) {
    const atEnds = places.filter((place) => isAtEnd(place) && !isAmong(place, closed) && !isAmong(place, open)).length;
    if (
      atSeams < MIN_SHARE_AT_SEAMS_OF_NEW * places.length ||
      atSeams + atEnds < MIN_SHARE_AT_SEAMS_OR_ENDS * places.length
    )
      return false;
  } else if (atSeams < MIN_SHARE_AT_SEAMS * places.length) return false;
  const glued = places.filter(({ line, from, to }) => from > 0 || to < line.words.length - 1);
  if (glued.length < MIN_SHARE_GLUED * places.length) return false;
  const before = glued.filter(({ from }) => from > 0).map(({ line, from }) => line.ids[from - 1]);
  const behind = glued.filter(({ line, to }) => to < line.words.length - 1).map(({ line, to }) => line.ids[to + 1]);
  if (!areDifferent(before) || !areDifferent(behind)) return false;
  // What stands by itself somewhere, or behind a mark, is no beginning of a sentence anywhere.
  if (closed.length > 0 || open.every(isMarked)) return true;
  return beginsSentences(open, ids.length > 1 ? 1 : MIN_OPENERS_OF_WORD, site);
}

const contentIn = (ids: Uint32Array, { content }: SiteEvidence): string[] =>
  [...ids].flatMap((id) => content[id] || []);

const isAtEnd = ({ line, from, to }: Place): boolean => from === 0 || to === line.words.length - 1;

const isAmong = (place: Place, places: readonly Place[]): boolean =>
  places.some(({ line, from }) => line === place.line && from === place.from);

/** Whether all words have a capital and occur without it, too. */
const isBegun = (keys: readonly string[], { isCommon }: SiteEvidence): boolean =>
  keys.every((key) => /^\p{Lu}/u.test(key) && isCommon.has(key.toLowerCase()));

/** Whether a word of a run occurs on no pages but those of the run. */
const isOwn = (words: readonly string[], own: ReadonlySet<number>, { counts }: SiteEvidence): boolean =>
  words.some((word) => [...(counts.get(word)?.keys() ?? [])].every((page) => own.has(page)));

/** Whether the words of a run belong to nothing but it: neither to its page nor to other pages. */
function isForeign(
  words: readonly string[],
  places: readonly Place[],
  own: ReadonlySet<number>,
  site: SiteEvidence,
): boolean {
  const timesOn = new Map<number, number>();
  for (const { line } of places) timesOn.set(line.page, (timesOn.get(line.page) ?? 0) + 1);
  let again = 0;
  const elsewhere = words.map((word) => {
    const ofWord = site.counts.get(word) ?? new Map<number, number>();
    const inRun = words.filter((one) => one === word).length;
    const isAgain = [...own].filter((page) => (ofWord.get(page) ?? 0) > inRun * (timesOn.get(page) ?? 0));
    again += isAgain.length / own.size;
    return [...ofWord.keys()].filter((page) => !own.has(page)).length + isAgain.length;
  });
  if (again > MAX_SHARE_AGAIN * words.length) return false;
  if (Math.min(...elsewhere) > MAX_SHARE_ELSEWHERE * own.size) return false;
  if (site.pages.length >= FEW_PAGES) return true;
  const share = isSentence(places) ? MIN_SHARE_NEW_OF_SENTENCE : MIN_SHARE_NEW;
  return elsewhere.filter((count) => count === 0).length >= share * words.length;
}

const isSentence = (places: readonly Place[]): boolean =>
  places.length > 0 && places.every(({ line, to }) => /^["”’)\]]*[.!?…]/u.test(line.text.slice(line.words[to]?.end)));

const isMarked = ({ line, from, to }: Place): boolean =>
  /[|•·»#*>[{]\s?$/.test(line.text.slice(0, line.words[from]?.start)) ||
  /^\s?[|•·»«*>]/.test(line.text.slice(line.words[to]?.end));

/** Whether what stands behind some places opens sentences: common words with a capital. */
function beginsSentences(places: readonly Place[], minOpeners: number, site: SiteEvidence): boolean {
  const openers = places.flatMap(({ line, to }) => {
    const next = line.words[to + 1];
    const word = next?.key.toLowerCase() ?? "";
    const isQuoted = /["“]$/.test(line.text.slice(line.words[to]?.end, next?.start));
    return isQuoted || site.isCommon.has(word) || isAnyStopWord(fold(word)) ? [word] : [];
  });
  return new Set(openers).size >= minOpeners && openers.length >= MIN_SHARE_OPENING * places.length;
}
