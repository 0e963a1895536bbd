import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { parsePage } from "../../index-build/extract/index.ts";
import { loadLanguageIdentifier } from "../../index-build/language-identification/index.ts";
import { type ArticleDraft, prepareArticle } from "../../index-build/pipeline/prepare.ts";
import { listCorpus, readCorpus } from "../../index-build/read/index.ts";
import { toError } from "../../src/search/index.ts";
import { fromJson } from "../from-json.ts";
import { mutate, randomFrom } from "./mutate.ts";
import { FUZZ_SEEDS } from "./seeds.ts";

/** A mutated input that was not dealt with as it should be; `seed` makes it again. */
export interface FuzzFailure {
  name: string;
  seed: number;
  what: string;
}

export interface FuzzOutcome {
  inputs: number;
  failures: FuzzFailure[];
  slowestMs: number;
}

/** Longest an input may take, in milliseconds. */
const MAX_MS = 1000;
const NOTHING_LEARNT = {
  repeated: new Set<number>(),
  glued: new Set<number>(),
  shared: new Set<number>(),
  headlines: new Set<number>(),
  headlineBoundaries: new Set<number>(),
  phrases: [],
  headlineEnds: [],
};

/**
 * Reads `count` mutations of every format, one in eight gzipped first, as the build does up to the
 * prepared article. An input fails where anything is thrown, where it takes longer than a second,
 * where nothing comes of it, or, for lines of records, where a record on an untouched line is lost.
 */
export async function fuzzFormats(count: number, firstSeed = 1): Promise<FuzzOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "kilas-fuzz-"));
  const outcome: FuzzOutcome = { inputs: 0, failures: [], slowestMs: 0 };
  const identify = await loadLanguageIdentifier();
  try {
    for (const [name, content] of Object.entries(FUZZ_SEEDS)) {
      for (let seed = firstSeed; seed < firstSeed + count; seed++) {
        const random = randomFrom(seed);
        const isZipped = random() < 0.125;
        const bytes = mutate(isZipped ? gzipSync(content) : Buffer.from(content), random);
        const path = join(folder, isZipped ? `${name}.gz` : name);
        await writeFile(path, bytes);
        const startedMs = performance.now();
        const what = await attempt(
          path,
          isZipped || !name.endsWith(".jsonl") ? null : untouchedTitles(content, bytes),
          identify,
        );
        const tookMs = performance.now() - startedMs;
        outcome.inputs++;
        outcome.slowestMs = Math.max(outcome.slowestMs, tookMs);
        if (what !== null) outcome.failures.push({ name, seed, what });
        else if (tookMs > MAX_MS) outcome.failures.push({ name, seed, what: `took ${Math.round(tookMs)} ms` });
        await rm(path);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return outcome;
}

type Identify = Awaited<ReturnType<typeof loadLanguageIdentifier>>;

/** What is wrong with how a file is dealt with, or null. */
async function attempt(path: string, expected: readonly string[] | null, identify: Identify): Promise<string | null> {
  try {
    let results = 0;
    const titles = new Set<unknown>();
    for await (const read of readCorpus(await listCorpus(path))) {
      results++;
      if ("problem" in read) continue;
      titles.add(read.record.fields["title"]);
      const opened = parsePage(read.record, config.fields);
      if ("reason" in opened) continue;
      const prepared = prepareArticle({ page: opened, folder: ".", boilerplate: NOTHING_LEARNT }, config, identify);
      const unfit = "reason" in prepared ? null : unfitIn(prepared.draft);
      if (unfit !== null) return unfit;
    }
    if (results === 0) return "nothing came of it: neither a record nor a problem";
    const lost = expected?.find((title) => !titles.has(title));
    return lost === undefined ? null : `the record “${lost}” on an untouched line was lost`;
  } catch (error) {
    return toError(error).stack ?? String(error);
  }
}

/** What no published text may hold. */
const UNFIT =
  /[\p{Surrogate}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]|[\p{Cc}--[\t\n\r]]/v;

/** Which text of an article holds what a page, a feed or a terminal cannot, or null. */
function unfitIn({ url, headline, articleBody, author, publisher, isBasedOn, sourceId }: ArticleDraft): string | null {
  const texts = { url, headline, articleBody, author, publisher, isBasedOn, sourceId };
  const found = Object.entries(texts).find(([, text]) => text !== null && UNFIT.test(text));
  if (found) return `${found[0]} holds a control character`;
  return url !== null && /\s/.test(url) ? "url holds a blank" : null;
}

/** Titles of the lines that a mutation left as they were. */
function untouchedTitles(content: string, mutated: Buffer): string[] {
  const lines = new Set(mutated.toString("latin1").split("\n"));
  return content
    .split("\n")
    .filter((line) => lines.has(Buffer.from(line).toString("latin1")))
    .map((line) => fromJson<{ title: string }>(line).title);
}
