import { type Asked, alternativesOfAll } from "../../../analysis/index.ts";
import type { Citation, Mention, PublishedArticle } from "../../../schema/index.ts";

/** A query, with what it asks for taken off. */
export interface Question {
  /** The words to look for. */
  words: string;
  asked: Asked | null;
}

/** The first that fits counts. */
const ORDER = ["duration", "number", "time", "person", "place", "other"] as const;
const QUESTIONS = ORDER.map((asked) => ({
  pattern: new RegExp(`\\b${alternativesOfAll(({ questions }) => questions[asked])}\\b`, "giu"),
  asked: asked === "other" ? null : asked,
}));

/**
 * Reads what a query asks for: `berapa lama video call putin xi` looks for `video call putin xi`
 * and asks for a duration.
 */
export function readQuestion(query: string): Question {
  for (const { pattern, asked } of QUESTIONS) {
    const words = query.replace(pattern, " ").trim();
    // A query of nothing but a question word is searched unchanged.
    if (words !== query.trim() && /[\p{L}\p{N}]/u.test(words)) return { words, asked };
  }
  return { words: query, asked: null };
}

const NUMBER = new RegExp(`\\d|\\b${alternativesOfAll(({ numberWords }) => numberWords.split(" "))}\\b`, "iu");
const DURATION = new RegExp(`(?:\\d|\\p{L})\\s${alternativesOfAll(({ durationUnits }) => durationUnits)}\\b`, "iu");

/**
 * Whether a passage holds what a question asks for. A person, place or time is known where the
 * article is given; else the passage is accepted.
 */
export function answersTo(
  asked: Asked,
  text: string,
  source: Citation | undefined,
  article: PublishedArticle | undefined,
): boolean {
  if (asked === "number") return NUMBER.test(text);
  if (asked === "duration") return NUMBER.test(text) && DURATION.test(text);
  if (!article || !source) return true;
  const type: Mention["type"] = asked;
  return article.mentions.some(
    (mention) => mention.type === type && mention.start >= source.start && mention.end <= source.end,
  );
}
