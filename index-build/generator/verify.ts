import {
  ANALYSIS_LANGUAGES,
  analysisLanguage,
  analyze,
  fold,
  isNegated,
  isStopWord,
  stem,
  tokenize,
} from "../../src/analysis/index.ts";
import { alternativesOfAll, LANGUAGES, type LanguagePack, wordSet, wordsOfAll } from "../languages/index.ts";

/** Words of a proposed statement, at least and at most. */
const MIN_WORDS = 5;
const MAX_WORDS = 60;

const numberWordsOf = ({ numbers }: LanguagePack): string[] => [
  ...[numbers.values, numbers.tens, numbers.multipliers, numbers.ordinals].flatMap(Object.keys),
  ...wordSet(numbers.teens),
  ...numbers.others,
];
const NUMBER_WORDS = new RegExp(`\\b${alternativesOfAll(numberWordsOf)}\\b`, "giu");
const TITLE = new RegExp(`\\b(?:\\p{Lu}|${alternativesOfAll(({ sentences }) => sentences.titles)})\\.\\s`, "giu");
const DIGITS = /\d+(?:[.,:/-]\d+)*/gu;
const QUOTE_OPENING = /["“„«]|(?<![\p{L}\p{N}])['‘]/gu;
/(?:["“]|[„«](?<![„«][^"”“»]*?[„«]))([^"”“»]+)["”“»]|(?<![\p{L}\p{N}])(?:'|‘(?<!(?<![\p{L}\p{N}])‘[^'’]*?‘))([^'’]+)['’](?![\p{L}\p{N}])/gu;
const MARKUP = /[<>{}[\]`|\\]|https?:|www\.|[\p{Cc}\p{Cf}]/u;
const DENIALS = wordsOfAll(({ speech }) => speech.denials);
/** Words after a negation that it may deny. */
const NEGATED_WORDS = 3;

/**
 * Why a proposed statement may not be published, or null where it may. Every significant word of
 * it, and so every name, must occur in the sentences it cites in some form, every number with the
 * word after it, every quotation word for word and beside the names the statement has; and what
 * they deny it may not say, nor deny what they say.
 *
 * @param cited the passages it names as its sources.
 */
export function faultIn(text: string, cited: readonly string[]): string | null {
  if (cited.length === 0) return "it cites nothing";
  const source = cited.join("\n");
  return (
    formFault(text) ??
    wordFault(text, source) ??
    numberFault(text, source) ??
    quotationFault(text, cited) ??
    denialFault(text, source)
  );
}

function formFault(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < MIN_WORDS || words > MAX_WORDS) return `it has ${words} words`;
  if (MARKUP.test(text)) return "it holds markup, an address or a control character";
  if (/[^\x30-\x39\P{N}]/u.test(text)) return "it holds digits that are not 0 to 9";
  return /[.!?]["”’)]*\s+["“‘(]*\p{Lu}\p{Ll}{2,}/u.test(text.replace(TITLE, ""))
    ? "it is more than one sentence"
    : null;
}

/** A significant word that the source has in no form. Names in small letters are words, too. */
function wordFault(text: string, source: string): string | null {
  const folded = fold(source);
  const known = ANALYSIS_LANGUAGES.map((language) => new Set(analyze(source, language).map(({ term }) => term)));
  for (const { text: word } of tokenize(text)) {
    const own = fold(word);
    if (/^\d/.test(own) || ANALYSIS_LANGUAGES.some((language) => isStopWord(own, language)) || hasWord(folded, own))
      continue;
    const isKnown = ANALYSIS_LANGUAGES.some((language, at) => known[at]?.has(stem(own, language)));
    if (!isKnown || /^\p{Lu}/u.test(word)) return `“${word}” is not in what it cites`;
  }
  return null;
}

/**
 * A number that the source does not have, or has of something else: `200 tenda` is not `200 orang`.
 */
function numberFault(text: string, source: string): string | null {
  const after = (some: string, at: number) =>
    some
      .slice(at)
      .match(/^[\s-]*(%|\p{L}+)?/u)?.[1]
      ?.toLowerCase() ?? "";
  const told = (pattern: RegExp, some: string) =>
    [...some.matchAll(pattern)].map((match) => ({
      number: match[0].toLowerCase(),
      next: after(some, match.index + match[0].length),
    }));
  for (const pattern of [DIGITS, NUMBER_WORDS]) {
    const known = told(pattern, source);
    for (const { number, next } of told(pattern, text)) {
      if (!known.some((one) => one.number === number)) return `the number ${number} is not in what it cites`;
      if (next !== "" && !known.some((one) => one.number === number && (one.next === next || one.next === "")))
        return `${number} ${next} is not in what it cites`;
    }
  }
  return null;
}

/** A quotation that no passage has, or that has none of the names it is given to. */
function quotationFault(text: string, cited: readonly string[]): string | null {
  if ((text.match(/["“”„«»]/gu)?.length ?? 0) % 2 !== 0) return "a quotation is not closed";
  for (const whole of quotationsIn(text)) {
    const quoted = squeezed(whole.slice(1, -1));
    const own = cited.filter((passage) => squeezed(passage).includes(quoted));
    if (own.length === 0) return `the quotation “${quoted}” is not in what it cites`;
    const names = text.replace(whole, " ").match(/(?<=\S\s)\p{Lu}[\p{L}'’-]+/gu) ?? [];
    if (!own.some((passage) => names.every((name) => hasWord(fold(passage), name))))
      return `the quotation “${quoted}” stands beside other names in what it cites`;
  }
  return null;
}

/** The quotations of a text with their marks; of those inside one another, the outer. */
function quotationsIn(text: string): string[] {
  const closings = { double: closingsIn(text, /["”“»]/g), single: closingsIn(text, /['’]/g) };
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(QUOTE_OPENING)) {
    const isSingle = mark === "'" || mark === "‘";
    const end = (isSingle ? closings.single : closings.double)(index + 1);
    if (index < from || end === null || end === index + 1) continue;
    if (isSingle && /^[\p{L}\p{N}]/u.test(text.slice(end + 1, end + 3))) continue;
    from = end + 1;
    found.push(text.slice(index, from));
  }
  return found;
}

/** Where the next closing mark is; asked of places in their order, it reads a text once. */
function closingsIn(text: string, mark: RegExp): (from: number) => number | null {
  let next: number | null = -1;
  return (from) => {
    if (next !== null && next < from) {
      mark.lastIndex = from;
      next = mark.exec(text)?.index ?? null;
    }
    return next;
  };
}

/** A word that is denied in the statement and nowhere in the source, or the other way round. */
function denialFault(text: string, source: string): string | null {
  const own = deniedWords(text);
  const cited = deniedWords(source);
  for (const [word, states] of own) {
    const known = cited.get(word);
    if (!known) continue;
    if (states.has(true) && !known.has(true)) return `it denies “${word}”, which what it cites does not`;
    if (states.has(false) && !known.has(false)) return `what it cites denies “${word}”`;
  }
  return null;
}

/**
 * For each significant word, in its stem, whether it follows right after a negation: each of the
 * ways in which it occurs.
 */
function deniedWords(text: string): Map<string, Set<boolean>> {
  const found = new Map<string, Set<boolean>>();
  let left = 0;
  for (const { text: word } of tokenize(text)) {
    const own = fold(word);
    if (isNegated(own) || DENIALS.has(own)) {
      left = NEGATED_WORDS;
      continue;
    }
    if (!ANALYSIS_LANGUAGES.some((language) => isStopWord(own, language))) {
      const key = stem(own, analysisLanguage(LANGUAGES[0].tag));
      found.set(key, (found.get(key) ?? new Set()).add(left > 0));
    }
    if (left > 0) left--;
  }
  return found;
}

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

const hasWord = (folded: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${fold(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(
    folded,
  );
