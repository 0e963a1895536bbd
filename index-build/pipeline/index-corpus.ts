import type { Entity, SynonymRule, WarmUp } from "../../src/schema/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { counted } from "../runtime/report.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";
import { indexRulesVersion } from "../runtime/work-store.ts";
import {
  type BuiltIndex,
  buildIndex,
  type IndexChoice,
  type IndexSource,
  orderDocuments,
} from "../search-index/index.ts";
import { learnSynonyms } from "../synonyms/index.ts";
import type { AnalyzedCorpus } from "./analyze-corpus.ts";
import type { BuildContext } from "./build-context.ts";
import { buildWarmUp } from "./warm-up.ts";

/** What searching needs of a corpus. */
export interface IndexedCorpus {
  /**
   * Articles and events in the order of their numbers, and the entities by how often they are
   * mentioned.
   */
  source: IndexSource & { articles: readonly DatedArticle[]; entities: readonly Entity[] };
  search: BuiltIndex;
  learntSynonyms: SynonymRule[];
  /** Null for none. */
  warmUp: WarmUp | null;
}

/** How a corpus is indexed. */
export interface IndexingOptions {
  shards: ShardSink;
  index: IndexChoice;
  /** Whether work between builds is kept. */
  isCached: boolean;
}

/**
 * Beside a larger embedded index there is no warm-up: reading it takes half of the second that
 * start-up has.
 */
const MAX_INDEX_WITH_WARM_UP_CHARS = 2_000_000;

/** The stages `synonyms` and `search index`. */
export async function indexCorpus(
  { config, report, store }: BuildContext,
  analyzed: AnalyzedCorpus,
  { shards, index, isCached }: IndexingOptions,
): Promise<IndexedCorpus> {
  const { articles, events } = orderDocuments(analyzed.articles, analyzed.events);
  const { statistics, hidden } = analyzed;
  const source = { articles, events, entities: byMentions(analyzed), statistics, hidden };
  const learntSynonyms = await report.stage(
    "synonyms",
    () => learnSynonyms(articles),
    (rules) => counted(rules.length, "name of several spellings", "names of several spellings"),
  );
  const cache = isCached ? store.under(indexRulesVersion()) : null;
  const search = await report.stage(
    "search index",
    (progress) => buildIndex(source, shards, { choice: index, cache, progress }),
    ({ outcome }) => outcome,
  );
  const hasWarmUp = search.indexJson.length <= MAX_INDEX_WITH_WARM_UP_CHARS;
  const warmUp = hasWarmUp ? await buildWarmUp(source, search.index.kind, config) : null;
  return { source, search, learntSynonyms, warmUp };
}

/** The entities of a corpus, most mentioned first. */
function byMentions({ articles, entities }: AnalyzedCorpus): Entity[] {
  const counts = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const mention of mentions) {
      if (mention.type !== "time") counts.set(mention.entityId, (counts.get(mention.entityId) ?? 0) + 1);
    }
  }
  const countOf = ({ id }: Entity) => counts.get(id) ?? 0;
  return [...entities.values()].sort((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1));
}
