import { type Difference, differencesIn } from "../../index-build/summaries/key-facts/disagreements.ts";
import { Propositions } from "../../index-build/summaries/propositions.ts";
import type { Figure } from "../data.ts";
import { type EventJudgement, judgedEvents } from "./key-facts.ts";

type Judged = EventJudgement["disagreements"][number];

/** What the build finds the articles of 30 events to disagree on, beside what readers found. */
export async function disagreements(data: string): Promise<Figure[]> {
  const events = await judgedEvents(data);
  const found = events.flatMap(({ text, statistics, judgement }) =>
    differencesIn(text, statistics, new Propositions(statistics)).map((difference) => ({ difference, judgement })),
  );
  const matched = new Set<Judged>();
  let right = 0;
  for (const { difference, judgement } of found) {
    const own = judgement.disagreements.filter((one) => isSame(difference, one));
    for (const one of own) matched.add(one);
    if (own.length > 0) right++;
    const values = difference.told.map(({ own }) => own.text).join(" / ");
    console.error(`${own.length > 0 ? "judged " : "unknown"} ${judgement.event} ${difference.what}: ${values}`);
  }
  const all = events.flatMap(({ judgement }) => judgement.disagreements);
  const figure = (name: string, value: number, of: number): Figure => ({
    task: "disagreements",
    figure: name,
    value,
    of,
  });
  return [
    figure("found that readers found, too", right / found.length, found.length),
    figure("of those readers found", matched.size / all.length, all.length),
  ];
}

/** Whether two of the values found are two of the values that the readers wrote down. */
function isSame({ told }: Difference, { claims }: Judged): boolean {
  const placeOf = (text: string) => claims.findIndex(({ value }) => contains(value, text) || contains(text, value));
  return new Set(told.map(({ own }) => placeOf(own.text)).filter((place) => place >= 0)).size > 1;
}

const contains = (long: string, short: string): boolean => normal(long).includes(normal(short));
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^pukul |[()]/g, "")
    .trim();
