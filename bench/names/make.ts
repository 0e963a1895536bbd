/**
 * Makes what the tagger of names has learnt: `index-build/mentions/tagger/word-profiles.json`, how
 * words of news are written and which are used alike, from development corpora; and
 * `tagger-weights.json` beside it, from idner-news-2k (MIT) and the sentences of
 * `bench/eval/judgements/names-development.jsonl`. Only figures leave them. The weights are learnt
 * with the profiles that are there: profiles first, then weights. Run:
 * `npm run make:names -- profiles [--data DIR --into DIR]`, `npm run make:names -- weights …`.
 */
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { keepWeights } from "../../index-build/mentions/tagger/weights.ts";
import { fewOf } from "../few.ts";
import { MAKE_OPTIONS, writeMade } from "../made.ts";
import { idnerSentences, judgedSentences } from "./labelled.ts";
import { sentencesToLearnFrom } from "./raw-sentences.ts";
import { trainTagger } from "./train.ts";
import { profilesOf } from "./word-classes.ts";

const FOLDER = "index-build/mentions/tagger";
const SEED = 1;
/** What one step of a kept weight is. */
const STEP = 1 / 32;

const { values, positionals } = parseArgs({ options: MAKE_OPTIONS, allowPositionals: true });
const [what = "weights"] = positionals;
if (what === "profiles") {
  const { count, ...profiles } = profilesOf(await sentencesToLearnFrom(values.data));
  await write("word-profiles.json", profiles, `${count} words`);
} else if (what === "weights") {
  const sentences = [
    ...fewOf(await idnerSentences(values.data, "train")),
    ...fewOf(await judgedSentences(values.data, "names-development.jsonl")),
  ];
  const kept = keepWeights(trainTagger(sentences, SEED, "own"), STEP);
  await write("tagger-weights.json", kept, `${sentences.length} sentences`);
} else {
  throw new Error("Say what to make: `profiles` or `weights`.");
}

async function write(file: string, made: unknown, from: string): Promise<void> {
  const json = `${JSON.stringify(made)}\n`;
  await writeMade(values.into, `${FOLDER}/${file}`, json);
  console.log(`${file}: ${from}, ${gzipSync(json, { level: 9 }).length} bytes with gzip`);
}
