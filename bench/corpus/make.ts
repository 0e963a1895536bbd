/**
 * `npm run make:corpus -- --from CORPUS --articles N --out FILE`: writes a generated corpus, one
 * record a line.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { toError } from "../../src/search/index.ts";
import { generateCorpus } from "./generate.ts";
import { readSourceCorpus } from "./source-corpus.ts";

const USAGE = "npm run make:corpus -- --from CORPUS [--from CORPUS …] --articles N [--words N] [--seed N] --out FILE";

try {
  await makeCorpus();
} catch (error) {
  console.error(`make:corpus: ${toError(error).message}\n${USAGE}`);
  process.exitCode = 2;
}

async function makeCorpus(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: "string", multiple: true, default: ["data/corpus"] },
      articles: { type: "string", default: "1000" },
      words: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
    },
  });
  const { out, from } = values;
  const [articles, words, seed] = [Number(values.articles), Number(values.words), Number(values.seed)];
  if (out === undefined) throw new Error("Name the file to write: --out FILE.");
  if (![articles, words].every((one) => Number.isInteger(one) && one > 0) || !Number.isInteger(seed))
    throw new Error("--articles and --words are whole numbers above 0, --seed is a whole number.");
  const source = await readSourceCorpus(from);
  const file = createWriteStream(out);
  for (const record of generateCorpus(source, { articles, words, seed }))
    if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, "drain");
  file.end();
  await once(file, "finish");
  console.log(`${articles} articles, ${file.bytesWritten} bytes`);
}
