import { NAME_KINDS } from "../../index-build/mentions/tagger/labels.ts";
import { tagNames } from "../../index-build/mentions/tagger/tag-names.ts";
import type { Article, EntityMention } from "../../src/schema/index.ts";
import type { Figure } from "../data.ts";
import { fewOf } from "../few.ts";
import { idnerSentences, judgedSentences, type MarkedName, type ReadSentence } from "../names/labelled.ts";
import { type NameScores, scoreNames } from "../names/score.ts";
import { trainTagger } from "../names/train.ts";
import { eventNameFigures } from "./event-name-figures.ts";
import { type NamedBuild, namedBuilds } from "./named-builds.ts";

const SEEDS = [1, 2, 3, 4, 5];

/**
 * Names of persons, organisations and places: on the sentences and events that were marked by
 * reading, as builds publish them; and the tagger by itself.
 */
export async function names(data: string): Promise<Figure[]> {
  const buildOf = namedBuilds(data);
  return [...(await sentenceFigures(data, buildOf)), ...(await eventNameFigures(buildOf)), ...(await agreement(data))];
}

/**
 * The learnt tagger on the test part of idner-news-2k, learnt anew with five seeds, by its rules.
 */
export async function namesIdner(data: string): Promise<Figure[]> {
  const train = [
    ...fewOf(await idnerSentences(data, "train")),
    ...fewOf(await judgedSentences(data, "names-development.jsonl")),
  ];
  const test = fewOf(await idnerSentences(data, "test"));
  const scores = SEEDS.map((seed) => {
    const weights = trainTagger(train, seed, "idner");
    return scoreNames(
      test,
      test.map(({ text }) => tagNames(text, { weights })),
    );
  });
  const mean = (value: (score: NameScores) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  const figure = (name: string, value: (score: NameScores) => number): Figure => ({
    ...{ task: "names-idner", figure: `${name}, mean of ${SEEDS.length} seeds` },
    ...{ value: mean(value), of: test.length },
  });
  return [
    figure("strict F1", ({ strict }) => strict),
    figure("untyped F1", ({ untyped }) => untyped),
    ...NAME_KINDS.flatMap((kind) => (kind === "other" ? [] : [figure(`F1 of ${kind}s`, ({ byKind }) => byKind[kind])])),
  ];
}

async function sentenceFigures(data: string, buildOf: (file: string) => Promise<NamedBuild>): Promise<Figure[]> {
  const sentences = await judgedSentences(data, "names.jsonl");
  const published: MarkedName[][] = [];
  let missing = 0;
  for (const sentence of sentences) {
    const found = sentence.field === "title" ? null : publishedNames(sentence, await buildOf(sentence.file));
    if (found === null && sentence.field !== "title") missing++;
    published.push(found ?? tagNames(sentence.text));
  }
  return [
    ...figuresOf("published", sentences, published),
    ...figuresOf(
      "tagger alone",
      sentences,
      sentences.map(({ text }) => tagNames(text)),
    ),
    { task: "names", figure: "sentences that no article holds", value: missing, of: sentences.length },
  ];
}

/** The names of a sentence in the article that holds it; null where none does. */
function publishedNames({ text, id }: ReadSentence, { articles }: NamedBuild): MarkedName[] | null {
  const isOwn = (article: Article) => [article, ...article.copies].some(({ sourceId }) => sourceId === id);
  const article = articles.find((one) => isOwn(one) && one.articleBody.includes(text));
  if (!article) return null;
  const from = article.articleBody.indexOf(text);
  return article.mentions
    .filter((mention): mention is EntityMention => mention.type !== "time")
    .filter(({ start, end }) => start >= from && end <= from + text.length)
    .map(({ start, end, type }) => ({ start: start - from, end: end - from, kind: type }));
}

function figuresOf(name: string, sentences: readonly ReadSentence[], found: readonly MarkedName[][]): Figure[] {
  const { strict, untyped, precision, recall, byKind, marked } = scoreNames(sentences, found);
  const figure = (what: string, value: number): Figure => ({
    task: "names",
    figure: `${what}, ${name}`,
    value,
    of: marked,
  });
  return [
    figure("strict F1", strict),
    figure("untyped F1", untyped),
    figure("precision", precision),
    figure("recall", recall),
    figure("F1 of persons", byKind.person),
    figure("F1 of organizations", byKind.organization),
    figure("F1 of places", byKind.place),
  ];
}

/** How far the second reading of the sentences agrees with the first. */
async function agreement(data: string): Promise<Figure[]> {
  const sentences = await judgedSentences(data, "names.jsonl");
  const { strict, marked } = scoreNames(
    sentences,
    sentences.map(({ second }) => second),
  );
  return [{ task: "names", figure: "strict F1 of the second reading", value: strict, of: marked }];
}
