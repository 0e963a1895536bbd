import { type AnalysisLanguage, analysisLanguage } from "../../src/analysis/index.ts";
import { type Entity, eventIdByArticle, type Manifest, type ShardRef } from "../../src/schema/index.ts";
import type { Progress } from "../runtime/report.ts";
import type { ShardSink } from "../runtime/shard-sink.ts";
import type { WorkCache } from "../runtime/work-cache.ts";
import type { TermStatistics } from "../text-model/index.ts";
import type { OrderedCorpus } from "./document-order.ts";
import { buildEmbedded } from "./embedded.ts";
import { facetReader } from "./facets.ts";
import type { IndexedArticle } from "./indexed-article.ts";
import { buildPacked } from "./packed/write-packed.ts";
import { SignificantTerms, significantTermHashes } from "./significant-terms.ts";
import { suggestionsOf } from "./suggestions.ts";

export { type OrderedCorpus, orderDocuments } from "./document-order.ts";

/**
 * Largest index, in bytes of JSON, that a Worker loads within its start-up time and memory: about
 * 1,000 full articles.
 */
const MAX_EMBEDDED_INDEX_BYTES = 6_000_000;

/** Which index to build: by its measured size, or one of the two whatever it takes. */
export type IndexChoice = "measured" | "embedded" | "packed";

export interface IndexSource extends OrderedCorpus {
  /** Most mentioned first. */
  entities: readonly Entity[];
  /** Folded names that the owner hides. */
  hidden: readonly string[];
  statistics: Pick<TermStatistics, "idfOfHash" | "frequencies">;
}

/** What searching needs. */
export interface BuiltIndex {
  index: Manifest["index"];
  /** The embedded index; empty beside a packed one. */
  indexJson: string;
  suggestions: ShardRef;
  /** By document, its significant terms, separated by spaces. */
  significantTerms: string[];
  /** What was chosen and why, for people. */
  outcome: string;
}

export interface IndexBuildOptions {
  choice: IndexChoice;
  /** Keeps work between builds; null for none. */
  cache: WorkCache | null;
  progress: Progress;
}

/**
 * Builds what searching needs of articles in the order of their numbers: MiniSearch itself where it
 * is small enough to travel in the Worker, else the packed index.
 *
 * @example
 * ```ts
 * const options = { choice: "packed", cache: null, progress: () => {} } as const;
 * const { index } = await buildIndex(source, sink, options);
 * ```
 */
export async function buildIndex(
  { articles, events, entities, hidden, statistics }: IndexSource,
  sink: ShardSink,
  { choice, cache, progress }: IndexBuildOptions,
): Promise<BuiltIndex> {
  const facetsOf = facetReader(articles, events, entities);
  const languages = languagesOf(articles);
  const hashes = significantTermHashes(articles, statistics);
  const significant = new SignificantTerms(hashes);
  const noteTerm = (term: string) => significant.note(term);
  const documents = toDocuments(articles, events);
  const suggestions = sink.add(
    "suggestions",
    new TextEncoder().encode(JSON.stringify(suggestionsOf(articles, { entities, hidden }))),
  );
  const finish = (found: Pick<BuiltIndex, "index" | "indexJson" | "outcome">): BuiltIndex => ({
    ...found,
    suggestions,
    significantTerms: hashes.map((own, number) =>
      significant.of(own, analysisLanguage(articles[number]?.inLanguage ?? "")),
    ),
  });
  const textBytes = articles.reduce((sum, { articleBody }) => sum + articleBody.length, 0);
  // An index of all words and places is larger than the text.
  if (choice === "embedded" || (choice === "measured" && textBytes <= MAX_EMBEDDED_INDEX_BYTES)) {
    const indexJson = buildEmbedded(documents, facetsOf, languages, noteTerm);
    const bytes = Buffer.byteLength(indexJson);
    if (choice === "embedded" || bytes <= MAX_EMBEDDED_INDEX_BYTES) {
      const limit = choice === "embedded" ? "as asked" : `up to ${megabytes(MAX_EMBEDDED_INDEX_BYTES)} do`;
      return finish({
        index: { kind: "embedded" },
        indexJson,
        outcome: `embedded: ${megabytes(bytes)} travel in the Worker, ${limit}`,
      });
    }
  }
  const { head, bytes } = await buildPacked(documents, facetsOf, languages, sink, { cache, progress, noteTerm });
  const all = Object.values(bytes).reduce((sum, one) => sum + one, 0);
  const reason = choice === "packed" ? "as asked" : "too large for the Worker";
  return finish({
    index: { kind: "packed", head },
    indexJson: "",
    outcome: `packed, ${reason}: ${megabytes(all)}, head ${megabytes(bytes.head)}`,
  });
}

function toDocuments(articles: IndexSource["articles"], events: IndexSource["events"]): IndexedArticle[] {
  const eventIds = eventIdByArticle(events);
  return articles.map(
    ({ id, revision, headline, articleBody, inLanguage, leadEnd, datePublished, nearCopyOf }): IndexedArticle => ({
      id,
      revision,
      headline,
      articleBody,
      inLanguage,
      leadEnd,
      datePublished,
      nearCopyOf,
      eventId: eventIds.get(id) ?? "",
    }),
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The analyses that the articles' languages need, the most used first. */
function languagesOf(articles: readonly { inLanguage: string }[]): AnalysisLanguage[] {
  const counts = new Map<AnalysisLanguage, number>();
  for (const { inLanguage } of articles) {
    const language = analysisLanguage(inLanguage);
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1));
  return sorted.length > 0 ? sorted.map(([language]) => language) : [analysisLanguage("")];
}
