import type { PublishedArticle } from "../../schema/index.ts";
import { bitCount } from "../index/bits.ts";
import type { QueryPlan } from "../index/query-plan.ts";
import { keep } from "../ranking/find-matches.ts";
import { rank } from "../ranking/rank.ts";
import type { Site } from "../site/site.ts";
import type { ArticleRecord } from "../store/article-record.ts";

/** An article beside another. */
export type RelatedArticle = Pick<
  PublishedArticle,
  "id" | "headline" | "url" | "publisher" | "datePublished" | "inLanguage" | "eventId"
>;

const DEFAULT_RELATED = 6;
/** Of the significant terms a related article holds at least this many. */
const MIN_TERMS = 3;

/**
 * Articles of other events that share the most significant terms with an article, the nearest
 * first; of each event one.
 *
 * @example
 * ```ts
 * const record = await site.documents.record("83ysrsrv9pen");
 * const related = record ? await relatedArticles(site, record, 3) : [];
 * ```
 */
export async function relatedArticles(
  site: Site,
  { event, significantTerms }: ArticleRecord,
  limit = DEFAULT_RELATED,
): Promise<RelatedArticle[]> {
  const { index, documents } = await site.withIndex();
  const { docValues } = index;
  const own = await documents.eventPlace(event.id);
  const near = keep(await index.match(planFor(significantTerms)), (terms) => bitCount(terms) >= MIN_TERMS);
  const seen = new Set([own]);
  const numbers: number[] = [];
  const ranking = rank(near, docValues, "relevance");
  for (const place of ranking.inOrder()) {
    if (numbers.length >= limit) break;
    const { document } = ranking.hitAt(place);
    const code = docValues.codeOf("event", document);
    if (seen.has(code)) continue;
    seen.add(code);
    numbers.push(document);
  }
  const records = await documents.articlesAt(numbers);
  return numbers.flatMap((number) => {
    const one = records.get(number)?.article;
    if (!one) return [];
    const { id, headline, url, publisher, datePublished, inLanguage, eventId } = one;
    return [{ id, headline, url, publisher, datePublished, inLanguage, eventId }];
  });
}

/** Any of the terms. */
const planFor = (terms: readonly string[]): QueryPlan => ({
  combineWith: "OR",
  clauses: terms.map((term) => ({
    text: term,
    isRequired: false,
    alternatives: [{ words: [[{ term, fields: ["headline", "body"], weight: 1 }]], phrase: null, inHeadline: false }],
  })),
});
