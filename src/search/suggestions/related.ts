import { analysisLanguage, analyze, indexTerm, isStopWord } from "../../analysis/index.ts";
import type { PublishedArticle } from "../../schema/index.ts";
import { bitCount } from "../index/bits.ts";
import type { QueryPlan } from "../index/query-plan.ts";
import { keep } from "../ranking/find-matches.ts";
import { rank } from "../ranking/rank.ts";
import type { Site } from "../site/site.ts";

/** An article beside another. */
type RelatedArticle = Pick<PublishedArticle, "id" | "headline" | "url" | "publisher" | "datePublished" | "eventId">;

const DEFAULT_RELATED = 6;
/** Telling words of an article that others are looked for by. */
const MAX_WORDS = 12;
/** Of these words a related article holds at least so many. */
const MIN_WORDS = 3;
/** A word of the headline tells as much as so many in the body. */
const HEADLINE_COUNT = 3;

/** Articles of other events that share the most telling words with an article, the nearest first; of each event one. */
export async function relatedArticles(
  site: Site,
  article: PublishedArticle,
  limit = DEFAULT_RELATED,
): Promise<RelatedArticle[]> {
  const { index, documents } = site;
  const { columns } = index;
  const near = keep(await index.match(planFor(site, article)), (words) => bitCount(words) >= MIN_WORDS);
  const hits = rank(near, columns, "relevance");
  const seen = new Set([article.eventId]);
  const ids: string[] = [];
  for (const { document } of hits) {
    const [event = ""] = columns.valuesOf("event", document);
    if (ids.length >= limit) break;
    if (seen.has(event)) continue;
    seen.add(event);
    ids.push(columns.idOf(document));
  }
  const found = await documents.articles(ids);
  return ids.flatMap((id) => {
    const one = found.get(id);
    if (!one) return [];
    const { headline, url, publisher, datePublished, eventId } = one;
    return [{ id, headline, url, publisher, datePublished, eventId }];
  });
}

/** The terms that tell the article from others (TF-IDF), any of them. */
function planFor({ index }: Site, article: PublishedArticle): QueryPlan {
  const language = analysisLanguage(article.inLanguage);
  const counts = new Map<string, { count: number; documentCount: number }>();
  const add = (text: string, weight: number) => {
    for (const { term, surface } of analyze(text, language)) {
      if (isStopWord(surface, language) || surface.length < 3) continue;
      const documentCount = index.documentCountOf(surface);
      const key = indexTerm(term, language);
      const known = counts.get(key);
      counts.set(key, {
        count: (known?.count ?? 0) + weight,
        documentCount: Math.max(known?.documentCount ?? 0, documentCount),
      });
    }
  };
  add(article.headline, HEADLINE_COUNT);
  add(article.articleBody, 1);
  const weightOf = ({ count, documentCount }: { count: number; documentCount: number }) =>
    Math.log1p(count) * Math.log((index.columns.count + 1) / (documentCount + 1));
  const terms = [...counts]
    // What stands in no other article finds nothing.
    .filter(([, { documentCount }]) => documentCount > 1)
    .sort(([a, one], [b, other]) => weightOf(other) - weightOf(one) || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS);
  return {
    combineWith: "OR",
    groups: terms.map(([term]) => ({
      text: term,
      isRequired: false,
      alternatives: [{ words: [[{ term, fields: ["headline", "body"], weight: 1 }]], phrase: null, inHeadline: false }],
    })),
  };
}
