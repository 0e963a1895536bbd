import { foldedWords, isStopWord } from "../../analysis/index.ts";
import type { Suggestion } from "../../schema/index.ts";
import { editDistance } from "../index/edit-distance.ts";
import { planQuery } from "../planning/planner.ts";
import { parseQuery } from "../query/parse-query.ts";
import { findMatches } from "../ranking/find-matches.ts";
import { rank } from "../ranking/rank.ts";
import type { SearchableSite, Site } from "../site/site.ts";

const DEFAULT_LIMIT = 10;
const MAX_NAMES = 5;
const MAX_HEADLINES = 3;
const MAX_COMPLETIONS = 20;
const MIN_WORD_CHARS = 3;
/** A word that fewer articles hold is as likely a slip. */
const MIN_WORD_ARTICLES = 2;
/** Shorter names differ by one letter and are two. */
const MIN_SLIP_CHARS = 6;
/** One letter of an incomplete word says nothing yet. */
const ONE_LETTER = /\s\p{L}$/u;

/**
 * Completions for what is typed so far: known names and phrases first, then headlines, then words;
 * no two alike.
 *
 * @example
 * ```ts
 * await suggest(site, "xi jin", 4); // [{ text: "Xi Jinping", type: "entity" }, …]
 * ```
 */
export async function suggest(unopened: Site, typed: string, limit = DEFAULT_LIMIT): Promise<Suggestion[]> {
  const wanted = parseQuery(typed).clauses.flat();
  const words = wanted.flatMap(({ text }) => foldedWords(text));
  if (words.length === 0) return [];
  const site = await unopened.withIndex();
  const completions = await Promise.all(words.map((word) => site.index.prefixCompletions(word, 1)));
  const isUnknown = completions.some((found) => found.length === 0);
  const suggestions = await site.suggestions();
  const found: Suggestion[] = [
    ...suggestions.matching(words, isUnknown, MAX_NAMES),
    ...(await headlinesFor(site, typed)),
    ...(await wordsFor(site, words)),
  ];
  const kept: Suggestion[] = [];
  const keys = [words.join(" ")];
  for (const { text, type } of found) {
    const key = foldedWords(text).join(" ");
    if (kept.length >= limit) break;
    if (keys.some((other, at) => key === other || (at > 0 && isSlipOf(key, other)))) continue;
    keys.push(key);
    kept.push({ text, type });
  }
  return kept;
}

/**
 * Whether a text is another one with a slip in it, or cut off inside a word: the better known of
 * the two comes first.
 */
function isSlipOf(text: string, better: string): boolean {
  const isCut = better.startsWith(text) && /\p{L}/u.test(better.charAt(text.length));
  return isCut || (text.length >= MIN_SLIP_CHARS && editDistance(text, better, 1) <= 1);
}

/** Headlines that hold all of what is typed. */
async function headlinesFor(site: SearchableSite, typed: string): Promise<Suggestion[]> {
  const parsed = parseQuery(typed.replace(ONE_LETTER, ""));
  const clauses = parsed.clauses.map((operands) => operands.map((operand) => ({ ...operand, inHeadline: true })));
  const { clauses: planned, excluded } = await planQuery({ ...parsed, clauses }, site, { isTyping: true });
  if (planned.some(({ alternatives }) => alternatives.length === 0)) return [];
  const { docValues } = site.index;
  const hits = rank(await findMatches(site.index, planned, excluded), docValues, "relevance").first(MAX_HEADLINES);
  const records = await site.documents.articlesAt(hits.map(({ document }) => document));
  return hits.flatMap(({ document }) => {
    const headline = records.get(document)?.article.headline;
    return headline === undefined ? [] : [{ text: headline, type: "headline" as const }];
  });
}

/**
 * Completions of a query of one incomplete word: after other words, most would find nothing
 * together with them.
 */
async function wordsFor(site: SearchableSite, words: readonly string[]): Promise<Suggestion[]> {
  const [only = "", ...others] = words;
  if (others.length > 0) return [];
  return (await site.index.prefixCompletions(only, MAX_COMPLETIONS))
    .filter(({ documentCount }) => documentCount >= MIN_WORD_ARTICLES)
    .filter(({ word }) => word.length >= MIN_WORD_CHARS && !site.languages.some((one) => isStopWord(word, one)))
    .map(({ word }) => ({ text: word, type: "word" }));
}
