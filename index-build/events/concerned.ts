import { anyOf, LANGUAGES, wordsOfAll } from "../languages/index.ts";

/** `BS (41)`, `Dian, 25,`, `Smith , 23`, `Siti (19 tahun)`. */
const AGE_BEHIND = new RegExp(
  `^\\s?(?:,|\\()\\s?\\d{1,3}(?:\\s${anyOf(LANGUAGES.flatMap(({ names }) => names.ageUnits))})?\\s?[,)]`,
  "iu",
);
const INITIALS = /^(?:\p{Lu}{1,4}|(?:\p{Lu}\.\s?){1,4}\p{Lu}?)$/u;
const STATUSES = wordsOfAll(({ names }) => names.statuses);
/** Words right before a name, and the letters that they have at most. */
const [WORDS_BEFORE, MAX_CHARS_BEFORE] = [2, 40];

/**
 * Whether a text tells of somebody as of whom something happened to, or who is said to have done
 * it: by initials, an age, or a word such as `korban` or `tersangka` before the name.
 */
export function isConcerned(text: string, { start, end }: { start: number; end: number }): boolean {
  if (INITIALS.test(text.slice(start, end)) || AGE_BEHIND.test(text.slice(end, end + 20))) return true;
  const before = text
    .slice(Math.max(0, start - MAX_CHARS_BEFORE), start)
    .split(/\s/)
    .filter(Boolean);
  return before.slice(-WORDS_BEFORE).some((word) => STATUSES.has(word.toLowerCase()));
}
