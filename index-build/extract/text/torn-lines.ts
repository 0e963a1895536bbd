import { fold, isAnyStopWord } from "../../../src/analysis/index.ts";
import { capitalisedShare, countWords, endsSentence } from "./lines.ts";

/** A line of fewer words may be an item of a list. */
const MIN_PROSE_WORDS = 4;
const MIN_WORDS_OF_BOTH = 4;
/** A link or a phrase in italics that stands on a line of its own has no more words. */
const MAX_LINK_WORDS = 8;

const continues = (line: string): boolean => /^[\p{Ll},.;)\]”]/u.test(line);

/** A dateline with the first words of its sentence: `KABAR.CO.ID, JAKARTA -- PT`. */
const DATELINE_FRAGMENT = /^[A-Z][A-Z\d.-]{3,20},?\s[^\n]{0,40}\s[–—-]{1,2}\s\S{1,20}(?:\s\S{1,20})?$/u;
/** Initials end a text, and a role names who wrote it: what follows is of neither. */
const SIGN_OFF_END = /\([a-z]{2,5}(?:\/[a-z]{2,5}){0,2}\)$/;
const LABEL_START = /^\p{Ll}{3,12}\s?:/u;

/** Words of a name that stood in a link. */
const MAX_NAME_WORDS = 3;
const MIN_BEGUN_WORDS = 8;

/** Whether a line begins a sentence and does not end it: it is long, and no headline. */
const isBegun = (line: string): boolean =>
  countWords(line) >= MIN_BEGUN_WORDS && capitalisedShare(line) < 0.5 && /\p{L}$/u.test(line);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Whether a line ends in the middle of a sentence, for sure: behind a comma or a function word. */
function isOpen(line: string): boolean {
  if (/,$/.test(line)) return true;
  const last = line.match(/(?<!\p{L})\p{L}+$/u)?.[0] ?? "";
  return last !== "" && last === last.toLowerCase() && isAnyStopWord(fold(last));
}

/**
 * A text whose lines were torn where its page had a link or italics, with these lines joined: a
 * line that begins in the middle of a sentence belongs to the one before, and so does what stands
 * between the two.
 */
export function joinTornLines(text: string): string {
  const lines = text.split("\n");
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    const before = joined.at(-1) ?? "";
    const next = (lines[at + 1] ?? "").trim();
    const words = [countWords(before), countWords(line)];
    const isProse =
      /,$/.test(before) ||
      Math.max(...words) >= MIN_PROSE_WORDS ||
      (/^\p{Lu}/u.test(before) && sumOf(words) >= MIN_WORDS_OF_BOTH);
    const isLink = continues(next) && countWords(line) <= MAX_LINK_WORDS && !endsSentence(line);
    // A line that begins with a mark tells that the one before it was torn off.
    const isTorn = isLink && /^[,.;)\]]/.test(next);
    // A sentence with a name on a line of its own, which a link was.
    const isNamed = isLink && countWords(line) <= MAX_NAME_WORDS && isBegun(before);
    const goesOn = continues(line) || isTorn || isNamed || (isOpen(before) && (isLink || /,$/.test(before)));
    if (line !== "" && DATELINE_FRAGMENT.test(before) && !endsSentence(before)) {
      joined[joined.length - 1] = `${before} ${line}`;
      continue;
    }
    if (SIGN_OFF_END.test(before) || LABEL_START.test(line)) {
      joined.push(line);
      continue;
    }
    if (line !== "" && before !== "" && isProse && goesOn && !endsSentence(before) && !before.endsWith(":"))
      joined[joined.length - 1] = `${before}${/^[,.;)\]]/.test(line) ? "" : " "}${line}`;
    else joined.push(line);
  }
  return joined.join("\n");
}
