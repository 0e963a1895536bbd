/**
 * `npm run make:conflation [-- --data DIR --into DIR]`: learns the roots of Indonesian from freely
 * licensed text, and the weights of the features from UD CSUI, and writes what the analysis uses.
 */
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { analysesOf, decodeRoots, encodeRoots, rootOf } from "../../src/analysis/languages/id/conflation/index.ts";
import { MAKE_OPTIONS, writeMade } from "../made.ts";
import { learnConflation } from "./learn.ts";
import { countWords } from "./word-counts.ts";
import { knownRoots, readNames, readRootsByHand, readWordRoots } from "./word-roots.ts";

/** A word seen less often is not worth its place, unless others are made from it. */
const MIN_COUNT = 2;

const { values } = parseArgs({
  options: MAKE_OPTIONS,
});
const uses = await countWords(values.data);
const byHand = await readRootsByHand();
const names = await readNames(uses);
const { roots, weights } = learnConflation(uses, knownRoots(await readWordRoots(values.data), byHand, names));
// What has no family and cannot be read in another way is its own root without being listed.
const needed = [...roots].filter(
  ([root, { family }]) => family > 0 || ((uses.get(root)?.count ?? 0) >= MIN_COUNT && analysesOf(root).length > 1),
);
const rounded = Object.fromEntries(
  Object.entries(weights)
    .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const encoded = encodeRoots(new Map(needed));
const published = {
  roots: decodeRoots(encoded),
  weights: rounded,
  exceptions: new Map<string, string>(),
};
const exceptions = [...byHand, ...names].filter(({ word, root }) => rootOf(word, published) !== root);
const model = {
  source:
    "npm run make:conflation: words of IndoSum and UD CSUI (CC BY-SA 4.0), FacQA and Detik 2026 (MIT); weights fitted to roots of UD CSUI and of frequent words read by hand",
  weights: rounded,
  exceptions: exceptions.map(({ word, root }) => `${word}:${root}`).join(" "),
  roots: encoded,
};
const json = `${JSON.stringify(model)}\n`;
await writeMade(values.into, "src/analysis/languages/id/conflation/model.json", json);
console.log(
  `${needed.length} roots, ${Object.keys(model.weights).length} weights, ${exceptions.length} exceptions, ${gzipSync(json, { level: 9 }).length} bytes gzip`,
);
