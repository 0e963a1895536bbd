import { type AnalysisLanguage, analysisLanguage, analyze } from "../../../src/analysis/index.ts";
import { packOf } from "../../languages/index.ts";
import type { TermStatistics } from "../../text-model/index.ts";
import type { EventText } from "../event-text.ts";
import type { Propositions } from "../propositions.ts";
import { countsPeople, predicateIn } from "../quantities/predicates.ts";
import { daysDiffer } from "./differing-days.ts";
import { numbersDiffer } from "./differing-numbers.ts";
import { SameMatter } from "./same-matter.ts";
import { daysIn, numbersIn, type ToldDay, type ToldNumber, type ToldValue } from "./told-values.ts";

/** Different values that articles of an event report for one thing. */
export interface Difference {
  /** What they are about, in the articles' words: `orang tewas`, `RT tergenang`. */
  what: string;
  /** Each value with all that report it, the first of them first. */
  told: { own: ToldValue; all: ToldValue[] }[];
  kind: "number" | "date";
}

/**
 * What the articles of an event disagree on: numbers of one unit about the same, and days of the
 * same. What has no label that a reader understands is left out.
 */
export function differencesIn(
  { sentencesOf }: EventText,
  statistics: TermStatistics,
  propositions: Propositions,
): Difference[] {
  if (sentencesOf.length < 2) return [];
  const sentences = sentencesOf.flat();
  const numbers = sentences.flatMap((sentence) => numbersIn(sentence, statistics));
  const days = sentences.flatMap(daysIn);
  const same = new SameMatter(propositions);
  return [
    ...byLabel(groupsOf(numbers, (a, b) => numbersDiffer(a, b, numbers, same))).map(([what, group]) => ({
      what,
      told: toldIn(group, numbers),
      kind: "number" as const,
    })),
    ...groupsOf(days, (a, b) => daysDiffer(a, b, days, same)).map((group) => ({
      what: labelOfDays(group),
      told: toldIn(group, days),
      kind: "date" as const,
    })),
  ];
}

/** Groups of values of different articles that differ pairwise. */
function groupsOf<T extends ToldValue>(values: readonly T[], differ: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const [index, a] of values.entries()) {
    for (const b of values.slice(index + 1)) {
      if (a.sentence.article === b.sentence.article || keyOf(a) === keyOf(b) || !differ(a, b)) continue;
      const own = groups.filter((group) => group.includes(a) || group.includes(b));
      for (const group of own) groups.splice(groups.indexOf(group), 1);
      groups.push([...new Set([...own.flat(), a, b])]);
    }
  }
  return groups;
}

/** Groups of one label as one; without those that have none. */
function byLabel(groups: readonly ToldNumber[][]): [label: string, group: ToldNumber[]][] {
  const found = new Map<string, ToldNumber[]>();
  for (const group of groups) {
    const label = labelOfNumbers(group);
    if (label !== null) found.set(label, [...(found.get(label) ?? []), ...group]);
  }
  return [...found];
}

/** Each value of a group once, in the order of all values, which is that of the articles. */
function toldIn<T extends ToldValue>(group: readonly T[], values: readonly T[]): Difference["told"] {
  const byValue = new Map<string, T[]>();
  for (const one of values) if (group.includes(one)) byValue.set(keyOf(one), [...(byValue.get(keyOf(one)) ?? []), one]);
  return [...byValue.values()].flatMap(([own, ...rest]) => (own ? [{ own, all: [own, ...rest] }] : []));
}

const keyOf = (told: ToldValue): string => `${told.value} ${"weekday" in told ? (told as ToldDay).weekday : ""}`;

/** Words of a label at most, besides the unit. */
const MAX_LABEL_WORDS = 4;

/**
 * What numbers are of: people and what befell them; the noun of an ordinal; whose age; else the
 * words of the first sentence from the unit to the last word near it that stands around all of the
 * numbers, or of a sum or share those before it. Null where no such word is near.
 */
function labelOfNumbers(numbers: readonly ToldNumber[]): string | null {
  const [first] = numbers;
  if (!first) return null;
  const { quantity, sentence, unit, predicate } = first;
  const language = sentence.article.inLanguage;
  if (numbers.every((one) => one.predicate !== null && one.predicate === predicate && countsPeople(one.unit)))
    return predicateIn(predicate ?? "", packOf(language));
  if (quantity.kind === "age") return `${packOf(language).quantities.age} ${first.holderName}`;
  if (quantity.kind === "ordinal" || quantity.kind === "clock") return unit.replace(/^\S+- /, "");
  const isShared = (word: string) => {
    const term = termOf(word, analysisLanguage(language));
    return term !== "" && numbers.every(({ around }) => around.has(term));
  };
  const behind = wordsBehind(sentence.text.slice(quantity.end));
  const named = behind.slice(0, behind.findLastIndex(isShared) + 1);
  if (named.length > 1 && named[0]?.toLowerCase() === quantity.unit) return named.join(" ");
  const before = wordsBefore(sentence.text.slice(0, quantity.start));
  const from = before.findIndex(isShared);
  return from < 0 ? null : before.slice(from).join(" ");
}

/** The words right behind a number, and right before it, in one run of words. */
const wordsBehind = (text: string): string[] => wordsOf(text.split(RUN_END)[0] ?? "").slice(0, MAX_LABEL_WORDS + 1);
const wordsBefore = (text: string): string[] => wordsOf(text.split(RUN_END).at(-1) ?? "").slice(-MAX_LABEL_WORDS - 1);
const RUN_END = /[^\p{L}\p{M}\s-]|\s{2}/u;
const wordsOf = (run: string): string[] => run.split(/\s/).filter((word) => word !== "");

const termOf = (word: string, language: AnalysisLanguage): string => analyze(word, language)[0]?.term ?? "";

const labelOfDays = (days: readonly ToldDay[]): string => {
  const [first] = days;
  return first === undefined ? "" : packOf(first.sentence.article.inLanguage).dates.date;
};
