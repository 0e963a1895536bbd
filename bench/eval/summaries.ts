import type { EventSentence } from "../../index-build/summaries/event-text.ts";
import { featuresOf } from "../../index-build/summaries/statements/features.ts";
import { BUDGET_OF_ONE } from "../../index-build/summaries/statements/index.ts";
import { passagesOf } from "../../index-build/summaries/statements/passages.ts";
import { salienceInArticle, salienceScorer } from "../../index-build/summaries/statements/salience.ts";
import { choose } from "../../index-build/summaries/statements/selection.ts";
import { termStatistics } from "../../index-build/text-model/index.ts";
import type { Figure } from "../data.ts";
import { itemAt } from "../item-at.ts";
import { type IndoSumArticle, readIndoSum, sentencesOf } from "../summaries/indosum.ts";
import { fitLogistic, type LinearModel, probabilityOf } from "../summaries/logistic-regression.ts";
import { detikArticles } from "./detik-summaries.ts";
import { centroid, lexRank, takeDistinct } from "./extractive-baselines.ts";
import { meanRouge, ROUGE_NAMES, type Rouge, rouge } from "./rouge.ts";

const FOLDS = 5;
const LEAD = 3;

type Read = { sentence: EventSentence; place: number }[];

/**
 * ROUGE of the summaries of single articles, cross-validated on IndoSum and untrained on modern
 * articles of Detik.
 */
export async function summaries(data: string): Promise<Figure[]> {
  return [...(await indosum(data)), ...(await detik(data))];
}

async function indosum(data: string): Promise<Figure[]> {
  const articles = await readIndoSum(data);
  const statistics = termStatistics(articles.map(({ article }) => article.termCounts));
  const read = articles.map((one) => sentencesOf(one, statistics));
  const models = crossValidated(articles, read);
  const systems: Record<string, (index: number) => number[]> = {
    "Lead-3": (index) => [...(articles[index]?.tokens.keys() ?? [])].slice(0, LEAD),
    oracle: (index) => oracleOf(itemAt(articles, index)),
    LexRank: (index) => baseline(itemAt(read, index), lexRank),
    centroid: (index) => baseline(itemAt(read, index), centroid),
    "salience, any sentence": (index) => chosen(itemAt(read, index), itemAt(models, index % FOLDS), false),
    "salience, openings resolved": (index) => chosen(itemAt(read, index), itemAt(models, index % FOLDS), true),
  };
  return figuresOf("IndoSum", articles.length, systems, (index, places) => {
    const { tokens, goldTokens } = itemAt(articles, index);
    return rouge(
      places.map((place) => tokens[place] ?? []),
      goldTokens,
    );
  });
}

/** One model for each fold, learnt on the others. */
function crossValidated(articles: readonly IndoSumArticle[], read: readonly Read[]): LinearModel[] {
  const features = read.map((sentences) => featuresOf(sentences.map(({ sentence }) => sentence)));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const rows: number[][] = [];
    const targets: number[] = [];
    for (const [index, own] of features.entries()) {
      if (index % FOLDS === fold) continue;
      rows.push(...own);
      targets.push(...(read[index] ?? []).map(({ place }) => Number(articles[index]?.labels[place])));
    }
    return fitLogistic(rows, targets);
  });
}

/**
 * What the build would choose with these weights; `stated` only of passages whose openings are
 * resolved, as it publishes them.
 */
function chosen(read: Read, model: LinearModel, stated: boolean): number[] {
  const sentences = read.map(({ sentence }) => sentence);
  const values = featuresOf(sentences).map((row) => probabilityOf(model, row));
  return chosenBy(read, values, stated);
}

/** The same with the weights that the build has. */
const chosenUntrained = (read: Read, stated: boolean): number[] =>
  chosenBy(read, salienceInArticle(read.map(({ sentence }) => sentence)), stated);

function chosenBy(read: Read, values: readonly number[], stated: boolean): number[] {
  const sentences = read.map(({ sentence }) => sentence);
  const salience = new Map(sentences.map((sentence, index) => [sentence, values[index] ?? 0]));
  const passages = stated ? passagesOf(sentences) : sentences.map((sentence) => [sentence]);
  const taken = new Set(choose(passages, salienceScorer(salience), BUDGET_OF_ONE));
  return read.filter(({ sentence }) => taken.has(sentence)).map(({ place }) => place);
}

function baseline(read: Read, rank: typeof lexRank): number[] {
  const vectors = read.map(({ sentence }) => sentence.vector);
  const taken = takeDistinct(rank(vectors), vectors, (places) => places.length > LEAD);
  return taken.map((at) => read[at]?.place ?? 0).sort((a, b) => a - b);
}

/** Greedily the sentences that raise ROUGE-1 most: what any choice could reach at best, nearly. */
function oracleOf({ tokens, goldTokens }: IndoSumArticle): number[] {
  const taken: number[] = [];
  let best = 0;
  for (;;) {
    let next: { place: number; value: number } | null = null;
    for (const place of tokens.keys()) {
      if (taken.includes(place)) continue;
      const value = rouge(
        [...taken, place].map((one) => tokens[one] ?? []),
        goldTokens,
      )["ROUGE-1"];
      if (value > (next?.value ?? best)) next = { place, value };
    }
    if (next === null) return taken.sort((a, b) => a - b);
    taken.push(next.place);
    best = next.value;
  }
}

async function detik(data: string): Promise<Figure[]> {
  const articles = await detikArticles(data);
  const statistics = termStatistics(articles.map(({ article }) => article.termCounts));
  const read = articles.map(({ article }) => sentencesOf({ article }, statistics));
  const systems: Record<string, (index: number) => number[]> = {
    "Lead-3": (index) => (read[index] ?? []).slice(0, LEAD).map(({ place }) => place),
    LexRank: (index) => baseline(itemAt(read, index), lexRank),
    centroid: (index) => baseline(itemAt(read, index), centroid),
    "salience, any sentence": (index) => chosenUntrained(itemAt(read, index), false),
    "salience, openings resolved": (index) => chosenUntrained(itemAt(read, index), true),
  };
  return figuresOf("detik-2025", articles.length, systems, (index, places) => {
    const { tokensAt, goldTokens } = itemAt(articles, index);
    return rouge(places.map(tokensAt), goldTokens);
  });
}

function figuresOf(
  name: string,
  count: number,
  systems: Record<string, (index: number) => number[]>,
  score: (index: number, places: number[]) => Rouge,
): Figure[] {
  const indexes = [...new Array(count).keys()];
  const means = new Map(
    Object.entries(systems).map(([system, places]) => [
      system,
      meanRouge(indexes.map((one) => score(one, places(one)))),
    ]),
  );
  const lead = means.get("Lead-3");
  return [...means].flatMap(([system, mean]) => [
    ...ROUGE_NAMES.map((measure) => ({
      task: "summaries",
      figure: `${name}: ${measure} F1 of ${system}`,
      value: mean[measure],
      of: count,
    })),
    ...(system.startsWith("salience") && lead
      ? [
          {
            task: "summaries",
            figure: `${name}: ROUGE-1 above Lead-3 of ${system}`,
            value: mean["ROUGE-1"] - lead["ROUGE-1"],
            of: count,
          },
        ]
      : []),
  ]);
}
