import type { AnalysisLanguage } from "../../../src/analysis/index.ts";
import { fnv1a } from "../../../src/schema/index.ts";
import { inParallel } from "../../runtime/parallel.ts";
import type { WorkCache } from "../../runtime/work-cache.ts";
import type { IndexedArticle } from "../indexed-article.ts";
import type { RunTask } from "./run-thread.ts";

/** Documents of a block, at least and at most: one task of a thread. */
const MIN_BLOCK = 2048;
const MAX_BLOCK = 8192;
/**
 * Of the events that a block may end before, one in so many is chosen, by a hash of its id: blocks
 * end at the same places in every build.
 */
const CUT_EVERY = 512;

/** The postings of a block of documents; see `RunBuilder`. */
export interface IndexedBlock {
  run: Uint8Array;
  documentCount: number;
}

/**
 * Indexes documents block by block on all cores, in their order. Blocks whose articles are as they
 * were come from the cache.
 */
export async function* indexBlocks(
  documents: readonly IndexedArticle[],
  language: AnalysisLanguage,
  cache: WorkCache | null,
): AsyncGenerator<IndexedBlock> {
  const blocks = [...cut(documents)].map((block) => {
    const key = cache ? keyOf(block, language, cache) : null;
    return { block, key, isKnown: key !== null && (cache?.keep(key) ?? false) };
  });
  const fresh = blocks.filter(({ isKnown }) => !isKnown);
  function* tasks(): Generator<RunTask> {
    for (const { block } of fresh) yield toTask(block);
  }
  const script = new URL("./run-thread.ts", import.meta.url);
  const runs = fresh.length === 0 ? null : inParallel<RunTask, Uint8Array>(script, language, tasks());
  for (const { block, key, isKnown } of blocks) {
    const run: Uint8Array | undefined = isKnown && key !== null ? cache?.get(key) : (await runs?.next())?.value;
    if (!run) throw new Error("A block of documents was not indexed.");
    if (key !== null && !isKnown) cache?.put(key, run);
    yield { run, documentCount: block.length };
  }
  await runs?.return(undefined);
}

function* cut(documents: readonly IndexedArticle[]): Generator<IndexedArticle[]> {
  let from = 0;
  for (const [at, { eventId }] of documents.entries()) {
    if (at === 0) continue;
    const isPlace = eventId !== documents[at - 1]?.eventId && fnv1a(eventId) % CUT_EVERY === 0;
    if ((at - from < MIN_BLOCK || !isPlace) && at - from < MAX_BLOCK) continue;
    yield documents.slice(from, at);
    from = at;
  }
  if (from < documents.length) yield documents.slice(from);
}

const keyOf = (block: readonly IndexedArticle[], language: AnalysisLanguage, cache: WorkCache): string =>
  cache.keyOf(language, ...block.map(({ revision, inLanguage, leadEnd }) => `${revision} ${inLanguage} ${leadEnd}`));

const toTask = (block: readonly IndexedArticle[]): RunTask =>
  block.map(({ headline, articleBody, inLanguage, leadEnd }) => ({ headline, articleBody, inLanguage, leadEnd }));
