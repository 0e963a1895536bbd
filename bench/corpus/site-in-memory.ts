import { DEFAULT_CONFIG as config } from "../../index-build/config/defaults.ts";
import { publish } from "../../index-build/output/index.ts";
import { MemoryShards } from "../../index-build/output/memory-shards.ts";
import type { AnalyzedCorpus } from "../../index-build/pipeline/analyze-corpus.ts";
import { listEvents } from "../../index-build/pipeline/list-events.ts";
import { buildIndex, orderDocuments } from "../../index-build/search-index/index.ts";
import { BuiltSite, encodeManifest } from "../../src/search/index.ts";

/** A site of analysed articles, as the build writes it, in memory. */
export async function siteInMemory(
  analyzed: AnalyzedCorpus,
  kind: "embedded" | "packed",
): Promise<{ site: BuiltSite; indexJson: string; shards: MemoryShards }> {
  const { storylines, entities, hidden, statistics } = analyzed;
  const { articles, events } = orderDocuments(analyzed.articles, analyzed.events);
  const shards = new MemoryShards();
  const source = { articles, events, entities: [...entities.values()], hidden, statistics };
  const search = await buildIndex(source, shards, { choice: kind, cache: null, progress: () => {} });
  const listed = listEvents({ ...source, ledger: analyzed.ledger }, config);
  const manifest = publish(
    { articles, events, storylines, listed, moved: [], learntSynonyms: [], search },
    config,
    shards,
  );
  return {
    site: new BuiltSite(encodeManifest(manifest), search.indexJson, shards),
    indexJson: search.indexJson,
    shards,
  };
}
