import type { EventSentence } from "../event-text.ts";
import { isOfTelling } from "../happenings.ts";
import type { SameMatter } from "./same-matter.ts";
import { isOfTheMoment, type ToldDay } from "./told-values.ts";

/** Least cosine of two sentences that date the same thing. */
const MIN_SENTENCE = 0.5;

/**
 * Whether two days are of one thing and cannot both be right: one date with two weekdays; a date
 * that never was, beside one that differs from it in one part; or two days of what sentences alike
 * say happened. On which day somebody said it, or it was printed, each newsroom tells rightly.
 */
export function daysDiffer(a: ToldDay, b: ToldDay, all: readonly ToldDay[], same: SameMatter): boolean {
  if (a.value === b.value) return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday;
  const [wrong, other] = isImpossible(a) ? [a, b] : isImpossible(b) ? [b, a] : [null, null];
  if (wrong && other)
    // A slip of the pen, where another article has that weekday with nearly that date.
    return (
      !isImpossible(other) &&
      wrong.weekday === other.weekday &&
      wrong.parts[2] === other.parts[2] &&
      wrong.parts.filter((part, index) => part === other.parts[index]).length === 2
    );
  if (isToldOn(a) || isToldOn(b) || tells(all, a.sentence.article, b) || tells(all, b.sentence.article, a))
    return false;
  return same.isLikelySame(a.sentence, b.sentence, MIN_SENTENCE) && same.saysTheSame(a.sentence, b.sentence);
}

const isToldOn = ({ sentence, start }: ToldDay): boolean =>
  isOfTelling(sentence.text, start) || isOfTheMoment(sentence);

const tells = (all: readonly ToldDay[], article: EventSentence["article"], { value }: ToldDay): boolean =>
  all.some((other) => other.sentence.article === article && other.value === value);

const isImpossible = ({ parts: [year, month, day], weekday }: ToldDay): boolean =>
  weekday !== null && new Date(Date.UTC(year, month - 1, day)).getUTCDay() !== weekday;
