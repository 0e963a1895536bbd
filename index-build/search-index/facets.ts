import type { Entity, EntityType, NewsEvent } from "../../src/schema/index.ts";
import type { ColumnSource, ColumnValue } from "../../src/search/index.ts";
import type { DatedArticle } from "../model/pipeline-types.ts";
import { isShown } from "../model/shown-names.ts";

/**
 * Articles that must name somebody or something before results are counted by it: a value of one
 * article narrows nothing.
 */
const MIN_ARTICLES_OF_VALUE = 2;
/**
 * Persons and places that results are counted by, at most of each: those that most articles name.
 */
const MAX_VALUES = 10_000;

/** The values of an article's columns, by its number. */
export type FacetReader = (number: number) => ColumnSource["facets"];

/**
 * Reads what results are narrowed by and counted over. `events` are those of the articles, in any
 * order.
 */
export function facetReader(
  articles: readonly DatedArticle[],
  events: readonly Pick<NewsEvent, "id" | "name" | "articleIds">[],
  entities: readonly Entity[],
): FacetReader {
  const eventOf = new Map(
    events.flatMap(({ id, name, articleIds }) => articleIds.map((one) => [one, { value: id, label: name }] as const)),
  );
  const persons = countedValues(articles, entities, "person");
  const organizations = countedValues(articles, entities, "organization");
  const places = countedValues(articles, entities, "place");
  const named = ({ mentions }: DatedArticle, type: EntityType, values: ReadonlyMap<string, ColumnValue>) => {
    const ids = new Set(mentions.flatMap((one) => (one.type === type ? [one.entityId] : [])));
    return [...ids].flatMap((id) => values.get(id) ?? []);
  };
  const itself = (value: string | null): ColumnValue[] => (value === null ? [] : [{ value, label: value }]);
  return (number) => {
    const article = articles[number];
    if (!article) throw new Error(`There is no article of number ${number}.`);
    return {
      publisher: itself(article.publisher),
      event: [eventOf.get(article.id) ?? []].flat(),
      person: named(article, "person", persons),
      organization: named(article, "organization", organizations),
      place: named(article, "place", places),
      language: itself(article.inLanguage),
    };
  };
}

function countedValues(
  articles: readonly DatedArticle[],
  entities: readonly Entity[],
  type: EntityType,
): Map<string, ColumnValue> {
  const counts = new Map<string, number>();
  for (const { mentions } of articles) {
    for (const id of new Set(mentions.flatMap((one) => (one.type === type ? [one.entityId] : []))))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const shown = entities.filter(isShown);
  const labels = new Map(shown.map(({ id, prefLabel }) => [id, prefLabel]));
  const kept = [...counts]
    .filter(([id, count]) => count >= MIN_ARTICLES_OF_VALUE && labels.has(id))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MAX_VALUES);
  return new Map(kept.map(([id]) => [id, { value: id, label: labels.get(id) ?? id }]));
}
