import type { Entity } from "../../src/schema/index.ts";
import { foldName } from "../gazetteer/fold-name.ts";
import { matchNames, type NameLedger, type NameToMatch } from "../ledger/index.ts";
import { isShown } from "../model/shown-names.ts";
import type { NamedArticles } from "./link-names.ts";

/** A name of fewer articles is nowhere to be linked to. */
const MIN_ARTICLES = 2;

/** Gives the names that may be facets the ids they were published under, and the ledger of them. */
export function keepNameIds(
  { articles, entities }: NamedArticles,
  published: NameLedger,
): NamedArticles & { ledger: NameLedger } {
  const counts = new Map<string, number>();
  for (const { mentions } of articles)
    for (const id of new Set(mentions.flatMap((one) => (one.type === "time" ? [] : [one.entityId]))))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  const lasting = [...entities.values()].flatMap((entity): NameToMatch[] => {
    const count = counts.get(entity.id) ?? 0;
    return isShown(entity) && count >= MIN_ARTICLES ? [{ ...toMatch(entity), articles: count }] : [];
  });
  const { idOf, ledger } = matchNames(lasting, published);
  const isMoved = [...idOf].some(([own, id]) => own !== id);
  if (!isMoved) return { articles, entities, ledger };
  const lastingId = (id: string) => idOf.get(id) ?? id;
  return {
    articles: articles.map((article) => ({
      ...article,
      mentions: article.mentions.map((one) =>
        one.type === "time" ? one : { ...one, entityId: lastingId(one.entityId) },
      ),
    })),
    entities: new Map(
      [...entities.values()].map((entity) => [lastingId(entity.id), { ...entity, id: lastingId(entity.id) }]),
    ),
    ledger,
  };
}

function toMatch({ id, type, prefLabel, altLabel }: Entity): Omit<NameToMatch, "articles"> {
  const forms = [prefLabel, ...altLabel].map(foldName);
  return { id, type, forms: [...new Set(forms)] };
}
