import { statisticsOf } from "../../index-build/events/index.ts";
import { type EventSentence, readEvent } from "../../index-build/summaries/event-text.ts";
import { entails, propositionOf } from "../../index-build/summaries/propositions.ts";
import type { Figure } from "../data.ts";
import { judgements, sentenceName } from "../judgements.ts";
import { ecbPlus, oneDay, yogyakarta } from "./event-sets.ts";

interface SupportLabel {
  set: string;
  a: string;
  b: string;
  entails: "yes" | "part" | "no";
}

/**
 * How well the build tells whether one sentence says what another says, on 300 pairs that were
 * marked by reading.
 */
export async function support(data: string): Promise<Figure[]> {
  const labels = await judgements<SupportLabel>("support.jsonl");
  let [found, counted, yes, part] = [0, 0, 0, 0];
  for (const set of [await oneDay(data), await yogyakarta(data), await ecbPlus(data)]) {
    const statistics = statisticsOf(set.articles);
    const sentences = new Map<string, EventSentence>();
    for (const article of set.articles) {
      for (const one of readEvent([article], statistics).sentencesOf.flat()) sentences.set(sentenceName(one.text), one);
    }
    for (const label of labels.filter((one) => one.set === set.name)) {
      const [a, b] = [sentences.get(label.a), sentences.get(label.b)];
      if (!a || !b) continue;
      found++;
      if (!entails(propositionOf(a, statistics), propositionOf(b, statistics))) continue;
      counted++;
      if (label.entails === "yes") yes++;
      if (label.entails === "part") part++;
    }
  }
  const all = labels.filter((label) => label.entails === "yes").length;
  const figure = (name: string, value: number, of: number): Figure => ({ task: "support", figure: name, value, of });
  return [
    figure("marked pairs found in the data", found / labels.length, labels.length),
    figure("counted as support that says the same", yes / counted, counted),
    figure("counted as support that says the same or most of it", (yes + part) / counted, counted),
    figure("pairs that say the same and are counted", yes / all, all),
  ];
}
