import { alternativesOfAll } from "../../languages/index.ts";
import type { TaggedName } from "../tagger/tag-names.ts";

const UNIT = alternativesOfAll(({ names }) => names.ageUnits);
/** `(30)`, `(7 tahun)`, `, 63,`, `, 12 years`. */
const AGE = new RegExp(`^(?:\\s?\\((\\d{1,3})(?:\\s${UNIT})?\\)|\\s?,\\s(\\d{1,2})(?:\\s?,|\\s${UNIT}\\b))`, "iu");
/** More is a number of something else. */
const OLDEST_YEARS = 110;

const WORD = "\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)?";
/** `Mestiana (30)`, `Bryant A . Dalton , 39 ,`: words with capitals, an age behind them. */
const AGED_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${WORD}(?:\\s(?:${WORD}|\\p{Lu}\\s?\\.)){0,3})\\s(?:\\(\\d{1,2}(?:\\s${UNIT})?\\)|,\\s\\d{2}\\s[,;])`,
  "gu",
);
/** How sure it is that who has an age is a person. */
const AGED_CONFIDENCE = 0.95;

/** What an age in brackets tells to be persons, in a sentence. */
export function agedIn(text: string, { start, end }: { start: number; end: number }): TaggedName[] {
  return [...text.slice(start, end).matchAll(AGED_NAME)].map(({ 1: name = "", index }) => ({
    ...{ start: start + index, end: start + index + name.length },
    ...{ kind: "person", confidence: AGED_CONFIDENCE },
  }));
}

/** The age that stands right behind a name, in years; null for none. */
export function ageBehind(text: string, end: number): number | null {
  const match = text.slice(end, end + 18).match(AGE);
  const years = Number(match?.[1] ?? match?.[2] ?? Number.NaN);
  return years <= OLDEST_YEARS ? years : null;
}
