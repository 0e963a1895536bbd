import type { Sentence, SentenceKind } from "../../src/schema/index.ts";
import { alternativesOfAll, anyOf, type LanguagePack, wordsOfAll } from "../languages/index.ts";
import { PRONOUN_BEHIND, TAGS } from "../languages/speech.ts";
import { standsAlone } from "./stands-alone.ts";

const fragmentsOf = (fragments: (sentences: LanguagePack["sentences"]) => readonly string[]): string =>
  alternativesOfAll(({ sentences }) => fragments(sentences));

// Service wording, form fields, credits and standards lines: verbatim, but no news.
const FURNITURE = new RegExp(
  `\\b${fragmentsOf(({ furniture }) => furniture)}\\b|https?:\\/\\/|www\\.|\\.{4,}|_{3,}|^\\(?${fragmentsOf(({ pictureCredits }) => pictureCredits)}\\b`,
  "i",
);
// A dateline or credit that was left in the text: `JAKARTA, KOMPAS.com - …`,
// `Laporan Reporter Tribun …`.
const AGENCY_OPENING = new RegExp(
  `^(?:${fragmentsOf(({ reporterCredits }) => reporterCredits)}|[\\p{Lu}\\d][\\p{Lu}\\d.,\\s-]{3,40}\\s[-–—]{1,2}\\s)`,
  "u",
);
// What only announces what follows: `Berikut daftar …`, `Here is …`.
const ANNOUNCING = new RegExp(`^${fragmentsOf(({ announcements }) => announcements)}\\b`, "iu");
const DOMAIN_OPENING = /^[\p{L}-]+[.,](?:com|co|id|net)\b/iu;
// A full stop before a small letter, and no abbreviation: letters or words are missing there.
const DAMAGE = /\p{Ll}{4}\.\s\p{Ll}{2}/u;
// Rows of a table and line-ups: `Jumlah: 8 RT- Ketinggian: 30 cm`,
// `Persib (3-4-3): 14-Teja; 2-Daisuke`.
const TABLE = /(?:\p{L}:\s?[^:]{1,60}){3}|\(\d-\d-\d(?:-\d)?\):|(?:\b\d{1,2}-\p{Lu}\p{L}+\b[^.]{0,20}){2}/u;
const MIN_WORDS = 6;
const MAX_WORDS = 55;

/**
 * How a sentence can be quoted: by itself, right after the sentence before it, or not at all.
 *
 * @param opensArticle whether it is the first of its article.
 */
export function quotability(
  kind: SentenceKind,
  sentence: string,
  opensArticle: boolean,
): Pick<Sentence, "quotable" | "leaning"> {
  const states = kind === "prose" && isStatement(sentence);
  const quotable = states && standsAlone(sentence, opensArticle) && !hasUnnamedSpeaker(sentence);
  return { quotable, leaning: states && !quotable };
}

// `“…,” ujarnya.`, `"…," kata dia kepada wartawan.`: who?
const TAG = anyOf(TAGS);
const PRONOUN = anyOf(wordsOfAll(({ speech }) => speech.pronouns));
const UNNAMED_SPEAKER = new RegExp(
  `^["“][^"“”]+["”],?\\s*(?:${TAG}(?:${PRONOUN_BEHIND}| ${PRONOUN})|${PRONOUN} ${TAG})\\b(?:[^.]*)\\.?$`,
  "iu",
);

const hasUnnamedSpeaker = (sentence: string): boolean => UNNAMED_SPEAKER.test(sentence);

/**
 * Whether a sentence is a whole statement: closed, of a readable length, no question, no quotation
 * without its speaker.
 */
export function isStatement(sentence: string): boolean {
  const words = sentence.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words < MIN_WORDS || words > MAX_WORDS) return false;
  if (!/[.!]["”’»)]*$/u.test(sentence) || !/^["“'‘(]*[\p{Lu}\p{N}]/u.test(sentence)) return false;
  if (
    [FURNITURE, AGENCY_OPENING, ANNOUNCING, DOMAIN_OPENING, DAMAGE, TABLE, /\?/].some((pattern) =>
      pattern.test(sentence),
    )
  )
    return false;
  const marks = sentence.match(/["“”]/g)?.length ?? 0;
  if (marks % 2 !== 0) return false;
  // A quotation that fills the sentence has lost its speaker.
  return !(/^["“]/.test(sentence) && /["”][.!]?$/.test(sentence) && marks === 2);
}
