import { WEEKDAYS } from "../../src/analysis/index.ts";
import type { Disagreement } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { judgements } from "../judgements.ts";
import { type GoldBuild, goldBuilds, publishedEvent } from "./gold-builds.ts";
import type { EventJudgement } from "./key-facts.ts";
import { namedBuilds } from "./named-builds.ts";

type Judged = EventJudgement["disagreements"][number];

/** What builds publish the articles of 60 events to disagree on, beside what readers found. */
export async function disagreements(data: string): Promise<Figure[]> {
  return disagreementFigures(await goldBuilds(data, namedBuilds(data)));
}

/** The same of builds that are there. */
export async function disagreementFigures(golds: ReadonlyMap<string, GoldBuild>): Promise<Figure[]> {
  const matched = new Set<Judged>();
  const all: Judged[] = [];
  let [found, right] = [0, 0];
  for (const judgement of await judgements<EventJudgement>("key-facts.jsonl")) {
    all.push(...judgement.disagreements);
    for (const difference of publishedEvent(golds, judgement)?.disagreements ?? []) {
      const own = judgement.disagreements.filter((one) => isSame(difference, one));
      for (const one of own) matched.add(one);
      const isRight = own.length > 0 || difference.claims.some(({ text }) => neverWas(text));
      [found, right] = [found + 1, right + Number(isRight)];
      const values = difference.claims.map(({ text }) => text).join(" / ");
      console.error(`${isRight ? "judged " : "unknown"} ${judgement.event} ${difference.what}: ${values}`);
    }
  }
  const figure = (name: string, value: number, of: number): Figure => ({
    task: "disagreements",
    figure: name,
    value,
    of,
  });
  const values = all.filter(({ kind }) => kind === "value");
  const share = (some: readonly Judged[]) => some.filter((one) => matched.has(one)).length / some.length;
  return [
    figure("disagreements that readers found, too", right / found, found),
    figure("of those readers found, all", share(all), all.length),
    figure("of those readers found, numbers, dates, ages and sums", share(values), values.length),
  ];
}

/** Whether two of the values found are two of the values that the readers wrote down. */
function isSame({ claims: told }: Disagreement, { claims }: Judged): boolean {
  const placeOf = (text: string) => claims.findIndex(({ value }) => contains(value, text) || contains(text, value));
  return new Set(told.map(({ text }) => placeOf(text)).filter((place) => place >= 0)).size > 1;
}

/** Whether a date has a weekday that it did not have: no reader need judge that. */
function neverWas(text: string): boolean {
  const [, weekday = "", day, month, year] = text.match(/^(\p{L}+),?\s\(?(\d+)\/(\d+)\/(\d{4})/u) ?? [];
  const of = WEEKDAYS.get(weekday.toLowerCase());
  return of !== undefined && new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay() !== of;
}

const contains = (long: string, short: string): boolean => normal(long).includes(normal(short));
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^pukul |[()]/g, "")
    .trim();
