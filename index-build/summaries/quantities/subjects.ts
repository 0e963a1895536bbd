import { LANGUAGES, wordSet } from "../../languages/index.ts";
import type { Fate, Measure } from "../../languages/topics/quantities.ts";
import { UNIT_OF } from "../../languages/units.ts";
import { predicateOf } from "./predicates.ts";
import type { Quantity } from "./quantities.ts";

/** What a number is of. */
export interface Subject {
  kind: Fate | Measure;
  /** How badly, as the text has it: `berat`; null for nothing. */
  degree: string | null;
}

const MEASURE_OF: ReadonlyMap<string, Measure> = new Map(
  LANGUAGES.flatMap(({ quantities }) =>
    (Object.entries(quantities.measures) as [Measure, string][]).flatMap(([measure, words]) =>
      [...wordSet(words)].map((word) => [word, measure] as const),
    ),
  ),
);
/** Each fate by the word of the first language that names it. */
const FATE_OF: ReadonlyMap<string, Fate> = new Map(
  (Object.entries(LANGUAGES[0].quantities.fates) as [Fate, string][]).map(([fate, words]) => [
    [...wordSet(words)][0] ?? fate,
    fate,
  ]),
);
const CURRENCY = new RegExp(`^(?:${LANGUAGES.flatMap(({ quantities }) => quantities.currencies).join("|")})$`, "iu");
const PERCENT = new Set(LANGUAGES.map(({ quantities }) => quantities.percent));
/** Words of the same clause in which a sum or a span of time says what it is. */
const [WORDS_BEFORE, WORDS_BEHIND] = [5, 3];

/**
 * What a number is of, as its clause says: what befell those it counts, what a sum or a span of
 * time is, a magnitude; null where it does not say.
 */
export function subjectOf({ sentence, start, end, unit, kind }: Quantity): Subject | null {
  if (kind !== "amount") return null;
  const before = sentence.text.slice(0, start);
  const behind = sentence.text.slice(end);
  if (MEASURE_OF.get(unit) === "magnitude") return { kind: "magnitude", degree: null };
  const near = [
    ...clauseWords(before.split(CLAUSE_MARKS).at(-1) ?? "")
      .slice(-WORDS_BEFORE)
      .reverse(),
  ];
  const after = clauseWords(behind.split(CLAUSE_MARKS)[0] ?? "").slice(0, WORDS_BEHIND);
  const measured = [...near, ...after].flatMap((word) => MEASURE_OF.get(word) ?? []);
  if (CURRENCY.test(unit)) {
    const measure = measured.find((one) => one !== "magnitude" && one !== "imprisonment");
    return measure ? { kind: measure, degree: null } : null;
  }
  const time = UNIT_OF.get(unit);
  if (time !== undefined) {
    const isServed = (time === "year" || time === "month") && measured.includes("imprisonment");
    return isServed ? { kind: "imprisonment", degree: null } : null;
  }
  if (PERCENT.has(unit)) return null;
  const [family = "", degree = null] = predicateOf(before, behind)?.split(" ") ?? [];
  const fate = FATE_OF.get(family);
  return fate && fate !== "lost" ? { kind: fate, degree } : null;
}

const CLAUSE_MARKS = /[;:()]|,\s/u;
const clauseWords = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
