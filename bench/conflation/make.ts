/**
 * `npm run make:conflation [-- --data DIR]`: learns the roots of Indonesian from freely licensed text, and the weights of the features
 * from UD CSUI, and writes what the analysis uses.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { encodeRoots, readingsOf } from "../../src/analysis/conflation/index.ts";
import { learnConflation } from "./learn.ts";
import { countWords } from "./word-counts.ts";
import { readWordRoots } from "./word-roots.ts";

/** A word seen less often is not worth its place, unless others are made from it. */
const MIN_COUNT = 2;

const { values } = parseArgs({
  options: { data: { type: "string", default: process.env["KILAS_DATA"] ?? "../shared/data" } },
});
const uses = await countWords(values.data);
const { roots, weights } = learnConflation(uses, await readWordRoots(values.data));
// What has no family and cannot be read in another way is its own root without being listed.
const needed = [...roots].filter(
  ([root, { family }]) => family > 0 || ((uses.get(root)?.count ?? 0) >= MIN_COUNT && readingsOf(root).length > 1),
);
const model = {
  source:
    "npm run make:conflation: words of IndoSum and UD CSUI (CC BY-SA 4.0), FacQA and Detik 2026 (MIT); weights fitted to the roots of UD CSUI",
  weights: Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
  roots: encodeRoots(new Map(needed)),
};
const json = `${JSON.stringify(model)}\n`;
await writeFile(new URL("../../src/analysis/conflation/model.json", import.meta.url), json);
console.log(
  `${needed.length} roots, ${Object.keys(model.weights).length} weights, ${gzipSync(json, { level: 9 }).length} bytes gzip`,
);
