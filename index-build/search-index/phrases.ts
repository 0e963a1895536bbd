import { analysisLanguage, fold, isStopWord, tokenize } from "../../src/analysis/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";

const MIN_WORDS = 2;
const MAX_WORDS = 4;
/** Articles that must hold a phrase. */
const MIN_ARTICLES = 3;
/** Phrases at most: they travel with the index. */
const MAX_PHRASES = 2_000;
/**
 * Of the articles that hold its rarest word, a phrase occurs in at least this share, 0–1: else its
 * words only happen to meet.
 */
const MIN_COHESION = 0.15;
/** A part of a longer phrase that hardly occurs without it says nothing more. */
const MAX_PART_SHARE = 0.8;

/**
 * Runs of words that many headlines and leads hold, the most frequent first, as they are mostly
 * written.
 *
 * @param unsaidOf folded words of an article that stand in no phrase where they have a capital.
 */
export function frequentPhrases(
  articles: readonly DatedArticle[],
  unsaidOf: (article: DatedArticle) => ReadonlySet<string>,
): string[] {
  const phrases = new Map<string, { count: number; spellings: Map<string, number> }>();
  const wordCounts = new Map<string, number>();
  for (const article of articles) {
    const { words, parts } = readParts(article, unsaidOf(article));
    for (const word of words) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
    for (const [key, spelling] of parts) {
      const known = phrases.get(key) ?? { count: 0, spellings: new Map<string, number>() };
      known.count++;
      known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
      phrases.set(key, known);
    }
  }
  const kept = [...phrases].filter(([key, { count }]) => {
    const rarest = Math.min(...key.split(" ").map((word) => wordCounts.get(word) ?? 0));
    return count >= MIN_ARTICLES && count / rarest >= MIN_COHESION;
  });
  const whole = withoutParts(kept.map(([key, { count }]) => [key, count]));
  return kept
    .filter(([key]) => whole.has(key))
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MAX_PHRASES)
    .map(([, { spellings }]) => mostUsed(spellings));
}

/**
 * The folded words of an article's headline and lead, and the runs of them that may be phrases,
 * each as it is written.
 */
function readParts({ headline, articleBody, leadEnd, inLanguage }: DatedArticle, unsaid: ReadonlySet<string>) {
  const language = analysisLanguage(inLanguage);
  const words = new Set<string>();
  const parts = new Map<string, string>();
  for (const run of [headline, articleBody.slice(0, leadEnd)].flatMap(runsOf)) {
    for (const [from, { key }] of run.entries()) {
      words.add(key);
      for (let length = MIN_WORDS; length <= MAX_WORDS && from + length <= run.length; length++) {
        const part = run.slice(from, from + length);
        if (part.some(({ key: own, text }) => unsaid.has(own) && /^\p{Lu}/u.test(text))) break;
        if (isStopWord(key, language) || isStopWord(part.at(-1)?.key ?? "", language)) continue;
        parts.set(part.map((word) => word.key).join(" "), part.map((word) => word.text).join(" "));
      }
    }
  }
  return { words, parts };
}

/** The words of a text, run by run: the words between two marks. */
function runsOf(text: string): { key: string; text: string }[][] {
  return text
    .split(/[.,;:!?()"“”«»–—|/\n]+/)
    .map((part) => tokenize(part).map((token) => ({ key: fold(token.text), text: token.text })))
    .map((run) => run.filter(({ key }) => /^\p{L}/u.test(key)));
}

function withoutParts(counts: readonly (readonly [key: string, count: number])[]): Set<string> {
  const countOf = new Map(counts);
  const whole = new Set(countOf.keys());
  for (const [key, count] of counts) {
    const words = key.split(" ");
    for (const part of [words.slice(1).join(" "), words.slice(0, -1).join(" ")]) {
      if (count / (countOf.get(part) ?? Number.POSITIVE_INFINITY) >= MAX_PART_SHARE) whole.delete(part);
    }
  }
  return whole;
}

/** The most frequent spelling; of equals the one with fewer capitals, since headlines have many. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const capitals = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0;
  const [best] = [...spellings].sort(
    ([a, one], [b, other]) => other - one || capitals(a) - capitals(b) || (a < b ? -1 : 1),
  );
  return best?.[0] ?? "";
}
