import { alternativesOfAll, LANGUAGES, wordSet, wordsOfAll } from "../../languages/index.ts";
import type { Fate, Measure, ToldFate } from "../../languages/topics/quantities.ts";
import { UNIT_OF } from "../../languages/units.ts";
import type { Quantity } from "./quantities.ts";

/** What a number is of. */
export interface Subject {
  kind: ToldFate | Measure;
  /** How badly, as the text has it: `berat`; null for nothing. */
  degree: string | null;
}

const wordTo = <T extends string>(words: (pack: (typeof LANGUAGES)[number]) => Readonly<Record<T, string>>) =>
  new Map<string, T>(
    LANGUAGES.flatMap((pack) =>
      (Object.entries(words(pack)) as [T, string][]).flatMap(([kind, list]) =>
        [...wordSet(list)].map((word) => [word, kind] as const),
      ),
    ),
  );

const MEASURE_OF = wordTo<Measure>(({ quantities }) => quantities.measures);
const FATE_OF = wordTo<Fate>(({ quantities }) => quantities.fates);
const LABELS = LANGUAGES[0].quantities.labels;
const hasLabel = (fate: Fate): fate is ToldFate => fate in LABELS;
/** What befalls things; the others befall persons. */
const OF_THINGS: ReadonlySet<Fate> = new Set(["damaged", "flooded"]);
const PERSONS = wordsOfAll(({ quantities }) => `${quantities.people} ${quantities.persons}`);
const BUILDINGS = wordsOfAll(({ quantities }) => quantities.buildings);
const AUXILIARIES = wordsOfAll(({ quantities }) => quantities.auxiliaries);
const DEGREES = wordsOfAll(({ quantities }) => quantities.degrees);
const CURRENCY = new RegExp(`^(?:${LANGUAGES.flatMap(({ quantities }) => quantities.currencies).join("|")})$`, "iu");
const DEMANDS = wordsOfAll(({ quantities }) => quantities.demands);
const VERDICTS = wordsOfAll(({ quantities }) => quantities.verdicts);
const NO_FATES = wordsOfAll(({ quantities }) => quantities.noFates);
const FORMERLY = wordsOfAll(({ quantities }) => quantities.formerly);
/** Words before a number, in its clause, that make it no total of what happened. */
const NO_TOTAL = new RegExp(
  `(?<![\\p{L}])${alternativesOfAll(({ quantities }) => quantities.noTotals)}\\s(?:\\p{L}+\\s){0,2}$`,
  "iu",
);
/** A part is told, of a whole that is the next number: `tiga dari empat pelaku`. */
const OF_WHOLE = new RegExp(
  `^\\s?(?:\\p{L}+\\s)?${alternativesOfAll(({ quantities }) => quantities.ofWhole)}\\s(?:\\d|\\p{L}+\\s)`,
  "u",
);
/** Words between a number's unit and what befell those it counts; before the number. */
const [MAX_BEHIND, MAX_BEFORE] = [3, 1];
/** Words before a sum in which it is named. */
const MAX_NAMED = 3;
const CLAUSE_MARKS = /[;:()]|,\s/u;

/**
 * What a number is of, as its clause says: what befell those it counts, right behind them or right
 * before the number; what a sum is, right before it; how long somebody serves; a magnitude. Null
 * where the clause does not say, tells of a plan, a limit, an addition or a part, or where its
 * sentence names another year.
 */
export function subjectOf(quantity: Quantity): Subject | null {
  const { sentence, start, end, unit, kind, text } = quantity;
  if (kind !== "amount" || namesOtherYear(quantity)) return null;
  const before = sentence.text.slice(0, start).split(CLAUSE_MARKS).at(-1) ?? "";
  const behind = sentence.text.slice(end);
  const all = wordsOf(sentence.text);
  if (NO_TOTAL.test(before) || all.some((word) => FORMERLY.has(word))) return null;
  const isPunished = all.some((word) => VERDICTS.has(word)) && !all.some((word) => DEMANDS.has(word));
  if (MEASURE_OF.get(unit) === "magnitude") return /^\d/.test(text) ? { kind: "magnitude", degree: null } : null;
  if (CURRENCY.test(unit)) {
    const measure = wordsOf(before)
      .slice(-MAX_NAMED)
      .flatMap((word) => MEASURE_OF.get(word) ?? [])
      .at(-1);
    const isTold = measure === "loss" || (measure === "fine" && isPunished);
    return isTold ? { kind: measure, degree: null } : null;
  }
  const time = UNIT_OF.get(unit);
  if (time !== undefined) {
    const near = [...wordsOf(before).slice(-MAX_NAMED), ...wordsOf(behind.split(CLAUSE_MARKS)[0] ?? "").slice(0, 4)];
    const isServed = near.some((word) => MEASURE_OF.get(word) === "imprisonment");
    return isServed && isPunished && (time === "year" || time === "month")
      ? { kind: "imprisonment", degree: null }
      : null;
  }
  return OF_WHOLE.test(behind) ? null : fateOf(before, behind, unit);
}

function fateOf(before: string, behind: string, unit: string): Subject | null {
  const isOf = (fate: Fate | undefined): fate is ToldFate =>
    fate !== undefined && hasLabel(fate) && (OF_THINGS.has(fate) ? BUILDINGS : PERSONS).has(unit.split(" ")[0] ?? "");
  const words = wordsOf(behind.split(CLAUSE_MARKS)[0] ?? "").slice(1);
  for (const [at, word] of words.slice(0, MAX_BEHIND + 1).entries()) {
    const fate = FATE_OF.get(word);
    const next = words[at + 1] ?? "";
    // `rusak ringan, sedang maupun berat`: all of them.
    const isOneDegree =
      DEGREES.has(next) &&
      !wordsOf(behind)
        .slice(at + 3)
        .some((further) => DEGREES.has(further));
    if (isOf(fate)) return NO_FATES.has(next) ? null : { kind: fate, degree: isOneDegree ? next : null };
    if (fate !== undefined || !AUXILIARIES.has(word)) return null;
  }
  const fate = wordsOf(before)
    .slice(-MAX_BEFORE)
    .flatMap((word) => FATE_OF.get(word) ?? [])
    .at(-1);
  return isOf(fate) ? { kind: fate, degree: null } : null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,])/g;

/** Whether a sentence names another year than that of its article's publication. */
function namesOtherYear({ sentence: { text, article } }: Quantity): boolean {
  const published = article.datePublished.value?.slice(0, 4);
  return published !== undefined && (text.match(YEAR) ?? []).some((year) => year !== published);
}
