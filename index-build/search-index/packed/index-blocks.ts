import type { AnalysisLanguage } from "../../../src/analysis/index.ts";
import { fnv1a } from "../../../src/schema/index.ts";
import { inParallel } from "../../runtime/parallel.ts";
import type { WorkCache } from "../../runtime/work-cache.ts";
import type { IndexedArticle } from "../indexed-article.ts";
import type { RunTask } from "./run-thread.ts";

/** Documents of a block, at least and at most: one task of a thread. */
const MIN_BLOCK = 2048;
const MAX_BLOCK = 8192;
/** Of the events that a block may end before, one in so many is chosen, by a hash of its id: blocks end at the same places in every build. */
const CUT_EVERY = 512;

/** The postings of a block of documents; see `RunBuilder`. */
export interface IndexedBlock {
  run: Uint8Array;
  documentCount: number;
}

/** Indexes documents block by block on all cores, in their order. Blocks whose articles are as they were come from the cache. */
export async function* indexBlocks(
  documents: readonly IndexedArticle[],
  language: AnalysisLanguage,
  cache: WorkCache | null,
): AsyncGenerator<IndexedBlock> {
  const blocks = [...cut(documents)].map((block) => ({ block, key: cache ? keyOf(block, language, cache) : null }));
  const isKnown = blocks.map(({ key }) => key !== null && (cache?.keep(key) ?? false));
  function* tasks(): Generator<RunTask> {
    for (const [index, { block }] of blocks.entries()) if (!isKnown[index]) yield toTask(block);
  }
  const script = new URL("./run-thread.ts", import.meta.url);
  const fresh = isKnown.every(Boolean) ? null : inParallel<RunTask, Uint8Array>(script, language, tasks());
  for (const [index, { block, key }] of blocks.entries()) {
    const run = (isKnown[index] ? cache?.get(key as string) : (await fresh?.next())?.value) as Uint8Array;
    if (key !== null && !isKnown[index]) cache?.put(key, run);
    yield { run, documentCount: block.length };
  }
  await fresh?.return(undefined);
}

function* cut(documents: readonly IndexedArticle[]): Generator<IndexedArticle[]> {
  let from = 0;
  for (let at = 1; at < documents.length; at++) {
    const { eventId } = documents[at] as IndexedArticle;
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
