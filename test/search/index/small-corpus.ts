import { MemoryShards } from "../../../index-build/output/memory-shards.ts";
import { buildEmbedded } from "../../../index-build/search-index/embedded.ts";
import type { FacetReader } from "../../../index-build/search-index/facets.ts";
import type { IndexedArticle } from "../../../index-build/search-index/indexed-article.ts";
import { buildPacked } from "../../../index-build/search-index/packed/write-packed.ts";
import type { AnalysisLanguage } from "../../../src/analysis/index.ts";
import {
  EmbeddedIndex,
  INDEX_FINGERPRINT,
  PackedIndex,
  PackedReader,
  type SearchIndex,
  type SerializedIndex,
  ShardCache,
} from "../../../src/search/index.ts";

/** Documents to index, with what their columns hold. */
export interface SmallCorpus {
  documents: readonly IndexedArticle[];
  facetsOf: FacetReader;
  languages: AnalysisLanguage[];
}

/** An index as the build serializes it. */
export const serializedOf = ({ documents, facetsOf, languages }: SmallCorpus): SerializedIndex =>
  JSON.parse(buildEmbedded(documents, facetsOf, languages)) as SerializedIndex;

export const openEmbedded = (corpus: SmallCorpus): SearchIndex =>
  EmbeddedIndex.load(serializedOf(corpus), INDEX_FINGERPRINT);

/** Builds a packed index in memory; gives what opens it for one request after another. */
export async function packInMemory({ documents, facetsOf, languages }: SmallCorpus) {
  const shards = new MemoryShards();
  const { head } = await buildPacked(documents, facetsOf, languages, shards, {
    cache: null,
    progress: () => {},
    noteTerm: () => {},
  });
  const cache = new ShardCache(shards);
  const index = new PackedIndex(head.file, await shards.read(head));
  return {
    shards,
    head,
    cache,
    index,
    open: (maxFetches?: number) => new PackedReader(index, cache.session(maxFetches)),
  };
}

/** Small articles of known words. */
const ARTICLES = [
  {
    id: "a",
    headline: "Putin mengundang Xi ke Moskow",
    articleBody: "Undangan itu disampaikan. Gas alam naik 13,8 persen.",
  },
  { id: "b", headline: "Gas alam Rusia", articleBody: "Rusia memasok gas. Harga gas alam cair di Moskow turun." },
  { id: "c", headline: "Alam gas", articleBody: "Moskow bicara alam. Gas tidak disebut lagi di sini." },
  { id: "d", headline: "Banjir di Demak", articleBody: "Warga Demak mengungsi karena banjir. Pengungsi bertambah." },
];

/** Every index is asked the same of these. */
export const SMALL_CORPUS: SmallCorpus = {
  documents: ARTICLES.map((article, number) => ({
    ...article,
    inLanguage: "id",
    leadEnd: 20,
    datelinePlace: null,
    datePublished: { value: number === 3 ? null : `2025-0${number + 1}`, precision: "month", source: "stated" },
    nearCopyOf: number === 2 ? "b" : null,
    revision: article.id,
    eventId: article.id,
  })),
  facetsOf: (number) => ({
    publisher: number < 2 ? [{ value: "Kompas", label: "Kompas" }] : [],
    event: [{ value: number < 2 ? "e1" : `e${number}`, label: `Peristiwa ${number}` }],
    person:
      number === 0
        ? [
            { value: "p-putin", label: "Putin" },
            { value: "p-xi", label: "Xi" },
          ]
        : [],
    organization: [],
    place: [],
    language: [{ value: "id", label: "id" }],
  }),
  languages: ["id"],
};

/** The ids of documents, by number. */
export const idOf = (document: number): string => ARTICLES[document]?.id ?? "";
