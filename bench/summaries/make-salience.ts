/**
 * `npm run make:salience [-- --data DIR --into DIR]`: learns how salient sentences are from
 * IndoSum, and writes the weights the build uses.
 */
import { parseArgs } from "node:util";
import { FEATURES, featuresOf } from "../../index-build/summaries/statements/features.ts";
import { termStatistics } from "../../index-build/text-model/index.ts";
import { MAKE_OPTIONS, writeMade } from "../made.ts";
import { readIndoSum, sentencesOf } from "./indosum.ts";
import { fitLogistic } from "./logistic-regression.ts";

const { values } = parseArgs({
  options: MAKE_OPTIONS,
});
const articles = await readIndoSum(values.data);
const statistics = termStatistics(articles.map(({ article }) => article.termCounts));
const rows: number[][] = [];
const targets: number[] = [];
for (const one of articles) {
  const sentences = sentencesOf(one, statistics);
  rows.push(...featuresOf(sentences.map(({ sentence }) => sentence)));
  targets.push(...sentences.map(({ place }) => Number(one.labels[place])));
}
const { bias, weights } = fitLogistic(rows, targets);
const rounded = (value: number) => Number(value.toPrecision(4));
const content = {
  source: "IndoSum (Kurniawan & Louvan 2018), CC BY-SA 4.0, by npm run make:salience",
  bias: rounded(bias),
  weights: Object.fromEntries(FEATURES.map((name, index) => [name, rounded(weights[index] ?? 0)])),
};
await writeMade(
  values.into,
  "index-build/summaries/statements/salience-weights.json",
  `${JSON.stringify(content, null, 2)}\n`,
);
console.log(`${rows.length} sentences of ${articles.length} articles`);
