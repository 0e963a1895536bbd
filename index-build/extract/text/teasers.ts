import { alternativesOfAll, LANGUAGES, wordsOfAll } from "../../languages/index.ts";
import { EMBEDDED } from "./patterns.ts";

/**
 * "Baca juga: HEADLINE" in the middle of a text: scrapers glue the link to another article to the
 * sentence behind it.
 */
const READ_ALSO = alternativesOfAll(({ page }) => page.readAlso);
const OPENING = new RegExp(`${READ_ALSO}(?:\\s*:|\\s[–-]\\s)`, "giu");
/** The label alone, on a line of its own; the titles of a list follow. */
const LABEL = new RegExp(`^${READ_ALSO}\\s*[:–-]?$`, "iu");

/** Whether a line announces the titles that follow it. */
export const announcesTeasers = (line: string): boolean => LABEL.test(line);

/**
 * "Simak Video 'TITLE': [Gambas:Video 20detik] Saksikan Live DetikPagi:", and what is behind the
 * first mark of it.
 */
const VIDEO = new RegExp(`${alternativesOfAll(({ page }) => page.watchVideo)}:?\\s?['"“‘]`, "giu");
const BEHIND_VIDEO = new RegExp(
  `[^\\n"”“]{5,160}?['"”’]\\s*(?::|(?=\\[${EMBEDDED}))` +
    `\\s*(?:\\[${EMBEDDED}[^[\\]\\n]*\\])?(?:\\s*${alternativesOfAll(({ page }) => page.watchLive)} \\w+\\s*:)?`,
  "iuy",
);

/**
 * Words that neither end a headline nor mark a sentence: they are in lower case even in headlines.
 */
const FUNCTION_WORDS = wordsOfAll(({ headlines }) => headlines.smallWords);

/**
 * Log-odds of a capitalised word to open a sentence rather than to occur inside a headline, in
 * tenths.
 */
const OPENER_TENTHS = new Map(LANGUAGES.flatMap(({ headlines }) => Object.entries(headlines.sentenceOpeners)));
/**
 * A word that is not listed is more often a name inside the headline. In tenths, as the words
 * listed.
 */
const UNLISTED_TENTHS = -15;
/** `Kedua,`, `Ketujuh,` head the points of a list. */
const ORDINAL = new RegExp(`^${alternativesOfAll(({ headlines }) => headlines.ordinals)},$`, "i");

/**
 * Weights of what speaks for the end of a headline, swept together over glued pairs of headline and
 * sentence; see `npm run eval -- teasers`. The length term is the square of the distance from the
 * typical length, in spreads.
 */
const WEIGHTS = {
  opener: 1.4,
  typicalWords: 11,
  spreadWords: 3,
  lowerCaseBefore: -1.5,
  lowerCaseBehind: 2,
  quoteMark: 3,
  digit: -5,
  ordinal: 4,
  glued: 6,
  afterQuestion: 2.5,
  afterFullStop: 1,
  afterFunctionWord: -5,
} as const;
/** No headline has more words. */
const MAX_WORDS = 26;
/** A rest of this many words or fewer without a full stop is the headline and nothing more. */
const MAX_TITLE_WORDS = 20;

/**
 * Puts a break before each teaser; where it ends is for {@link cutTeaser}, which knows the corpus.
 */
export function breakBeforeTeasers(raw: string): string {
  return breakAroundVideos(raw).replace(OPENING, "\n$&");
}

function breakAroundVideos(raw: string): string {
  let text = "";
  let from = 0;
  for (const { index, 0: opening } of raw.matchAll(VIDEO)) {
    BEHIND_VIDEO.lastIndex = index + opening.length;
    if (index < from || !BEHIND_VIDEO.test(raw)) continue;
    text += `${raw.slice(from, index)}\n${raw.slice(index, BEHIND_VIDEO.lastIndex)}\n`;
    from = BEHIND_VIDEO.lastIndex;
  }
  return text + raw.slice(from);
}

/** The evidence that a run of words is a headline of the corpus. */
export interface KnownHeadlines {
  /**
   * 0 where nothing speaks for it, 1 where several pages go on differently after these words, 2 for
   * a headline of the corpus.
   */
  evidence(key: string): 0 | 1 | 2;
}

/** What each degree of evidence adds to the score of {@link endOfHeadline}. */
const EVIDENCE_SCORES = [0, 4, 12] as const;

/** A line that begins with a teaser, cut in two; null for any other line. */
export function cutTeaser(line: string, known: KnownHeadlines): { teaser: string; rest: string } | null {
  const from = openingEnd(line);
  if (from === 0) return null;
  const at = from + endOfHeadline(line.slice(from), known);
  return { teaser: line.slice(0, at).trim(), rest: line.slice(at).trim() };
}

/**
 * The words with which a teaser goes on, one more in each key: what is counted to learn where
 * headlines end. Empty for a line that is no teaser.
 */
export function teaserPrefixes(line: string): string[] {
  const from = openingEnd(line);
  if (from === 0) return [];
  const words = wordsOf(line.slice(from)).slice(0, MAX_WORDS);
  return words.map((_, index) => headlineKey(words.slice(0, index + 1)));
}

const headlineKey = (words: readonly Word[]): string => words.map(({ text }) => plain(text)).join(" ");

/** A headline as {@link teaserPrefixes} writes it. */
export const keyOfHeadline = (headline: string): string => headlineKey(wordsOf(headline));

function openingEnd(line: string): number {
  const [match] = line.matchAll(OPENING);
  return match?.index === 0 ? match[0].length : 0;
}

const wordsOf = (text: string): Word[] =>
  [...text.slice(0, MAX_HEADLINE_CHARS).matchAll(/\S+/g)].flatMap((match) => splitGlued(match[0], match.index));

/** A title with a mark of exclamation has no more words: else a sentence is glued to it. */
const MAX_CALLING_WORDS = 14;
/** The end of a sentence with another behind it. */
const INNER_END = /[.!?]["”']?\s\p{Lu}/u;
/** No headline is longer, in UTF-16 units. */
const MAX_HEADLINE_CHARS = 400;
const NOTHING_KNOWN: KnownHeadlines = { evidence: () => 0 };

/**
 * Offset at which a headline ends and the text goes on: before the capitalised word that most
 * likely opens a sentence, given how often it does, how long headlines are, whether lower-case
 * words come before and behind it, and what the corpus knows of the words before it. The whole text
 * where it is a headline and nothing more.
 *
 * Measured by `npm run eval -- teasers`.
 */
export function endOfHeadline(text: string, known: KnownHeadlines = NOTHING_KNOWN): number {
  const words = wordsOf(text).slice(0, MAX_WORDS + 6);
  const isClosed =
    /\.["”']?\s*$/.test(text) ||
    (/!["”']?\s*$/.test(text) && (INNER_END.test(text) || words.length > MAX_CALLING_WORDS));
  if (words.length <= MAX_TITLE_WORDS && !isClosed) return text.length;
  if (known.evidence(headlineKey(words)) === 2) return text.length;
  const isTitleCase = isInTitleCase(words);
  let lowerCaseBefore = 0;
  let best = { score: Number.NEGATIVE_INFINITY, at: text.length };
  for (let index = 1; index < Math.min(words.length, MAX_WORDS); index++) {
    if (isLowerContent(words[index - 1] as Word)) lowerCaseBefore++;
    if (!/^(?:["“‘'(]?[\p{Lu}\d]|["“]$)/u.test((words[index] as Word).text)) continue;
    const score =
      borderScore(words, index) +
      (isTitleCase ? styleScore(words, index, lowerCaseBefore) : 0) +
      EVIDENCE_SCORES[known.evidence(headlineKey(words.slice(0, index)))];
    if (score > best.score) best = { score, at: (words[index] as Word).at };
  }
  return best.at;
}

/**
 * How well a sentence may begin with the word at `index`, going by it, the word before and the
 * length of what is before.
 */
function borderScore(words: readonly Word[], index: number): number {
  const previous = (words[index - 1] as Word).text;
  const { text, isGlued } = words[index] as Word;
  let score = (WEIGHTS.opener * (OPENER_TENTHS.get(plain(text)) ?? UNLISTED_TENTHS)) / 10;
  score -= ((index - WEIGHTS.typicalWords) / WEIGHTS.spreadWords) ** 2;
  if (/^["“]/.test(text)) score += WEIGHTS.quoteMark;
  if (/^\d/.test(text)) score += WEIGHTS.digit;
  if (ORDINAL.test(text)) score += WEIGHTS.ordinal;
  if (isGlued) score += WEIGHTS.glued;
  if (/(?:[?!]|\.\.\.)["”]?$/.test(previous)) score += WEIGHTS.afterQuestion;
  else if (/\.["”]?$/.test(previous)) score += WEIGHTS.afterFullStop;
  if (/[,:;–-]$/.test(previous) || FUNCTION_WORDS.has(plain(previous))) score += WEIGHTS.afterFunctionWord;
  return score;
}

/**
 * A headline in title case holds no word of content in lower case; the sentence behind it soon
 * does.
 */
function styleScore(words: readonly Word[], index: number, lowerCaseBefore: number): number {
  const behind = words.slice(index + 1, index + 5).filter(isLowerContent).length;
  return WEIGHTS.lowerCaseBefore * lowerCaseBefore + WEIGHTS.lowerCaseBehind * behind;
}

interface Word {
  text: string;
  at: number;
  /** Whether it was glued to the word before (`PenghargaanIa`). */
  isGlued: boolean;
}

function splitGlued(text: string, at: number): Word[] {
  const glue = text.match(/^(.*(?:\p{Ll}{3}|\d{2})[?!.]?)(\p{Lu}\p{Ll}+)$/u);
  const isOpener = glue?.[2] !== undefined && (OPENER_TENTHS.get(glue[2].toLowerCase()) ?? -1) > 0;
  if (!glue?.[1] || !glue[2] || !isOpener) return [{ text, at, isGlued: false }];
  return [
    { text: glue[1], at, isGlued: false },
    { text: glue[2], at: at + glue[1].length, isGlued: true },
  ];
}

function isInTitleCase(words: readonly Word[]): boolean {
  const long = words.slice(0, 4).filter(({ text }) => plain(text).length >= 4);
  const capitals = long.filter(({ text }) => !/^\p{Ll}/u.test(text)).length;
  return capitals >= 0.75 * long.length;
}

const plain = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");

function isLowerContent({ text }: Word): boolean {
  const bare = plain(text);
  return bare.length >= 4 && /^\p{Ll}/u.test(text) && !FUNCTION_WORDS.has(bare);
}
