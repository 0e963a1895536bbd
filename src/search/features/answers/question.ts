import type { Citation, Mention, PublishedArticle } from "../../../schema/index.ts";

/** What a question asks for. */
export type Asked = "number" | "duration" | "time" | "person" | "place";

/** A query, with what it asks for taken off. */
export interface Question {
  /** The words to look for. */
  words: string;
  asked: Asked | null;
}

// Indonesian, Malay and English. The first that fits counts.
const QUESTIONS: readonly [RegExp, Asked | null][] = [
  [/\b(?:berapa lama(?:kah)?|how long)\b/giu, "duration"],
  [/\b(?:berapa(?:kah)?(?: banyak| jumlah)?|how (?:many|much))\b/giu, "number"],
  [/\b(?:kapan(?:kah)?|bila(?:kah)|when)\b/giu, "time"],
  [/\b(?:siapa(?:kah)?|who)\b/giu, "person"],
  [/\b(?:di ?mana(?:kah)?|where)\b/giu, "place"],
  [/\b(?:apa(?:kah)?|mengapa|kenapa|bagaimana(?:kah)?|what|why|how|which)\b/giu, null],
];

/** Reads what a query asks for: `berapa lama video call putin xi` looks for `video call putin xi` and asks for a duration. */
export function readQuestion(query: string): Question {
  for (const [pattern, asked] of QUESTIONS) {
    const words = query.replace(pattern, " ").trim();
    // A query of nothing but a question word is searched as it stands.
    if (words !== query.trim() && /[\p{L}\p{N}]/u.test(words)) return { words, asked };
  }
  return { words: query, asked: null };
}

const NUMBER =
  /\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|ribu|juta|miliar|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)\b/iu;
const DURATION =
  /(?:\d|\p{L})\s(?:detik|menit|jam|hari|pekan|minggu|bulan|tahun|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/iu;

/** Whether a passage holds what a question asks for. A person, place or time is known where the article is at hand; else it is let pass. */
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
