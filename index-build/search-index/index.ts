import MiniSearch from "minisearch";
import type { Entity, EntityType, NewsEvent } from "../../src/schema/index.ts";
import {
  type ColumnSource,
  type ColumnValue,
  INDEX_OPTIONS,
  makeColumns,
  type SiteIndex,
  type SuggestionEntry,
  toIndexedDocument,
  WordPositions,
} from "../../src/search/index.ts";
import type { DatedArticle } from "../records.ts";
import { frequentPhrases } from "./phrases.ts";

/** Largest index, in bytes of JSON, that a Worker loads within its start-up time and memory: about 1,000 full articles. */
export const MAX_EMBEDDED_INDEX_BYTES = 6_000_000;

/** Names that are suggested, at most: they travel with the index. */
const MAX_SUGGESTED_ENTITIES = 2_000;
/** Articles that must name somebody or something before results are counted by it: a value of one article narrows nothing. */
const MIN_ARTICLES_OF_VALUE = 2;

export interface IndexSource {
  articles: readonly DatedArticle[];
  events: readonly Pick<NewsEvent, "id" | "name" | "articleIds">[];
  /** Most mentioned first. */
  entities: readonly Entity[];
}

/** Builds what searching needs, as the text of one file. The order of the articles does not matter: they are numbered by their ids. */
export function buildIndex({ articles, events, entities }: IndexSource): string {
  const miniSearch = new MiniSearch(INDEX_OPTIONS);
  const positions = new WordPositions();
  const sources: ColumnSource[] = [];
  const facetsOf = facetReader(articles, events, entities);
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [number, article] of sorted.entries()) {
    const { indexed, words } = toIndexedDocument(number, article, article.leadEnd);
    miniSearch.add(indexed);
    positions.add(number, words);
    const { id, datePublished, nearCopyOf } = article;
    sources.push({ id, datePublished, nearCopyOf, headlineLength: words.headline.length, facets: facetsOf(article) });
  }
  const siteIndex: SiteIndex = {
    miniSearch: miniSearch.toJSON(),
    columns: makeColumns(sources),
    positions: positions.toJSON(),
    suggestions: [...suggestedEntities(entities), ...suggestedPhrases(sorted)],
  };
  return JSON.stringify(siteIndex);
}

function facetReader(
  articles: readonly DatedArticle[],
  events: IndexSource["events"],
  entities: IndexSource["entities"],
): (article: DatedArticle) => ColumnSource["facets"] {
  const eventOf = new Map(
    events.flatMap(({ id, name, articleIds }) => articleIds.map((one) => [one, { value: id, label: name }] as const)),
  );
  const articleCounts = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const id of new Set(mentions.flatMap((one) => (one.type === "time" ? [] : [one.entityId]))))
      articleCounts.set(id, (articleCounts.get(id) ?? 0) + 1);
  }
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const named = ({ mentions }: DatedArticle, type: EntityType): ColumnValue[] => {
    const ids = new Set(mentions.flatMap((one) => (one.type === type ? [one.entityId] : [])));
    return [...ids].flatMap((id) => {
      const entity = entityById.get(id);
      const isCounted = entity && (articleCounts.get(id) ?? 0) >= MIN_ARTICLES_OF_VALUE;
      return isCounted ? [{ value: id, label: entity.prefLabel }] : [];
    });
  };
  const itself = (value: string | null): ColumnValue[] => (value === null ? [] : [{ value, label: value }]);
  return (article) => ({
    publisher: itself(article.publisher),
    event: [eventOf.get(article.id) ?? []].flat(),
    person: named(article, "person"),
    place: named(article, "place"),
    language: itself(article.inLanguage),
  });
}

const suggestedEntities = (entities: readonly Entity[]): SuggestionEntry[] =>
  entities.slice(0, MAX_SUGGESTED_ENTITIES).map(({ prefLabel, altLabel }) => ({
    text: prefLabel,
    type: "entity",
    ...(altLabel.length > 0 ? { altLabels: altLabel } : {}),
  }));

const suggestedPhrases = (articles: readonly DatedArticle[]): SuggestionEntry[] =>
  frequentPhrases(articles).map((text) => ({ text, type: "phrase" }));
