import type { DatedArticle } from "../../index-build/model/pipeline-types.ts";
import { quotability } from "../../index-build/sentences/index.ts";
import { standsAlone } from "../../index-build/sentences/stands-alone.ts";
import { dataPath, type Figure } from "../data.ts";
import { judgements, sentenceName } from "../judgements.ts";
import { articlesOf, ecbPlus } from "./event-sets.ts";

interface OpeningLabel {
  set: string;
  sentence: string;
  opening: "dangling" | "vague" | "stands";
}

/**
 * How well the build tells sentences whose opening leans on the sentence before, on 200 that were
 * marked by reading.
 */
export async function openings(data: string): Promise<Figure[]> {
  const labels = await judgements<OpeningLabel>("openings.jsonl");
  const texts = new Map<string, string>();
  for (const set of new Set(labels.map((label) => label.set))) {
    for (const text of sentenceTexts(await articlesOfSet(data, set))) texts.set(sentenceName(text), text);
  }
  const found = labels.flatMap(({ sentence, opening }) => {
    const text = texts.get(sentence);
    return text === undefined ? [] : [{ text, opening }];
  });
  const clear = found.filter(({ opening }) => opening !== "vague");
  const flagged = clear.filter(({ text }) => !standsAlone(text));
  const right = flagged.filter(({ opening }) => opening === "dangling").length;
  const dangling = clear.filter(({ opening }) => opening === "dangling");
  const statedOf = (some: typeof found) => some.filter(({ text }) => quotability("prose", text, false).quotable).length;
  const figure = (name: string, value: number, of: number): Figure => ({ task: "openings", figure: name, value, of });
  return [
    figure("marked sentences found in the data", found.length / labels.length, labels.length),
    figure("precision of leaning openings", right / flagged.length, flagged.length),
    figure("recall of leaning openings", right / dangling.length, dangling.length),
    figure("leaning sentences that could open a statement", statedOf(dangling) / dangling.length, dangling.length),
  ];
}

const articlesOfSet = async (data: string, set: string): Promise<DatedArticle[]> =>
  set === "ecbplus" ? (await ecbPlus(data)).articles : articlesOf(dataPath(data, "news", `${set}.jsonl`));

const sentenceTexts = (articles: readonly DatedArticle[]): string[] =>
  articles.flatMap(({ articleBody, sentences }) => sentences.map(({ start, end }) => articleBody.slice(start, end)));
